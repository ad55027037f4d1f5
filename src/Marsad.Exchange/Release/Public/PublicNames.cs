using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Public;

/// <summary>Which names may be published, and the category that stands in place of the others (vocab/release-sources.tsv). Only what a table or the rules name is published: words that a machine took from a text may name a person.</summary>
public sealed class PublicNames
{
    /// <summary>The category of a source that fits no other.</summary>
    public const string OtherSource = "another source";

    /// <summary>What stands for an actor whose name is left out.</summary>
    public const string OtherActor = "name withheld";

    private static readonly (string Category, FrozenSet<string> Words, FrozenSet<string> Kinds)[] Categories =
        [.. VocabularyTable.Load("release-sources").Rows.Select(static r => (r["category"], r.List("words").ToFrozenSet(StringComparer.Ordinal), r.List("kinds").ToFrozenSet(StringComparer.Ordinal)))];

    private static readonly FrozenSet<string> People = VocabularyTable.Load("categories").Rows.Select(static r => r["code"]).Where(static c => c.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    private readonly ReleaseRules rules;
    private readonly FrozenSet<string> allowed;
    private readonly FrozenSet<string> forbidden;
    private readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);

    /// <summary>Names by rules.</summary>
    public PublicNames(ReleaseRules rules)
    {
        this.rules = rules;
        allowed = rules.PublicNames.Select(Key).ToFrozenSet(StringComparer.Ordinal);
        forbidden = rules.PrivateNames.Concat(rules.SensitiveSources).SelectMany(static n => new[] { Key(n), Key(ActorBook.Canonical(n)) }).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A source as it is published: its name, or a category.</summary>
    public string Source(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (sources.TryGetValue(name, out var known))
            return known;
        if (sources.Count > 100_000)
            sources.Clear();
        return sources[name] = Named(name, rules.Sources) ?? Category(name);
    }

    /// <summary>An actor as it is published: its name, a category of people, or that the name is left out.</summary>
    public string Actor(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return People.Contains(name) || ActorCodes.Of(name) is ActorSort.Civilians or ActorSort.Protesters && ActorBook.Find(name) is null ? name : Named(name, rules.Actors) ?? OtherActor;
    }

    /// <summary>True for a code of people.</summary>
    public static bool IsPeople(string? category) => category is null || People.Contains(category);

    /// <summary>The category of a source.</summary>
    public static string Category(string name)
    {
        var kind = ActorBook.Find(name)?.Kind;
        var words = Folding.Words(name);
        foreach (var (category, cues, kinds) in Categories)
        {
            if (kind is not null ? kinds.Contains(kind) : words.Exists(cues.Contains))
                return category;
        }

        return OtherSource;
    }

    private string? Named(string name, NameChoice choice)
    {
        var canonical = ActorBook.Find(name) is { } entry ? entry.Canonical : null;
        if (forbidden.Contains(Key(name)) || (canonical is not null && forbidden.Contains(Key(canonical))))
            return null;
        return allowed.Contains(Key(name)) ? name : choice == NameChoice.Known ? canonical : null;
    }

    private static string Key(string name) => string.Join(' ', Folding.Words(name));
}
