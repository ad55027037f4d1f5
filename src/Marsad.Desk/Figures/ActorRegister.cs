using Marsad.Analysis.Actors;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>The actors of a register: their names under one key, and the claims and incidents that speak of them.</summary>
public sealed class ActorRegister(IRegisterReader reader)
{
    private static readonly string[] Kinds = ["relation", "profile", "control"];

    /// <summary>The actors of incidents with how often each is named, spellings of one actor counted together; the most often named first.</summary>
    public IReadOnlyList<ActorUse> Uses() => [.. reader.Actors().GroupBy(static a => ActorKin.Key(a.Name), StringComparer.Ordinal)
        .Select(static g => new ActorUse(ActorBook.Canonical(g.First().Name), g.Sum(static a => a.AsPerpetrator), g.Sum(static a => a.AsTarget), g.Sum(static a => a.AsBacker)))
        .OrderByDescending(static a => a.AsPerpetrator + a.AsTarget + a.AsBacker).ThenBy(static a => a.Name, StringComparer.Ordinal)];

    /// <summary>What is said of relations, profiles and control, and the claims of captures and withdrawals.</summary>
    public IEnumerable<StoredClaim> Claims() => Kinds.SelectMany(k => reader.Claims(new ClaimFilter { Kind = k }))
        .Concat(Movements().SelectMany(static i => i.Claims).Distinct(StringComparer.Ordinal).Select(reader.Claim).OfType<StoredClaim>());

    /// <summary>Everything about an actor.</summary>
    public ActorHistory History(string name)
    {
        var key = ActorKin.Key(name);
        var spellings = reader.Actors().Select(static a => a.Name).Where(n => string.Equals(ActorKin.Key(n), key, StringComparison.Ordinal)).ToList();
        var incidents = spellings.SelectMany(s => reader.Incidents(new IncidentFilter { Actor = s })).DistinctBy(static i => i.Id, StringComparer.Ordinal);
        return ActorHistories.Of(name, Claims().Select(Dated), incidents, reader.Agreements());
    }

    /// <summary>The names in the register that a person's words may mean, one for each actor: the actor itself where the words name it, else those whose names hold the words.</summary>
    public IReadOnlyList<string> Meant(string words)
    {
        var names = reader.Actors().Select(static a => a.Name).Concat(Kinds.SelectMany(k => reader.Claims(new ClaimFilter { Kind = k })).SelectMany(static c => Named(c.Claim))).Concat(reader.Agreements().SelectMany(static a => a.Parties.Concat(a.Backer)))
            .DistinctBy(ActorKin.Key, StringComparer.Ordinal).ToList();
        var key = ActorKin.Key(words);
        if (names.Find(n => string.Equals(ActorKin.Key(n), key, StringComparison.Ordinal)) is { } own)
            return [own];
        if (ActorBook.OfShortForm(words.Trim()) is { Count: > 1 } several)
            return [.. several.Select(static e => e.Canonical)];
        if (ActorBook.Find(words) is { } entry)
            return [entry.Canonical];
        var wanted = Folding.Words(words);
        return wanted.Count == 0 ? [] : [.. names.Where(n => !KnownActor.MayBePerson(n) && Folding.Words(n) is var have && wanted.TrueForAll(w => have.Exists(h => h.StartsWith(w, StringComparison.Ordinal)))).Order(StringComparer.Ordinal)];
    }

    /// <summary>A claim with the day of its report.</summary>
    public static DatedClaim Dated(StoredClaim stored) => new(stored.Claim, stored.Report.Published?.Day);

    private IEnumerable<Incident> Movements() => reader.Incidents(new IncidentFilter { Type = "capture" }).Concat(reader.Incidents(new IncidentFilter { Type = "withdrawal" }))
        .Where(static i => i.Status != ReviewStatus.Rejected && i.Grade != Grade.Discounted);

    private static IEnumerable<string> Named(Claim claim) => claim switch
    {
        RelationClaim relation => relation.From.Concat(relation.To),
        ControlClaim control => [control.Actor],
        ProfileClaim profile => [profile.Actor],
        _ => [],
    };
}
