using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Analysis.Actors;

/// <summary>What the tables know of an actor: vocab/actors.tsv, and the states and their governments of vocab/states.tsv.</summary>
/// <param name="Kind">What it is: the interchange word of its kind; null where no table knows it.</param>
/// <param name="Country">ISO code; null where several or not known.</param>
public sealed record KnownActor(string? Kind, string? Country)
{
    private static readonly FrozenDictionary<string, string> States = VocabularyTable.Load("states").Rows
        .SelectMany(static row => Names(row), static (row, name) => (Key: ActorKin.Key(name), Code: row["code"])).DistinctBy(static s => s.Key, StringComparer.Ordinal).ToFrozenDictionary(static s => s.Key, static s => s.Code, StringComparer.Ordinal);

    /// <summary>What is known of a name.</summary>
    public static KnownActor Of(string name)
    {
        if (ActorBook.Find(name) is { } entry)
            return new KnownActor(entry.Kind, entry.Country);
        if (States.TryGetValue(ActorKin.Key(name), out var code))
            return new KnownActor("state", code);
        // A force named by its state ("Turkish army") is of that state.
        return Forces.Of(name) is { } force ? new KnownActor(force.Kind, force.Country) : new KnownActor(null, null);
    }

    /// <summary>True for a name that no table knows and in which no word tells a body or a group: it may be a private person's, and is not put on lists.</summary>
    public static bool MayBePerson(string name)
    {
        if (Of(name).Kind is not null || SourceNames.IsUnnamed(name))
            return false;
        var words = Folding.Words(name);
        return words.Exists(Kinsfolk.Contains) || !words.Exists(BodyWords.Contains);
    }

    private static readonly FrozenSet<string> Kinsfolk = FrozenSet.Create(StringComparer.Ordinal, "family", "families", "relative", "relatives", "son", "sons", "daughter", "brother", "sister", "wife", "husband", "father", "mother", "home", "house");

    private static readonly FrozenSet<string> BodyWords = VocabularyTable.Load("body-nouns").Rows.SelectMany(static r => r.List("words"))
        .Concat(VocabularyTable.Load("force-nouns").Rows.SelectMany(static r => r.List("words"))).Concat(VocabularyTable.Load("actor-people").Rows.SelectMany(static r => r.List("words")))
        .Concat(VocabularyTable.Load("actor-name-words").Rows.Where(static r => r["group"] is "yes").SelectMany(static r => r.List("variants").Append(r["base"])))
        .SelectMany(Folding.Words).Where(static w => w.Length > 2).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Names(VocabularyRow state)
    {
        var government = state["government"] is { Length: > 0 } own ? own : (state.List("adjectives") is [var adjective, ..] ? adjective : state["name"]) + " government";
        return state.List("aliases").Prepend(state["name"]).Append(government);
    }

    private static class Forces
    {
        private static readonly FrozenDictionary<string, string> Adjectives = VocabularyTable.Load("states").Rows
            .SelectMany(static r => r.List("adjectives"), static (r, a) => (a, Code: r["code"])).DistinctBy(static a => a.a, StringComparer.Ordinal).ToFrozenDictionary(static a => a.a, static a => a.Code, StringComparer.Ordinal);

        private static readonly FrozenDictionary<string, string> Nouns = VocabularyTable.Load("force-nouns").Rows
            .SelectMany(static r => r.List("words"), static (r, w) => (w, Kind: r["kind"])).DistinctBy(static w => w.w, StringComparer.Ordinal).ToFrozenDictionary(static w => w.w, static w => w.Kind, StringComparer.Ordinal);

        public static (string Kind, string Country)? Of(string name)
        {
            for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
            {
                if (Adjectives.TryGetValue(name[..space], out var code) && Nouns.TryGetValue(name[(space + 1)..].ToLowerInvariant(), out var kind))
                    return (kind, code);
            }

            return null;
        }
    }
}
