using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Breaches;

/// <summary>Finds the party of an agreement to which an actor belongs: by name, by command, or by a word that tells its side ("pro-government forces", "rebels") where exactly one party is of that side.</summary>
public static class Parties
{
    private static readonly (string Side, FrozenSet<string> Words, FrozenSet<string> Party)[] Sides = [.. VocabularyTable.Load("party-words").Rows
        .Select(static r => (r["side"], r.List("words").ToFrozenSet(StringComparer.Ordinal), r.List("party").ToFrozenSet(StringComparer.Ordinal)))];

    /// <summary>The party; null where the actor belongs to none, or to more than one.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="parties">The parties.</param>
    /// <param name="sides">False: a word of a side ("rebels") is not enough; it tells a party only in the agreement's own country.</param>
    public static string? Of(string actor, ValueList<string> parties, bool sides = true)
    {
        var key = ActorKin.Key(actor);
        foreach (var party in parties)
        {
            if (SourceNames.AreOne(key, ActorKin.Key(party)))
                return party;
        }

        foreach (var party in parties)
        {
            if (ActorKin.AreKin(key, ActorKin.Key(party)))
                return party;
        }

        // "Pro-government forces" are of the government's side; another state's government is not.
        if (!sides || !SourceNames.IsUnnamed(actor))
            return null;
        var words = Words(actor);
        foreach (var (_, own, theirs) in Sides)
        {
            var of = parties.Where(p => words.Exists(own.Contains) && Words(p).Exists(theirs.Contains)).ToList();
            if (of.Count == 1)
                return of[0];
        }

        return null;
    }

    /// <summary>True when two names mean one actor, or one under the other's command, or both under a third's.</summary>
    public static bool AreKin(string first, string second)
    {
        var (a, b) = (ActorKin.Key(first), ActorKin.Key(second));
        return SourceNames.AreOne(a, b) || ActorKin.AreKin(a, b);
    }

    private static List<string> Words(string name) => [.. Folding.Words(name), .. name.ToLowerInvariant().Split(' ')];
}
