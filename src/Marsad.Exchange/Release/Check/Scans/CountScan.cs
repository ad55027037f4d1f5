using System.Globalization;
using System.Text.RegularExpressions;
using Marsad.Exchange.Release.Check.Reading;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Check.Scans;

/// <summary>Looks for counts of few people: in columns, in lists of figures, in sentences, and by taking parts off their total.</summary>
internal sealed partial class CountScan(ReleaseRules rules)
{
    private static readonly string[] Stems = ["killed", "injured", "wounded", "dead", "deaths", "fatalit", "casualt", "missing", "detained", "abducted", "displaced", "best", "low", "high"];
    private readonly int least = rules.LeastCount;

    /// <summary>What a piece tells of few people.</summary>
    public IEnumerable<(LeakKind Kind, string Value)> In(Piece piece)
    {
        if (rules.Small == SmallCounts.Keep)
            yield break;
        // A sum of ranges may be as low as a small count and tells of none; that it is the sum of the rows is looked at elsewhere.
        if (piece.Header is { } header && piece.Cells is { } cells && !(Array.IndexOf(header, "by") >= 0 && Array.IndexOf(header, "group") >= 0))
        {
            foreach (var found in Row(header, cells, piece.File))
                yield return found;
        }

        if (InPage().IsMatch(piece.Where) && piece.Text.Split(" ; ") is [var min, var max, _] && long.TryParse(min, CultureInfo.InvariantCulture, out var a) && long.TryParse(max, CultureInfo.InvariantCulture, out var b) && !IsBand(a, b))
            yield return (LeakKind.Count, "a figure of a row");
        foreach (Match match in Sentence().Matches(piece.Text))
        {
            if (long.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var number) && IsSmall(number) && !IsBand(match.Groups["from"].Success ? long.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture) : number, number))
                yield return (LeakKind.Count, match.Groups["what"].Value);
        }
    }

    /// <summary>True for a count of few people.</summary>
    public bool IsSmall(long count) => count > 0 && count < least;

    // The range of all small counts, alone or as one end; or no small count at all.
    private bool IsBand(long min, long max) => (!IsSmall(min) || min == 1) && (!IsSmall(max) || max == least - 1) && !(IsSmall(max) && min > 1) && !(IsSmall(min) && min == max);

    private IEnumerable<(LeakKind Kind, string Value)> Row(string[] header, string[] cells, string file)
    {
        var figures = new Dictionary<string, (long? Min, long? Max)>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(header.Length, cells.Length); i++)
        {
            var name = header[i].ToLowerInvariant();
            if (name is "parts" or "casualties")
            {
                foreach (Match match in Part().Matches(cells[i]))
                {
                    if (!IsBand(Number(match, "a"), match.Groups["b"].Success ? Number(match, "b") : Number(match, "a")))
                        yield return (LeakKind.Count, "column " + header[i]);
                }
            }

            if (name.EndsWith("_open", StringComparison.Ordinal) || name.Contains("without", StringComparison.Ordinal) || !Array.Exists(Stems, s => name.StartsWith(s, StringComparison.Ordinal) || name.Contains("_" + s, StringComparison.Ordinal)) || !long.TryParse(cells[i], NumberStyles.Integer, CultureInfo.InvariantCulture, out var count))
                continue;
            var stem = name.Replace("_min", "", StringComparison.Ordinal).Replace("_max", "", StringComparison.Ordinal);
            if (name.EndsWith("_min", StringComparison.Ordinal))
                figures[stem] = (count, figures.GetValueOrDefault(stem).Max);
            else if (name.EndsWith("_max", StringComparison.Ordinal))
                figures[stem] = (figures.GetValueOrDefault(stem).Min, count);
            else if (IsSmall(count) && count != 1 && count != least - 1)
                yield return (LeakKind.Count, "column " + header[i]);
        }

        foreach (var (stem, (min, max)) in figures)
        {
            if (!IsBand(min ?? max!.Value, max ?? min!.Value))
                yield return (LeakKind.Count, "column " + stem);
        }

        // What is left of a total when its parts are taken off.
        if (figures.TryGetValue("killed", out var total) && !file.EndsWith("totals.csv", StringComparison.Ordinal))
        {
            var (civilians, fighters) = (figures.GetValueOrDefault("killed_civilians"), figures.GetValueOrDefault("killed_combatants"));
            if (Leaves(total.Min, civilians.Min, fighters.Min) || Leaves(total.Max, civilians.Max, fighters.Max))
                yield return (LeakKind.Total, "killed less its parts");
        }
    }

    private bool Leaves(long? total, long? first, long? second) => total is { } t && (first ?? second) is not null
        && ((first is { } a && IsSmall(t - a)) || (second is { } b && IsSmall(t - b)) || (first is { } c && second is { } d && IsSmall(t - c - d)));

    private static long Number(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\.rows\[[0-9]+\]\[1[01]\]$", RegexOptions.NonBacktracking)]
    private static partial Regex InPage();

    [GeneratedRegex(@"(?<a>[0-9]{1,9})(?:-(?<b>[0-9]{1,9}))?\+?(?:\||$)", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?:\b(?<from>[0-9]{1,6})(?: to |–|-))?\b(?<n>[0-9]{1,6})(?: or more)?(?: people| persons| civilians| children| women| men)?(?: were| was)? (?<what>killed|injured|wounded|dead)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();
}
