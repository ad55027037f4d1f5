using System.Globalization;

namespace Marsad.Evaluation.Attribution;

/// <summary>A stretch of units, the end exclusive.</summary>
internal readonly record struct UnitSpan(int Start, int End)
{
    public bool Covers(int unit) => unit >= Start && unit < End;

    public bool Overlaps(int start, int end) => Start < end && start < End;
}

/// <summary>An attribution as marked by hand: what is said, and by whom; the spans may have gaps.</summary>
internal sealed record GoldAttribution(IReadOnlyList<UnitSpan> Source, IReadOnlyList<UnitSpan> Cue, IReadOnlyList<UnitSpan> Content);

/// <summary>An article of PolNeAR (Newell et al. 2018): its text and, from the first annotation file by name, its attributions.</summary>
internal sealed record PolNearArticle(string Name, string Text, IReadOnlyList<GoldAttribution> Attributions, IReadOnlyList<UnitSpan>[] Marked)
{
    /// <summary>The marks that are scored.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["Source", "Cue", "Content"];

    /// <summary>The articles of a folder with <c>text</c> and <c>attributions</c>, by name.</summary>
    public static IEnumerable<PolNearArticle> Read(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (Directory.EnumerateFiles(Path.Combine(folder, "attributions"), name + "*.ann").Order(StringComparer.Ordinal).FirstOrDefault() is { } marks)
                yield return Of(name, File.ReadAllText(path), File.ReadLines(marks));
        }
    }

    // brat stand-off: "T10<tab>Source 718 755;760 770<tab>words" and "E2<tab>Attribution:T5 Content:T4 Cue:T3 Source:T2". A few lines lack a tab.
    public static PolNearArticle Of(string name, string text, IEnumerable<string> lines)
    {
        var spans = new Dictionary<string, IReadOnlyList<UnitSpan>>(StringComparer.Ordinal);
        var marked = new List<UnitSpan>[] { [], [], [] };
        var attributions = new List<GoldAttribution>();
        foreach (var line in lines)
        {
            var fields = line.Split('\t');
            if (fields is not [[_, ..], [_, ..], ..])
                continue;
            if (fields[0][0] is 'T')
            {
                var label = fields[1].Split(' ', 2);
                if (label.Length < 2 || Array.FindIndex([.. Roles], r => label[0].StartsWith(r, StringComparison.Ordinal)) is var role && role < 0)
                    continue;
                spans[fields[0]] = SpansOf(label[1], text.Length);
                marked[role].AddRange(spans[fields[0]]);
            }
            else if (fields[0][0] is 'E')
            {
                attributions.Add(new GoldAttribution(Arguments("Source"), Arguments("Cue"), Arguments("Content")));
                UnitSpan[] Arguments(string role) => [.. fields[1].Split(' ').Where(a => a.StartsWith(role, StringComparison.Ordinal) && a.Contains(':', StringComparison.Ordinal)).SelectMany(a => spans.GetValueOrDefault(a[(a.IndexOf(':', StringComparison.Ordinal) + 1)..]) ?? [])];
            }
        }

        return new PolNearArticle(name, text, attributions, marked);
    }

    private static UnitSpan[] SpansOf(string offsets, int length)
    {
        var spans = new List<UnitSpan>();
        foreach (var piece in offsets.Split(';'))
        {
            if (piece.Split(' ') is [var from, var to, ..] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && start < length)
                spans.Add(new UnitSpan(start, Math.Min(end, length)));
        }

        return [.. spans];
    }
}
