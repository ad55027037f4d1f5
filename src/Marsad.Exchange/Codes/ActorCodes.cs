using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Exchange.Codes;

/// <summary>What kind of actor a name stands for.</summary>
internal enum ActorSort
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A state, its government or its forces.</summary>
    State,

    /// <summary>An armed group.</summary>
    Group,

    /// <summary>A coalition of states or an international force.</summary>
    External,

    /// <summary>People not under arms.</summary>
    Civilians,

    /// <summary>People who demonstrate.</summary>
    Protesters,
}

/// <summary>Actors as other formats sort them.</summary>
internal static class ActorCodes
{
    private static readonly FrozenSet<string> CivilianWords = new[] { "civilians", "children", "women", "men", "elderly", "medics", "journalists", "aid-workers", "teachers", "students", "officials", "displaced", "residents" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, string> Governments = LoadGovernments();

    /// <summary>What an actor is, as far as the tables of actors, states and categories tell.</summary>
    public static ActorSort Of(string? name)
    {
        if (name is null)
            return ActorSort.Unknown;
        if (CivilianWords.Contains(name))
            return ActorSort.Civilians;
        if (string.Equals(name, "protesters", StringComparison.OrdinalIgnoreCase))
            return ActorSort.Protesters;
        if (name is "soldiers" or "police" || Governments.ContainsKey(name))
            return ActorSort.State;
        return ActorBook.Find(name)?.Kind switch
        {
            "state" or "state-force" or "ministry" => ActorSort.State,
            "armed-group" => ActorSort.Group,
            "coalition" or "international" => ActorSort.External,
            "medical" or "aid" or "media" or "monitor" or "people" => ActorSort.Civilians,
            _ => ActorSort.Unknown,
        };
    }

    /// <summary>The country of a state or a state's force; null for every other actor.</summary>
    public static string? StateOf(string? name) => name is null ? null
        : Governments.GetValueOrDefault(name) ?? (ActorBook.Find(name) is { Kind: "state" or "state-force" or "ministry", Country: { } country } ? country : null);

    /// <summary>ACLED's types of actors in the order in which its interactions name them.</summary>
    public static string[] InterOrder { get; } = ["State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "External/Other forces", "Civilians"];

    /// <summary>ACLED's type of actor.</summary>
    public static string Inter(ActorSort sort) => sort switch
    {
        ActorSort.State => "State forces",
        ActorSort.Group => "Rebel group",
        ActorSort.External => "External/Other forces",
        ActorSort.Civilians => "Civilians",
        ActorSort.Protesters => "Protesters",
        _ => "",
    };

    private static FrozenDictionary<string, string> LoadGovernments()
    {
        var governments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("states").Rows)
        {
            governments.TryAdd(row["name"], row["code"]);
            governments.TryAdd(row["government"] is { Length: > 0 } own ? own : row.List("adjectives").FirstOrDefault() + " government", row["code"]);
            foreach (var adjective in row.List("adjectives"))
            {
                foreach (var force in new[] { " army", " military", " armed forces", " forces", " air force", " police" })
                    governments.TryAdd(adjective + force, row["code"]);
            }
        }

        return governments.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
