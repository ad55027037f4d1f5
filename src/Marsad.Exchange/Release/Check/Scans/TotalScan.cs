using System.Globalization;
using System.Text.RegularExpressions;
using Marsad.Exchange.Release.Check.Reading;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Check.Scans;

/// <summary>Looks for totals that give small counts away: sums that differ from those of the published rows by a small count, and totals of the register itself within sentences.</summary>
internal sealed partial class TotalScan(ReleaseRules rules)
{
    // Pages for people; a row of data may have any number in it.
    private static readonly string[] Prose = [".md", ".txt", ".html", ".htm", ".cff", ""];
    private const int LongestLine = 1500;

    private readonly Dictionary<(string By, string Group), long[]> rows = [];
    private readonly List<(Piece Piece, string By, string Group, long?[] Told)> told = [];
    private readonly HashSet<long> registers = [];
    private readonly HashSet<long> shown = [];

    /// <summary>Adds a total of the register that is not one of the release.</summary>
    public void AddRegister(long total) => registers.Add(total);

    /// <summary>Takes a piece in: a row of the release's own table, a row of its sums, or a sentence with a total.</summary>
    /// <returns>A total of the register that stands in a sentence; null where none does.</returns>
    public string? Take(Piece piece)
    {
        if (piece is { Header: { } header, Cells: { } cells })
        {
            if (piece.File.EndsWith("incidents.csv", StringComparison.Ordinal))
                Sum(header, cells);
            else if (Array.IndexOf(header, "by") is >= 0 and var by && Array.IndexOf(header, "group") is >= 0 and var group && cells.Length > Math.Max(by, group))
                told.Add((piece, cells[by], cells[group], [.. Columns.Select(c => Cell(header, cells, c))]));
            return null;
        }

        if (registers.Count == 0 || piece.Text.Length > LongestLine || !Prose.Contains(Path.GetExtension(piece.File), StringComparer.OrdinalIgnoreCase))
            return null;
        foreach (Match match in Number().Matches(piece.Text))
        {
            if (long.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= rules.LeastCount && registers.Contains(number) && !shown.Contains(number))
                return match.Groups["n"].Value;
        }

        return null;
    }

    /// <summary>Adds a total that the release may tell.</summary>
    public void Show(long total) => shown.Add(total);

    /// <summary>Sums that differ from the rows.</summary>
    public IEnumerable<(Piece Piece, string Column)> Differing()
    {
        foreach (var (piece, by, group, sums) in told)
        {
            if (!rows.TryGetValue((by, group), out var own))
            {
                if (sums[0] is not 0)
                    yield return (piece, $"{by} has no rows");
                continue;
            }

            for (var i = 0; i < Columns.Length; i++)
            {
                if (sums[i] is { } sum && sum != own[i])
                    yield return (piece, Columns[i] + (Math.Abs(sum - own[i]) < rules.LeastCount ? ", by a small count" : ""));
            }
        }
    }

    private static readonly string[] Columns = ["incidents", "killed_min", "killed_max", "injured_min", "injured_max"];

    private void Sum(string[] header, string[] cells)
    {
        string Words(string name) => Array.IndexOf(header, name) is >= 0 and var at && at < cells.Length ? cells[at] : "";
        var (from, to, country, admin1) = (Words("date_from"), Words("date_to"), Words("country"), Words("admin1"));
        string One(int digits) => from.Length >= digits && to.Length >= digits && from[..digits] == to[..digits] ? from[..digits] : "";
        foreach (var key in new[] { ("all", ""), ("type", Words("type")), ("year", One(4)), ("month", One(7)), ("country", country), ("admin1", admin1.Length > 0 ? country + "/" + admin1 : "\0") })
        {
            if (!rows.TryGetValue(key, out var sums))
                rows[key] = sums = new long[Columns.Length];
            sums[0]++;
            for (var i = 1; i < Columns.Length; i++)
                sums[i] += Cell(header, cells, Columns[i]) ?? 0;
        }
    }

    private static long? Cell(string[] header, string[] cells, string name) => Array.IndexOf(header, name) is >= 0 and var at && at < cells.Length && long.TryParse(cells[at], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\b(?<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?: \p{L}+){0,3} (?:killed|injured|wounded|dead|deaths|incidents)\b|\b(?:killed|injured|wounded|dead|deaths|incidents|total)\b[^0-9\n]{0,14}(?<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
