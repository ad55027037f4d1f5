using Marsad.Analysis.Breaches;
using Marsad.Analysis.Control;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Actors;

/// <summary>A claim and the day on which its report was published.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Said">The day; null where not known.</param>
public sealed record DatedClaim(Claim Claim, DateOnly? Said);

/// <summary>Gathers what a register holds about an actor, under any of its spellings. The order in which claims and records come does not matter.</summary>
public static class ActorHistories
{
    /// <summary>The history of an actor.</summary>
    /// <param name="name">Any of its names.</param>
    /// <param name="claims">Claims of any kind; relations, profiles, control and captures are used.</param>
    /// <param name="incidents">Incidents that may name it.</param>
    /// <param name="agreements">Agreements that may name it.</param>
    /// <param name="spelt">Names of actors with how often all incidents write each, where <paramref name="incidents"/> are only some. Null: as these do.</param>
    public static ActorHistory Of(string name, IEnumerable<DatedClaim> claims, IEnumerable<Incident> incidents, IEnumerable<Agreement> agreements, IReadOnlyDictionary<string, long>? spelt = null)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(agreements);
        var key = ActorKin.Key(name);
        bool Is(string other) => string.Equals(ActorKin.Key(other), key, StringComparison.Ordinal);
        var (told, happened, agreed) = (claims.OrderBy(static c => c.Said).ThenBy(static c => c.Claim.Id, StringComparer.Ordinal).ToList(), incidents.OrderBy(static i => i.Date.From).ThenBy(static i => i.Id, StringComparer.Ordinal).ToList(), agreements.OrderBy(static a => a.Id, StringComparer.Ordinal).ToList());
        var (known, entry) = (KnownActor.Of(name), ActorBook.Find(name));
        var canonical = entry?.Canonical ?? Spelt(told, happened, spelt, Is).FirstOrDefault(name);
        return new ActorHistory
        {
            Actor = canonical,
            Kind = known.Kind,
            Country = known.Country,
            Definition = entry?.Definition,
            Parent = entry?.Parent,
            Aliases = entry is null ? default : entry.Names.Skip(1).Concat(entry.Abbreviations).ToValueList(),
            Spellings = Spelt(told, happened, spelt, Is).Where(s => entry is null ? s != canonical : s != canonical && !entry.Names.Contains(s, StringComparer.Ordinal) && !entry.Abbreviations.Contains(s, StringComparer.Ordinal)).ToValueList(),
            Relations = Relations(told, Is).ToValueList(),
            Profile = told.Where(c => c.Claim is ProfileClaim p && Is(p.Actor)).Select(Profile).ToValueList(),
            AsPerpetrator = happened.Where(i => i.Perpetrator.Any(p => Is(p.Name))).Select(i => Named(i, Is)).ToValueList(),
            AsTarget = happened.Where(i => i.Target.Any(Is)).Select(static i => Named(i, null)).ToValueList(),
            AsBacker = happened.Where(i => i.Backer.Any(Is)).Select(static i => Named(i, null)).ToValueList(),
            Agreements = agreed.Where(a => a.Parties.Any(Is)).Select(static a => a.Id).ToValueList(),
            Brokered = agreed.Where(a => a.Backer.Any(Is)).Select(static a => a.Id).ToValueList(),
            Control = Holdings(told, Is),
            Flags = RelationCircles.Of(key, told.Select(static c => c.Claim).OfType<RelationClaim>()).ToValueList(),
        };
    }

    /// <summary>The relation as it reads from the actor's side ("has split off" for the actor from which another split).</summary>
    public static string Words(RelationType type, bool reversed) => (type, reversed) switch
    {
        (RelationType.MemberOf, true) => "has as member",
        (RelationType.PartOf, true) => "has as part",
        (RelationType.AffiliateOf, true) => "has as affiliate",
        (RelationType.FormerAffiliateOf, true) => "had as affiliate",
        (RelationType.SplitFrom, true) => "was left by",
        (RelationType.LedBy, true) => "leads",
        (RelationType.AliasOf, _) => "is also called",
        _ => type.Word().Replace('-', ' '),
    };

    private static IEnumerable<ActorRelation> Relations(List<DatedClaim> claims, Func<string, bool> isActor) => claims
        .SelectMany(c => c.Claim is RelationClaim relation ? Ends(relation, isActor).Select(e => (c, relation, e.Type, e.Reversed, e.Other)) : [])
        .GroupBy(static r => (r.Type, r.Reversed, ActorKin.Key(r.Other)))
        .Select(static g => new ActorRelation
        {
            Type = g.Key.Type,
            Reversed = g.Key.Reversed,
            Other = g.Select(static r => ActorBook.Canonical(r.Other)).Order(StringComparer.Ordinal).First(),
            Said = g.Select(static r => new RelationSaying(Accusations.Name(r.relation), r.c.Said, r.relation.Since, r.relation.Until, r.relation.Modality, r.relation.Id)).Distinct().ToValueList(),
        })
        .OrderBy(static r => r.Type).ThenBy(static r => r.Reversed).ThenBy(static r => r.Said[0].Said).ThenBy(static r => r.Other, StringComparer.Ordinal);

    // "X backs Y" is "Y backed by X", and a relation of equals reads alike from both ends.
    private static IEnumerable<(RelationType Type, bool Reversed, string Other)> Ends(RelationClaim relation, Func<string, bool> isActor)
    {
        if (relation.From.Any(isActor))
        {
            foreach (var other in relation.To.Where(t => !isActor(t)))
                yield return (relation.Type, false, other);
        }

        if (!relation.To.Any(isActor))
            yield break;
        foreach (var other in relation.From.Where(f => !isActor(f)))
        {
            yield return relation.Type switch
            {
                RelationType.Backs => (RelationType.BackedBy, false, other),
                RelationType.BackedBy => (RelationType.Backs, false, other),
                RelationType.AlliedWith or RelationType.LinkedTo or RelationType.OpposedTo or RelationType.MergedWith or RelationType.AliasOf => (relation.Type, false, other),
                _ => (relation.Type, true, other),
            };
        }
    }

    private static ProfileSaying Profile(DatedClaim dated)
    {
        var claim = (ProfileClaim)dated.Claim;
        return new ProfileSaying { Founded = claim.Founded, Strength = claim.Strength, Leader = claim.Leader, Description = claim.Description, Source = Accusations.Name(claim), Said = dated.Said, Claim = claim.Id };
    }

    private static ActorIncident Named(Incident incident, Func<string, bool>? isActor) => new()
    {
        Incident = incident.Id,
        Type = incident.Type,
        Date = incident.Date,
        Place = incident.Place,
        Killed = incident.Killed,
        AllegedBy = isActor is null ? default : incident.Perpetrator.Where(p => isActor(p.Name)).SelectMany(static p => p.AllegedBy).Distinct(StringComparer.Ordinal).ToValueList(),
    };

    // The states of the places of which somebody speaks in connection with the actor, by the words of all sources.
    private static ValueList<ControlState> Holdings(List<DatedClaim> claims, Func<string, bool> isActor)
    {
        var timeline = new ControlTimeline(claims.SelectMany(static c => ControlReading.Of(c.Claim, c.Said)));
        return timeline.On().Where(s => s.Views.Any(v => isActor(v.Actor))).ToValueList();
    }

    private static IEnumerable<string> Spelt(List<DatedClaim> claims, List<Incident> incidents, IReadOnlyDictionary<string, long>? spelt, Func<string, bool> isActor) => claims.SelectMany(static c => c.Claim switch
    {
        RelationClaim relation => relation.From.Concat(relation.To),
        ControlClaim control => [control.Actor],
        ProfileClaim profile => [profile.Actor],
        _ => [],
    }).Select(static n => (Name: n, Times: 1L))
        .Concat(spelt is null ? incidents.SelectMany(static i => i.Perpetrator.Select(static p => p.Name).Concat(i.Target).Concat(i.Backer)).Select(static n => (Name: n, Times: 1L)) : spelt.Select(static s => (Name: s.Key, Times: s.Value)))
        .Where(n => isActor(n.Name)).GroupBy(static n => n.Name, StringComparer.Ordinal).OrderByDescending(static g => g.Sum(static n => n.Times)).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key);
}
