using Marsad.Analysis.Decisions;
using Marsad.Domain.Accounts;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Review;

/// <summary>
/// What a person should look at first: what most deaths and most doubt hang on. The weight of an item is at most the deaths of its incidents, so these are looked at from the deadliest on,
/// and only until nothing weightier can come: the first page of a register of a hundred thousand incidents reads a few hundred of them.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="chance">The chance that a near miss of a score is one incident.</param>
public sealed class ReviewAgenda(IRegisterReader register, Func<double, double> chance)
{
    private const int Step = 64;
    private readonly NearDoubts near = new(register, chance);

    /// <summary>The first <paramref name="most"/> of the queue, the weightiest first; of one kind where <paramref name="kind"/> is given.</summary>
    public IReadOnlyList<ReviewItem> First(int most, ReviewKind? kind = null) => Front(most, kind).Items;

    /// <summary>The same, and whether there is more behind.</summary>
    /// <param name="most">How many, from 1.</param>
    /// <param name="kind">Only of this kind.</param>
    /// <param name="country">Only incidents placed in this country (ISO code).</param>
    public (IReadOnlyList<ReviewItem> Items, bool More) Front(int most, ReviewKind? kind = null, string? country = null)
    {
        var queue = new ReviewQueue(most);
        if (register.Columns is { } columns)
            Deadliest(columns, queue, kind, country);
        else
            Everything(queue, kind, country);
        if (kind is null or ReviewKind.Decision && country is null)
            Offer(queue, Waiting());
        return (queue.Items, queue.IsCut);
    }

    private static void Offer(ReviewQueue queue, IEnumerable<ReviewItem> items)
    {
        foreach (var item in items)
            queue.Offer(item);
    }

    private void Everything(ReviewQueue queue, ReviewKind? kind, string? country)
    {
        var places = country is null ? null : register.Incidents(new IncidentFilter { Country = country }).Select(static i => i.Id).ToHashSet(StringComparer.Ordinal);
        var all = near.All().Concat(register.Incidents(new IncidentFilter { Country = country }).SelectMany(IncidentDoubts.Of));
        Offer(queue, all.Where(i => (kind is null || i.Kind == kind) && (places is null || i.Incidents.Any(places.Contains))));
    }

    private void Deadliest(IIncidentColumns columns, ReviewQueue queue, ReviewKind? kind, string? country)
    {
        var deaths = Array.Empty<long>();
        var here = new HashSet<long>();
        var doubtful = new List<(long Deaths, long Slot)>();
        var gate = new Lock();
        columns.Scan((_, rows) =>
        {
            lock (gate)
            {
                foreach (var row in rows)
                {
                    var bound = Math.Max(1L, row.Killed.IsGiven ? row.Killed.Max : 0);
                    if (row.Slot >= deaths.Length)
                        Array.Resize(ref deaths, Math.Max(row.Slot + 1, deaths.Length * 2));
                    deaths[row.Slot] = bound;
                    if (country is not null && (row.Place == 0 || columns.Place(row.Place).Country != country))
                        continue;
                    if (country is not null)
                        here.Add(row.Slot);
                    if (kind is not (ReviewKind.NearMiss or ReviewKind.Decision) && IncidentDoubts.May(row, kind, columns))
                        doubtful.Add((bound, row.Slot));
                }
            }
        });
        if (kind is null or ReviewKind.NearMiss)
            Pairs(columns, queue, deaths, country is null ? null : here);
        doubtful.Sort(static (a, b) => b.Deaths.CompareTo(a.Deaths) is not 0 and var order ? order : a.Slot.CompareTo(b.Slot));
        for (var at = 0; at < doubtful.Count; at += Step)
        {
            if (queue.IsAbove(doubtful[at].Deaths))
            {
                queue.LeaveRest();
                return;
            }

            var items = columns.Whole(doubtful.Skip(at).Take(Step).Select(static d => d.Slot)).SelectMany(static w => IncidentDoubts.Of(w.Incident));
            Offer(queue, items.Where(i => kind is null || i.Kind == kind));
        }
    }

    private void Pairs(IIncidentColumns columns, ReviewQueue queue, long[] deaths, HashSet<long>? here)
    {
        var pairs = columns.NearPairs().Where(p => Math.Max(p.First, p.Second) < deaths.Length && (here is null || here.Contains(p.First) || here.Contains(p.Second)))
            .GroupBy(static p => (Math.Min(p.First, p.Second), Math.Max(p.First, p.Second)))
            .Select(g => (Slots: g.Key, Bound: Math.Min(deaths[g.Key.Item1], deaths[g.Key.Item2]), Numbers: g.Select(static p => p.Number).ToList()))
            .OrderByDescending(static p => p.Bound);
        foreach (var (slots, bound, numbers) in pairs)
        {
            if (queue.IsAbove(bound))
            {
                queue.LeaveRest();
                return;
            }

            if (numbers.Select(columns.Near).OfType<NearMiss>().ToList() is { Count: > 0 } misses
                && columns.Whole([slots.Item1, slots.Item2]) is [var one, var other] && near.Of(one.Incident, other.Incident, misses) is { } item)
                queue.Offer(item);
        }
    }

    private IEnumerable<ReviewItem> Waiting() => DecisionLog.Of(register).Where(static d => d.State is DecisionState.Waiting).Select(static d => new ReviewItem
    {
        Kind = ReviewKind.Decision,
        Incidents = d.Incidents,
        Deaths = 0,
        Doubt = 1,
        What = $"decision {d.Decision.Number} of {d.Decision.By} ({d.Decision.Kind.Word()}) is {d.Why}",
        Settle = $"marsad decide undo {d.Decision.Number}   (or leave it: it holds again when the sentence is read)",
        Decision = d.Decision.Number,
    });
}
