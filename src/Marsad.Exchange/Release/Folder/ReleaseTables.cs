using System.Globalization;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Release.Folder;

/// <summary>The small tables beside the incidents: sums, changes, and how many were left out for which reason.</summary>
internal static class ReleaseTables
{
    /// <summary>The columns of the sums.</summary>
    public static IReadOnlyList<(string Name, string Means)> TotalColumns { get; } =
    [
        ("by", "What the rows are grouped by: all, country, admin1, month, year, type"), ("group", "The group; empty: not known, or over several months or years"), ("incidents", "Published incidents"),
        ("killed_min", "Sum of the smallest lower bounds of deaths"), ("killed_max", "Sum of the highest reported deaths, not an upper bound"), ("killed_open", "true: one of them may be higher"),
        ("injured_min", "The same of injured"), ("injured_max", "The same of injured"), ("injured_open", "The same of injured"), ("without_killed", "Incidents without a published figure of deaths"),
    ];

    /// <summary>The sums.</summary>
    public static void Totals(Stream to, ReleaseTotals totals)
    {
        using var csv = new CsvWriter(to);
        Line(csv, [.. TotalColumns.Select(static c => (Cell)c.Name)]);
        foreach (var (by, group, total) in totals.Groups.Prepend(("all", "", totals.All)))
            Line(csv, [by, group, (long?)total.Incidents, total.Killed?.Min, total.Killed?.Max, total.Killed?.Open, total.Injured?.Min, total.Injured?.Max, total.Injured?.Open, (long?)total.WithoutKilled]);
    }

    /// <summary>The changes by public id; of a first release the head alone.</summary>
    public static void Changes(Stream to, ReleaseChanges changes)
    {
        using var csv = new CsvWriter(to);
        Line(csv, ["id", "change"]);
        if (!changes.HasPrevious)
            return;
        foreach (var (word, ids) in new (string, IEnumerable<ulong>)[] { ("new", changes.New), ("changed", changes.Changed), ("removed", changes.Removed) })
        {
            foreach (var id in ReleaseChanges.Ids(ids))
                Line(csv, [id, word]);
        }
    }

    /// <summary>Numbers of incidents that are left out, as the public may know them: small ones as a range, and a reason that is itself a secret not told apart.</summary>
    public static IEnumerable<(string Reason, string Incidents)> LeftOut(ReleaseCounts counts, int least)
    {
        ArgumentNullException.ThrowIfNull(counts);
        yield return ("not looked at by a person, or not sourced well enough", Band(counts[Withholding.NotReviewed] + counts[Withholding.Grade] + counts[Withholding.Confidence], least));
        yield return ("rejected or set aside by a person", Band(counts[Withholding.Rejected], least));
        yield return ("too young, or without a date", Band(counts[Withholding.Delay] + counts[Withholding.NoDate], least));
        yield return ("sensitive, or in an area of which nothing is published", Band(counts[Withholding.Sensitive] + counts[Withholding.Embargo], least));
    }

    /// <summary>The same as a table.</summary>
    public static void LeftOut(Stream to, ReleaseCounts counts, int least)
    {
        using var csv = new CsvWriter(to);
        Line(csv, ["reason", "incidents"]);
        foreach (var (reason, number) in LeftOut(counts, least))
            Line(csv, [reason, number]);
    }

    // Counts of incidents that are left out are given in steps, so that no total can be worked out by addition.
    private static string Band(long count, int least)
    {
        if (count == 0)
            return "0";
        if (count < least)
            return string.Create(CultureInfo.InvariantCulture, $"1 to {least - 1}");
        long[] steps = [least, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];
        var step = steps.Where(s => s >= least && s <= count).Max();
        return steps.Where(s => s > step).Cast<long?>().FirstOrDefault() is { } next ? string.Create(CultureInfo.InvariantCulture, $"{step} to {next - 1}") : string.Create(CultureInfo.InvariantCulture, $"{step} or more");
    }

    private static void Line(CsvWriter csv, Cell[] cells)
    {
        foreach (ref readonly var cell in cells.AsSpan())
            csv.Write(cell);
        csv.EndLine();
    }
}
