using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>Puts what was counted from rows of numbers and what was counted from whole incidents into one answer, everything in the order in which it would have been counted.</summary>
internal sealed class RowMerge
{
    private readonly RowCounter rows;
    private readonly string[] ids;
    private readonly Dictionary<string, int> days;

    private RowMerge(RowCounter rows, IEnumerable<Incident> read)
    {
        (this.rows, ids) = (rows, rows.Ids());
        days = read.DistinctBy(static i => i.Id, StringComparer.Ordinal).ToDictionary(static i => i.Id, static i => i.Date.From.DayNumber, StringComparer.Ordinal);
    }

    /// <summary>The answer.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="whole">The answer over the incidents that were read whole.</param>
    /// <param name="read">Those incidents.</param>
    public static TallyAnswer Of(RowCounter rows, TallyAnswer whole, IEnumerable<Incident> read) => new RowMerge(rows, read).Merge(whole);

    private TallyAnswer Merge(TallyAnswer whole)
    {
        var (sum, sure, unsure) = (new Sum(), new List<int>(rows.Count), new List<int>());
        var split = Enumerable.Range(0, rows.RowCount).Select(static _ => (Sum: new Sum(), Places: new List<int>())).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var entry = ref rows[i];
            var wholly = entry.Doubt == 0;
            sum.Add(entry.Range, wholly);
            (wholly ? sure : unsure).Add(i);
            if (entry.Row < 0)
                continue;
            split[entry.Row].Sum.Add(entry.Range, wholly);
            split[entry.Row].Places.Add(i);
        }

        return whole with
        {
            Min = whole.Min + sum.Min,
            Max = whole.Max + sum.Max,
            Open = whole.Open || sum.Open,
            Incidents = Merged(sure, whole.Incidents),
            Straddling = unsure.ConvertAll(i => (rows[i].From, Straddling: new Straddling(ids[i], rows.Doubts(rows[i].Doubt)))).Concat(whole.Straddling.Select(s => (From: days[s.Incident], Straddling: s)))
                .OrderBy(static s => s.From).ThenBy(static s => s.Straddling.Incident, StringComparer.Ordinal).Select(static s => s.Straddling).ToValueList(),
            Rows = RowsOf(split, whole.Rows),
        };
    }

    private ValueList<TallyRow> RowsOf(IEnumerable<(Sum Sum, List<int> Places)> split, ValueList<TallyRow> whole)
    {
        var merged = new SortedDictionary<(string Key, string? Across), TallyRow>(RowOrder.Ordinal);
        foreach (var row in whole)
            merged[(row.Key, row.Across)] = row;
        foreach (var (at, (sum, places)) in split.Index())
        {
            // What was left out may have been all of a row.
            if (places.Count == 0)
                continue;
            var (key, across) = rows.Labels(at);
            var own = sum.Row(key!, across);
            merged[(key!, across)] = merged.TryGetValue((key!, across), out var other)
                ? own with { Min = own.Min + other.Min, Max = own.Max + other.Max, Open = own.Open || other.Open, Best = other.Best, Incidents = Merged(places, other.Incidents) }
                : own with { Incidents = Merged(places, []) };
        }

        return merged.Values.ToValueList();
    }

    private ValueList<string> Merged(List<int> places, ValueList<string> whole)
    {
        if (whole.IsEmpty)
            return places.Count == ids.Length ? ids.ToValueList() : places.ConvertAll(i => ids[i]).ToValueList();
        return places.ConvertAll(i => (rows[i].From, Id: ids[i])).Concat(whole.Select(id => (From: days[id], Id: id)))
            .OrderBy(static r => r.From).ThenBy(static r => r.Id, StringComparer.Ordinal).Select(static r => r.Id).ToValueList();
    }
}
