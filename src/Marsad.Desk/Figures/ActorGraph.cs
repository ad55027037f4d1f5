using Marsad.Analysis.Actors;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>An actor of the graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is; null where no table knows.</param>
/// <param name="Country">ISO code.</param>
public sealed record ActorNode(string Name, string? Kind, string? Country);

/// <summary>A relation between two actors, with everybody who says so.</summary>
/// <param name="From">From which actor.</param>
/// <param name="To">To which.</param>
/// <param name="Type">How.</param>
/// <param name="Mutual">True where it holds both ways.</param>
/// <param name="Said">Who says so, in the order of the days.</param>
public sealed record ActorEdge(string From, string To, RelationType Type, bool Mutual, ValueList<RelationSaying> Said);

/// <summary>What sources say of how actors stand to each other. Names that may be private persons' are left out.</summary>
/// <param name="Nodes">The actors, by name.</param>
/// <param name="Edges">The relations, by the two names and the type.</param>
/// <param name="LeftOut">How many relations are left out.</param>
public sealed record ActorGraph(ValueList<ActorNode> Nodes, ValueList<ActorEdge> Edges, int LeftOut)
{
    /// <summary>The graph of a register.</summary>
    public static ActorGraph Of(IRegisterReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (said, leftOut) = (new List<(string From, string To, RelationType Type, RelationSaying Saying)>(), 0);
        foreach (var stored in reader.Claims(new ClaimFilter { Kind = "relation" }))
        {
            var claim = (RelationClaim)stored.Claim;
            foreach (var (from, to) in claim.From.SelectMany(f => claim.To.Select(t => (From: ActorBook.Canonical(f), To: ActorBook.Canonical(t)))))
            {
                if (string.Equals(ActorKin.Key(from), ActorKin.Key(to), StringComparison.Ordinal))
                    continue;
                if (KnownActor.MayBePerson(from) || KnownActor.MayBePerson(to))
                {
                    leftOut++;
                    continue;
                }

                var saying = new RelationSaying(string.IsNullOrWhiteSpace(claim.Speaker.Organisation) ? claim.Speaker.Name : claim.Speaker.Organisation, stored.Report.Published?.Day, claim.Since, claim.Until, claim.Modality, claim.Id);
                said.Add(claim.Type == RelationType.BackedBy ? (to, from, RelationType.Backs, saying) : IsMutual(claim.Type) && string.CompareOrdinal(from, to) > 0 ? (to, from, claim.Type, saying) : (from, to, claim.Type, saying));
            }
        }

        var edges = said.GroupBy(static s => (ActorKin.Key(s.From), ActorKin.Key(s.To), s.Type))
            .Select(static g => new ActorEdge(g.Select(static s => s.From).Order(StringComparer.Ordinal).First(), g.Select(static s => s.To).Order(StringComparer.Ordinal).First(), g.Key.Type, IsMutual(g.Key.Type), g.Select(static s => s.Saying).Distinct().OrderBy(static s => s.Said).ThenBy(static s => s.Claim, StringComparer.Ordinal).ToValueList()))
            .OrderBy(static e => e.From, StringComparer.Ordinal).ThenBy(static e => e.To, StringComparer.Ordinal).ThenBy(static e => e.Type).ToValueList();
        var nodes = edges.SelectMany(static e => new[] { e.From, e.To }).DistinctBy(ActorKin.Key, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var names = nodes.ToDictionary(ActorKin.Key, static n => n, StringComparer.Ordinal);
        return new ActorGraph(
            nodes.Select(static n => KnownActor.Of(n) is var known ? new ActorNode(n, known.Kind, known.Country) : new ActorNode(n, null, null)).ToValueList(),
            edges.Select(e => e with { From = names[ActorKin.Key(e.From)], To = names[ActorKin.Key(e.To)] }).ToValueList(),
            leftOut);
    }

    private static bool IsMutual(RelationType type) => type is RelationType.AlliedWith or RelationType.LinkedTo or RelationType.OpposedTo or RelationType.MergedWith or RelationType.AliasOf;
}
