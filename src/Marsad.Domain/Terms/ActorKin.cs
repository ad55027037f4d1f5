using System.Collections.Frozen;

namespace Marsad.Domain.Terms;

/// <summary>Which actors stand under one command or owner, by vocab/actor-kin.tsv: a news agency and the ministry that owns it, a force and its government.</summary>
public static class ActorKin
{
    private const int MostSteps = 8;
    private static readonly Lazy<FrozenDictionary<string, string>> ParentOf = new(Read);

    /// <summary>The folded name of an actor: equal names are one actor.</summary>
    public static string Key(string name) => SourceNames.Key(name);

    /// <summary>The key of the topmost actor above this (itself where none is known).</summary>
    public static string Root(string key)
    {
        for (var step = 0; step < MostSteps && ParentOf.Value.TryGetValue(key, out var parent); step++)
            key = parent;
        return key;
    }

    /// <summary>True when two actors are one, or one stands under the other, or both under a third.</summary>
    public static bool AreKin(string first, string second) => string.Equals(Root(first), Root(second), StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Read()
    {
        var parents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("actor-kin").Rows)
        {
            var parent = Key(row["parent"]);
            foreach (var own in row.List("actor").Select(Key))
            {
                if (!string.Equals(own, parent, StringComparison.Ordinal))
                    parents.TryAdd(own, parent);
            }
        }

        return parents.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
