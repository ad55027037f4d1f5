using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Text;

/// <summary>Which actors stand under one command or owner, by the parents of vocab/actors.tsv: a news agency and the ministry that owns it, a force and its government.</summary>
internal static class ActorKin
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
        if (!VocabularyTable.Names.Contains("actors", StringComparer.Ordinal))
            return parents.ToFrozenDictionary(StringComparer.Ordinal);
        var table = VocabularyTable.Load("actors");
        if (!table.Columns.Contains("parent", StringComparer.Ordinal))
            return parents.ToFrozenDictionary(StringComparer.Ordinal);
        var names = table.Columns.First();
        foreach (var row in table.Rows)
        {
            var (own, parent) = (Key(row[names]), row.List("parent").Select(Key).FirstOrDefault());
            if (parent is { Length: > 0 } && !string.Equals(own, parent, StringComparison.Ordinal))
                parents.TryAdd(own, parent);
        }

        return parents.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
