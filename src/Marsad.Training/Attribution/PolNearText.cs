using System.Globalization;
using System.Text;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Training.Attribution;

/// <summary>An article of PolNeAR, parsed, with the marks of its words.</summary>
internal sealed class PolNearText
{
    /// <summary>The marks that count, in the order of the network's outputs.</summary>
    public static readonly string[] Roles = ["Source", "Cue", "Content"];

    /// <summary>Its file's name without ending.</summary>
    public required string Name { get; init; }

    /// <summary>Its sentences.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>For each word of the article in order, a bit for each role it plays.</summary>
    public required byte[] Marks { get; init; }

    /// <summary>The articles of a part, by name; the first annotation file of a text by name counts.</summary>
    public static List<PolNearText> Read(string folder, Func<Report, AnnotatedText> annotate)
    {
        var texts = new List<PolNearText>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var marks = Directory.EnumerateFiles(Path.Combine(folder, "attributions"), name + "*.ann").Order(StringComparer.Ordinal).FirstOrDefault();
            if (marks is null)
                continue;
            var raw = File.ReadAllText(path);
            var text = annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(raw)), Text = new ReadingText(raw.Replace('\r', ' ')), Language = "en" });
            var units = Units(marks, raw.Length);
            texts.Add(new PolNearText { Name = name, Sentences = text.Sentences, Marks = [.. text.Sentences.SelectMany(static s => s.Tokens).Select(t => units[t.Start])] });
        }

        return texts;
    }

    // brat stand-off: "T10<tab>Source 718 755;760 770<tab>words"; a bit of each unit for each role.
    private static byte[] Units(string path, int length)
    {
        var units = new byte[length + 1];
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            if (fields is not [['T', ..], ..] || fields.Length < 2)
                continue;
            var role = Array.FindIndex(Roles, r => fields[1].StartsWith(r + " ", StringComparison.Ordinal));
            if (role < 0)
                continue;
            foreach (var piece in fields[1][(Roles[role].Length + 1)..].Split(';'))
            {
                var ends = piece.Split(' ');
                var (first, end) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
                for (var i = first; i < Math.Min(end, length); i++)
                    units[i] |= (byte)(1 << role);
            }
        }

        return units;
    }
}
