using Marsad.Analysis.Actors;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>The actors of a register: their names under one key, and the claims and incidents that speak of them.</summary>
/// <param name="reader">The register.</param>
/// <param name="known">What is said of its actors, where it was read before.</param>
public sealed class ActorRegister(IRegisterReader reader, ActorWords? known = null)
{
    private readonly Lazy<ActorWords> words = new(() => known ?? ActorWords.Of(reader));

    /// <summary>The actors of incidents with how often each is named, spellings of one actor counted together; the most often named first.</summary>
    public IReadOnlyList<ActorUse> Uses() => [.. words.Value.Uses.GroupBy(static a => ActorKin.Key(a.Name), StringComparer.Ordinal)
        .Select(static g => new ActorUse(ActorBook.Canonical(g.First().Name), g.Sum(static a => a.AsPerpetrator), g.Sum(static a => a.AsTarget), g.Sum(static a => a.AsBacker)))
        .OrderByDescending(static a => a.AsPerpetrator + a.AsTarget + a.AsBacker).ThenBy(static a => a.Name, StringComparer.Ordinal)];

    /// <summary>What is said of relations, profiles and control, and the claims of captures and withdrawals.</summary>
    public IEnumerable<StoredClaim> Claims() => words.Value.Claims;

    /// <summary>Everything about an actor.</summary>
    public ActorHistory History(string name)
    {
        var incidents = Spellings(name).SelectMany(s => reader.Incidents(new IncidentFilter { Actor = s.Name })).DistinctBy(static i => i.Id, StringComparer.Ordinal);
        return ActorHistories.Of(name, Claims().Select(Dated), incidents, reader.Agreements());
    }

    /// <summary>The same with the latest incidents alone, and in how many it is named as what.</summary>
    /// <param name="name">Any of its names.</param>
    /// <param name="most">How many of the latest as perpetrator, as target and as backer.</param>
    public (ActorHistory History, ActorUse Use) Latest(string name, int most)
    {
        var spellings = Spellings(name);
        if (reader.Columns is null)
            return (History(name), new ActorUse(name, spellings.Sum(static s => s.AsPerpetrator), spellings.Sum(static s => s.AsTarget), spellings.Sum(static s => s.AsBacker)));
        var named = reader.NamedIn([.. spellings.Select(static s => s.Name)], most);
        return (ActorHistories.Of(name, Claims().Select(Dated), named.Latest, reader.Agreements(), spellings.ToDictionary(static s => s.Name, static s => s.AsPerpetrator + s.AsTarget + s.AsBacker, StringComparer.Ordinal)), named.Use);
    }

    /// <summary>The names in the register that a person's words may mean, one for each actor: the actor itself where the words name it, else those whose names hold the words.</summary>
    public IReadOnlyList<string> Meant(string name)
    {
        var names = words.Value.Uses.Select(static a => a.Name).Concat(words.Value.Claims.SelectMany(static c => Named(c.Claim))).Concat(reader.Agreements().SelectMany(static a => a.Parties.Concat(a.Backer)))
            .DistinctBy(ActorKin.Key, StringComparer.Ordinal).ToList();
        var key = ActorKin.Key(name);
        if (names.Find(n => string.Equals(ActorKin.Key(n), key, StringComparison.Ordinal)) is { } own)
            return [own];
        if (ActorBook.OfShortForm(name.Trim()) is { Count: > 1 } several)
            return [.. several.Select(static e => e.Canonical)];
        if (ActorBook.Find(name) is { } entry)
            return [entry.Canonical];
        var wanted = Folding.Words(name);
        return wanted.Count == 0 ? [] : [.. names.Where(n => !KnownActor.MayBePerson(n) && Folding.Words(n) is var have && wanted.TrueForAll(w => have.Exists(h => h.StartsWith(w, StringComparison.Ordinal)))).Order(StringComparer.Ordinal)];
    }

    /// <summary>A claim with the day of its report.</summary>
    public static DatedClaim Dated(StoredClaim stored) => new(stored.Claim, stored.Report.Published?.Day);

    private List<ActorUse> Spellings(string name)
    {
        var key = ActorKin.Key(name);
        return [.. words.Value.Uses.Where(a => string.Equals(ActorKin.Key(a.Name), key, StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Named(Claim claim) => claim switch
    {
        RelationClaim relation => relation.From.Concat(relation.To),
        ControlClaim control => [control.Actor],
        ProfileClaim profile => [profile.Actor],
        _ => [],
    };
}
