namespace Marsad.Domain.Terms;

/// <summary>Which actors stand under one command or owner, by vocab/actor-kin.tsv, the parents of vocab/actors.tsv and the governments of vocab/states.tsv: a news agency and the ministry that owns it, a force and its government.</summary>
public static class ActorKin
{
    private const int MostRecent = 4096;
    private static readonly Lazy<ActorParents> Parents = new(Read);

    [ThreadStatic]
    private static Dictionary<string, string>? recent;

    /// <summary>The folded name of an actor, by its canonical name where a table knows it: equal names are one actor.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var known = recent ??= new Dictionary<string, string>(StringComparer.Ordinal);
        if (known.TryGetValue(name, out var key))
            return key;
        if (known.Count >= MostRecent)
            known.Clear();
        return known[name] = SourceNames.Key(ActorBook.Canonical(name));
    }

    /// <summary>The key of the topmost actor above this (itself where none is known).</summary>
    public static string Root(string key) => Parents.Value.Root(key);

    /// <summary>True when two actors are one, or one stands under the other, or both under a third.</summary>
    public static bool AreKin(string first, string second) => string.Equals(Root(first), Root(second), StringComparison.Ordinal);

    private static ActorParents Read() => new(VocabularyTable.Load("actor-kin").Rows
        .SelectMany(static row => row.List("actor"), static (row, actor) => (Key(actor), Key(row["parent"])))
        .Concat(ActorBook.Entries.Where(static e => e.Parent is not null).Select(static e => (Key(e.Canonical), Key(e.Parent!))))
        .Concat(VocabularyTable.Load("states").Rows.Select(static row => (Key(Government(row)), Key(row["name"])))));

    private static string Government(VocabularyRow state) => state["government"] is { Length: > 0 } own ? own : $"{(state.List("adjectives") is [var adjective, ..] ? adjective : state["name"])} government";
}
