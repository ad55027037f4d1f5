using Marsad.Analysis.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Review;

/// <summary>What a person should look at first: what most deaths and most doubt hang on. Incidents stream through; only the first of the queue are kept.</summary>
/// <param name="register">The register.</param>
/// <param name="chance">The chance that a near miss of a score is one incident.</param>
public sealed class ReviewAgenda(IRegisterReader register, Func<double, double> chance)
{
    private const double SureFrom = 0.6;
    private const double WideFrom = 0.25;
    private const double Half = 0.5;

    private static readonly string[] Odd = ["contradictory-decisions", "decision-not-applied", "tenfold", "part-exceeds-total", OddFlags.DateInFuture, OddFlags.DateLongPast, OddFlags.SeveralCountries];

    /// <summary>The first <paramref name="most"/> of the queue, the weightiest first; of one kind where <paramref name="kind"/> is given.</summary>
    public IReadOnlyList<ReviewItem> First(int most, ReviewKind? kind = null)
    {
        var kept = new PriorityQueue<ReviewItem, ReviewItem>(Comparer<ReviewItem>.Create(static (a, b) => Order(b, a)));
        foreach (var item in NearMisses().Concat(register.Incidents(new IncidentFilter()).SelectMany(Of)).Concat(Decisions()).Where(i => kind is null || i.Kind == kind))
        {
            kept.Enqueue(item, item);
            if (kept.Count > most)
                kept.Dequeue();
        }

        return [.. kept.UnorderedItems.Select(static i => i.Element).Order(Comparer<ReviewItem>.Create(Order))];
    }

    private static int Order(ReviewItem a, ReviewItem b)
    {
        var order = b.Weight.CompareTo(a.Weight);
        order = order != 0 ? order : string.CompareOrdinal(string.Join(' ', a.Incidents), string.Join(' ', b.Incidents));
        return order != 0 ? order : (a.Kind, a.What).CompareTo((b.Kind, b.What));
    }

    // Two incidents may be near by several pairs of accounts: the nearest to a toss-up speaks.
    private IEnumerable<ReviewItem> NearMisses()
    {
        var pairs = new Dictionary<(string, string), (double Doubt, double Score, ValueList<string> Reasons)>();
        foreach (var miss in register.NearMisses())
        {
            if (register.IncidentOf(miss.First) is not { } a || register.IncidentOf(miss.Second) is not { } b || a == b)
                continue;
            var key = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
            var doubt = 1 - Math.Abs((2 * chance(miss.Score)) - 1);
            if (!pairs.TryGetValue(key, out var known) || doubt > known.Doubt)
                pairs[key] = (doubt, miss.Score, miss.Reasons);
        }

        foreach (var ((first, second), (doubt, _, reasons)) in pairs)
        {
            if (register.Incident(first) is not { } a || register.Incident(second) is not { } b || IsOut(a) || IsOut(b))
                continue;
            yield return new ReviewItem
            {
                Kind = ReviewKind.NearMiss,
                Incidents = [first, second],
                Deaths = Math.Min(a.Killed?.Max ?? 0, b.Killed?.Max ?? 0),
                Doubt = Round(doubt),
                What = "may be one incident: " + string.Join(", ", reasons),
                Settle = $"marsad decide same {first} {second}   (or: not-same)",
            };
        }
    }

    private static bool IsOut(Incident incident) => incident.Status == ReviewStatus.Rejected || incident.Grade == Grade.Discounted;

    private static IEnumerable<ReviewItem> Of(Incident incident)
    {
        var odd = incident.Flags.Where(f => Odd.Contains(f, StringComparer.Ordinal)).ToList();
        if (odd.Contains("contradictory-decisions") && !IsOut(incident))
            yield return Item(incident, ReviewKind.Flag, 1, "people's decisions about it contradict each other", "marsad decisions --state set-aside");
        if (incident.Status is ReviewStatus.Reviewed or ReviewStatus.Rejected || incident.Grade == Grade.Discounted)
            yield break;
        odd.Remove("contradictory-decisions");
        if (odd.Count > 0)
            yield return Item(incident, ReviewKind.Flag, 0.75, "flagged: " + string.Join(", ", odd).Replace('-', ' '), $"marsad decide edit {incident.Id} SLOT VALUE");
        if (Disputed(incident) is { } dispute)
            yield return Item(incident, ReviewKind.Dispute, dispute.Doubt, dispute.What, $"marsad decide edit {incident.Id} {dispute.Slot} VALUE");
        if (incident.Confidence < SureFrom)
            yield return Item(incident, ReviewKind.Confidence, 1 - incident.Confidence, "the machine is not sure that it read it right", $"marsad decide status {incident.Id} reviewed   (or: rejected)");
        if (incident.Place is null or { HasPoint: false } or { Precision: null or PlacePrecision.Country })
            yield return Item(incident, ReviewKind.Place, Half, incident.Place is null ? "no report says where" : $"'{incident.Place.Name}' is placed no finer than a country", $"marsad decide edit {incident.Id} place NAME");
    }

    private static (double Doubt, string Slot, string What)? Disputed(Incident incident)
    {
        var slots = incident.Disputes.Select(static d => d.Slot).Distinct(StringComparer.Ordinal).ToList();
        var spread = incident.Killed is { Max: > 0 } killed ? (double)(killed.Max - killed.Min) / killed.Max : 0;
        if (slots.Count == 0 && spread < WideFrom)
            return null;
        var what = slots.Count == 0 ? "sources differ widely on the killed" : "sources differ on: " + string.Join(", ", slots);
        return (Math.Max(slots.Count == 0 ? 0 : Half, spread), slots.Count == 0 || slots.Contains("killed") ? "killed" : slots.Contains("perpetrator") || slots.Contains("responsibility") ? "perpetrator" : slots.Contains("target") ? "target" : "killed_civilians", what);
    }

    private IEnumerable<ReviewItem> Decisions() => DecisionLog.Of(register).Where(static d => d.State is DecisionState.Waiting).Select(static d => new ReviewItem
    {
        Kind = ReviewKind.Decision,
        Incidents = d.Incidents,
        Deaths = 0,
        Doubt = 1,
        What = $"decision {d.Decision.Number} of {d.Decision.By} ({d.Decision.Kind.Word()}) is {d.Why}",
        Settle = $"marsad decide undo {d.Decision.Number}   (or leave it: it holds again when the sentence is read)",
    });

    private static ReviewItem Item(Incident incident, ReviewKind kind, double doubt, string what, string settle) => new() { Kind = kind, Incidents = [incident.Id], Deaths = incident.Killed?.Max ?? 0, Doubt = Round(doubt), What = what, Settle = settle };

    private static double Round(double doubt) => Math.Round(Math.Clamp(doubt, 0, 1), 2);
}
