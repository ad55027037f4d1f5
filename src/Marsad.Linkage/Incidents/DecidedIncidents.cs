using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Linkage.Clusters;

namespace Marsad.Linkage.Incidents;

/// <summary>Makes incidents and applies what people decided about them. A decision is about the incident that holds the first of its claims that is still read.</summary>
internal sealed class DecidedIncidents
{
    private readonly Dictionary<string, List<Decision>> byClaim = new(StringComparer.Ordinal);

    private readonly JoinMemory memory;

    /// <summary>Sorts decisions by the claim on which they hang.</summary>
    /// <param name="decisions">The decisions in force.</param>
    /// <param name="memory">Incidents made before.</param>
    public DecidedIncidents(IEnumerable<Decision> decisions, JoinMemory memory)
    {
        this.memory = memory;
        foreach (var decision in decisions.Where(static d => !d.IsPair && !d.First.IsEmpty))
            (byClaim.TryGetValue(decision.First[0].Claim, out var here) ? here : byClaim[decision.First[0].Claim] = []).Add(decision);
    }

    /// <summary>The incident of a cluster; null where nobody asserts one.</summary>
    public Incident? Build(Cluster cluster, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<ContentHash, ReportHead> heads)
    {
        if (byClaim.Count == 0)
            return memory.IncidentOf(cluster, heads, () => IncidentBuilder.Build(cluster, claims, heads));
        var own = cluster.Accounts.SelectMany(static a => a.Claims).SelectMany(c => byClaim.TryGetValue(c, out var here) ? here : []).ToList();
        var accepted = own.Where(static d => d.Kind == DecisionKind.AcceptZero).SelectMany(static d => d.First).Select(static a => a.Claim).ToHashSet(StringComparer.Ordinal);
        return IncidentBuilder.Build(cluster, claims, heads, accepted) is { } incident ? IncidentEdits.Apply(incident, own) : null;
    }
}
