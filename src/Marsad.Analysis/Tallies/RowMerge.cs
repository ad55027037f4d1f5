using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>Puts what was counted from rows of numbers and what was counted from whole incidents into one answer, everything in the order in which it would have been counted.</summary>
internal static class RowMerge
{
    /// <summary>The answer.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="whole">The answer over the incidents that were read whole.</param>
    /// <param name="read">Those incidents.</param>
    public static TallyAnswer Of(RowCounter rows, TallyAnswer whole, IReadOnlyList<(long Slot, Incident Incident)> read)
    {
        var ordered = rows.Ordered();
        var ids = rows.Ids();
        long min = whole.Min, max = whole.Max;
        var open = whole.Open;
        var (sure, unsure) = (new List<(int From, string Id)>(), new List<(int From, string Id, ValueList<string> Doubts)>());
        var split = new Dictionary<(int Row, int Across), (RowCounter.Entry First, Sum Sum, List<(int From, string Id)> Incidents)>();
        for (var i = 0; i < ordered.Length; i++)
        {
            ref readonly var entry = ref ordered[i];
            min += entry.IsWhole ? entry.Range.Min : 0;
            max += entry.Range.Max;
            open |= entry.Range.Open;
            if (entry.IsWhole)
                sure.Add((entry.From, ids[i]));
            else
                unsure.Add((entry.From, ids[i], entry.Doubts));
            if (entry.Row < 0)
                continue;
            if (!split.TryGetValue((entry.Row, entry.Across), out var row))
                split[(entry.Row, entry.Across)] = row = (entry, new Sum(), []);
            row.Sum.Add(entry.Range, entry.IsWhole);
            row.Incidents.Add((entry.From, ids[i]));
        }

        var days = read.DistinctBy(static r => r.Incident.Id, StringComparer.Ordinal).ToDictionary(static r => r.Incident.Id, static r => r.Incident.Date.From.DayNumber, StringComparer.Ordinal);
        return whole with
        {
            Min = min,
            Max = max,
            Open = open,
            Incidents = Merged(sure, whole.Incidents, days),
            Straddling = whole.Straddling.IsEmpty
                ? unsure.Select(static u => new Straddling(u.Id, u.Doubts)).ToValueList()
                : unsure.Select(static u => (u.From, Straddling: new Straddling(u.Id, u.Doubts))).Concat(whole.Straddling.Select(s => (From: days[s.Incident], Straddling: s)))
                    .OrderBy(static s => s.From).ThenBy(static s => s.Straddling.Incident, StringComparer.Ordinal).Select(static s => s.Straddling).ToValueList(),
            Rows = RowsOf(rows, split.Values, whole.Rows, days),
        };
    }

    private static ValueList<TallyRow> RowsOf(RowCounter rows, IEnumerable<(RowCounter.Entry First, Sum Sum, List<(int From, string Id)> Incidents)> split, ValueList<TallyRow> whole, Dictionary<string, int> days)
    {
        var merged = new SortedDictionary<(string Key, string? Across), TallyRow>(RowOrder.Ordinal);
        foreach (var row in whole)
            merged[(row.Key, row.Across)] = row;
        foreach (var (first, sum, incidents) in split)
        {
            var (key, across) = rows.Labels(first);
            var own = sum.Row(key!, across);
            merged[(key!, across)] = merged.TryGetValue((key!, across), out var other)
                ? own with { Min = own.Min + other.Min, Max = own.Max + other.Max, Open = own.Open || other.Open, Best = other.Best, Incidents = Merged(incidents, other.Incidents, days) }
                : own with { Incidents = Merged(incidents, [], days) };
        }

        return merged.Values.ToValueList();
    }

    private static ValueList<string> Merged(List<(int From, string Id)> rows, ValueList<string> whole, Dictionary<string, int> days)
    {
        if (whole.IsEmpty)
            return rows.ConvertAll(static r => r.Id).ToValueList();
        return rows.Concat(whole.Select(id => (From: days[id], Id: id))).OrderBy(static r => r.From).ThenBy(static r => r.Id, StringComparer.Ordinal).Select(static r => r.Id).ToValueList();
    }
}
