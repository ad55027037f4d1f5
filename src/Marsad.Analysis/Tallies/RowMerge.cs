using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Puts what was counted from rows of numbers and what was counted from whole incidents into one answer, everything in the order in which it would have been counted.</summary>
internal sealed class RowMerge
{
    private readonly IReadOnlyList<RowCounter> counters;
    private readonly Dictionary<string, int> days;

    private RowMerge(IReadOnlyList<RowCounter> counters, IEnumerable<Incident> read) =>
        (this.counters, days) = (counters, read.DistinctBy(static i => i.Id, StringComparer.Ordinal).ToDictionary(static i => i.Id, static i => i.Date.From.DayNumber, StringComparer.Ordinal));

    /// <summary>The answer.</summary>
    /// <param name="counters">The rows, as each worker counted them.</param>
    /// <param name="whole">The answer over the incidents that were read whole.</param>
    /// <param name="read">Those incidents.</param>
    public static TallyAnswer Of(IReadOnlyList<RowCounter> counters, TallyAnswer whole, IEnumerable<Incident> read) => new RowMerge(counters, read).Merge(whole);

    private TallyAnswer Merge(TallyAnswer whole)
    {
        var parts = new Part[counters.Count];
        Parallel.For(0, parts.Length, i => parts[i] = new Part(counters[i]));
        return whole with
        {
            Min = whole.Min + parts.Sum(static p => p.Sum.Min),
            Max = whole.Max + parts.Sum(static p => p.Sum.Max),
            Open = whole.Open || Array.Exists(parts, static p => p.Sum.Open),
            Best = parts.Aggregate(whole.Best, static (best, p) => Together(best, p.Sum.Best)),
            Incidents = Ids(whole.Incidents, parts.Sum(static p => p.Sure)),
            Straddling = parts.SelectMany(static p => p.Unsure).Concat(whole.Straddling.Select(s => (Day: days[s.Incident], Straddling: s)))
                .OrderBy(static s => s.Day).ThenBy(static s => s.Straddling.Incident, StringComparer.Ordinal).Select(static s => s.Straddling).ToValueList(),
            Rows = Rows(parts, whole.Rows),
            WithoutFigure = Without(whole.WithoutFigure),
        };
    }

    private IncidentIds Ids(IncidentIds whole, int rows) => IncidentIds.Later(whole.Count + rows, () => Sure(whole).Write(), most => Sure(whole).First(most));

    private IncidentIds Without(IncidentIds whole)
    {
        var rows = counters.Sum(static c => c.Details?.Without.Count ?? 0);
        return rows == 0 ? whole : IncidentIds.Later(whole.Count + rows, () => WithoutEntries(whole).Write(), most => WithoutEntries(whole).First(most));
    }

    private RowEntries WithoutEntries(IncidentIds whole)
    {
        var entries = new RowEntries();
        foreach (var (day, id, _) in counters.SelectMany(static c => c.Details?.Without ?? []))
            entries.Add(day, id);
        entries.Add(whole.Select(id => (days[id], id)));
        return entries;
    }

    private RowEntries Sure(IncidentIds whole)
    {
        var entries = new RowEntries();
        foreach (var counter in counters)
        {
            foreach (ref readonly var entry in counter.Entries)
            {
                if (entry.Doubt == 0)
                    entries.Add(entry.From, entry.Id);
            }
        }

        entries.Add(whole.Select(id => (days[id], id)));
        return entries;
    }

    private ValueList<TallyRow> Rows(Part[] parts, ValueList<TallyRow> whole)
    {
        var merged = new Dictionary<(string Key, string? Across), (RangeSum Sum, TallyRow? Whole)>();
        foreach (var row in whole)
            merged[(row.Key, row.Across)] = (default, row);
        foreach (var (worker, part) in parts.Index())
        {
            foreach (var (number, label) in counters[worker].Labels.Index())
            {
                // What was left out may have been all of a row.
                if (part.Rows[number].Count == 0)
                    continue;
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(merged, label, out _).Sum.Add(part.Rows[number]);
            }
        }

        var lists = new Lazy<Dictionary<(string, string?), RowEntries>>(ByRow);
        return merged.OrderBy(static r => r.Key, RowOrder.Ordinal).Select(row => new TallyRow
        {
            Key = row.Key.Key,
            Across = row.Key.Across,
            Best = Together(row.Value.Sum.Best, row.Value.Whole?.Best),
            Min = row.Value.Sum.Min + (row.Value.Whole?.Min ?? 0),
            Max = row.Value.Sum.Max + (row.Value.Whole?.Max ?? 0),
            Open = row.Value.Sum.Open || row.Value.Whole?.Open == true,
            Incidents = row.Value.Sum.Count == 0 ? row.Value.Whole!.Incidents : IncidentIds.Later(row.Value.Sum.Count + (row.Value.Whole?.Incidents.Count ?? 0), () =>
            {
                var entries = lists.Value[row.Key];
                entries.Add((row.Value.Whole?.Incidents ?? IncidentIds.None).Select(id => (days[id], id)));
                return entries.Write();
            }),
        }).ToValueList();
    }

    private static long? Together(long? one, long? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);

    // All rows at once, however many of them are looked at.
    private Dictionary<(string, string?), RowEntries> ByRow()
    {
        var lists = new Dictionary<(string, string?), RowEntries>();
        foreach (var counter in counters)
        {
            var own = counter.Labels.Select(l => lists.TryGetValue(l, out var list) ? list : lists[l] = new RowEntries()).ToArray();
            var entries = counter.Entries;
            foreach (ref readonly var share in counter.Shares)
                own[share.Row].Add(entries[share.Entry].From, entries[share.Entry].Id);
            foreach (ref readonly var entry in entries)
            {
                if (entry is { Row: >= 0, Doubt: >= 0 })
                    own[entry.Row].Add(entry.From, entry.Id);
            }
        }

        return lists;
    }

    // What one worker's rows come to.
    private sealed class Part
    {
        public Part(RowCounter counter)
        {
            Rows = new RangeSum[counter.Labels.Count];
            foreach (ref readonly var entry in counter.Entries)
            {
                if (entry.Doubt < 0)
                    continue;
                var wholly = entry.Doubt == 0;
                Sum.Add(entry.Range, wholly);
                if (entry.Best >= 0)
                    Sum.AddBest(entry.Best, wholly);
                if (entry.Row >= 0)
                    Add(entry.Row, entry.Range, entry.Best, wholly);
                if (wholly)
                    Sure++;
                else
                    Unsure.Add((entry.From, new Straddling(PackedId.Text(entry.Id), RowScope.Doubts(entry.Doubt))));
            }

            var entries = counter.Entries;
            foreach (ref readonly var share in counter.Shares)
                Add(share.Row, share.Range, share.Best, entries[share.Entry].Doubt == 0);
        }

        public RangeSum Sum;

        public RangeSum[] Rows { get; }

        public int Sure { get; }

        public List<(int Day, Straddling Straddling)> Unsure { get; } = [];

        private void Add(int row, PackedRange range, int best, bool wholly)
        {
            Rows[row].Add(range, wholly);
            if (best >= 0)
                Rows[row].AddBest(best, wholly);
        }
    }
}
