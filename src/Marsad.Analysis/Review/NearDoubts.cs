using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Review;

/// <summary>What is doubtful about two incidents that may be one.</summary>
/// <param name="register">The register.</param>
/// <param name="chance">The chance that a near miss of a score is one incident.</param>
internal sealed class NearDoubts(IRegisterReader register, Func<double, double> chance)
{
    /// <summary>All pairs, one after the other.</summary>
    public IEnumerable<ReviewItem> All()
    {
        var pairs = new Dictionary<(string, string), NearMiss>();
        foreach (var miss in register.NearMisses())
        {
            if (register.IncidentOf(miss.First) is not { } a || register.IncidentOf(miss.Second) is not { } b || a == b)
                continue;
            var key = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
            if (!pairs.TryGetValue(key, out var known) || Doubt(miss) > Doubt(known))
                pairs[key] = miss;
        }

        foreach (var ((first, second), miss) in pairs)
        {
            if (register.Incident(first) is { } a && register.Incident(second) is { } b && Of(a, b, [miss]) is { } item)
                yield return item;
        }
    }

    /// <summary>What is to be looked at about two incidents; of several pairs of accounts the nearest to a toss-up speaks. Null where a person has set one of them aside or there is no pair.</summary>
    public ReviewItem? Of(Incident one, Incident other, IEnumerable<NearMiss> misses)
    {
        if (IncidentDoubts.IsOut(one) || IncidentDoubts.IsOut(other) || misses.OrderByDescending(Doubt).FirstOrDefault() is not { } miss)
            return null;
        var (first, second) = string.CompareOrdinal(one.Id, other.Id) < 0 ? (one, other) : (other, one);
        return new ReviewItem
        {
            Kind = ReviewKind.NearMiss,
            Incidents = [first.Id, second.Id],
            Deaths = Math.Min(first.Killed?.Max ?? 0, second.Killed?.Max ?? 0),
            Doubt = Math.Round(Math.Clamp(Doubt(miss), 0, 1), 2),
            What = "may be one incident: " + string.Join(", ", miss.Reasons),
            Settle = $"marsad decide same {first.Id} {second.Id}   (or: not-same)",
            Details = miss.Reasons,
            Score = miss.Score,
        };
    }

    private double Doubt(NearMiss miss) => 1 - Math.Abs((2 * chance(miss.Score)) - 1);
}
