using System.Collections.Frozen;

namespace Marsad.Domain.Terms;

/// <summary>The types of incident and their wider types (vocab/event-types.tsv): a vaguer source may call a shelling an attack.</summary>
public static class TypeTree
{
    private static readonly Lazy<FrozenDictionary<string, (string Parent, string Family)>> Types = new(static () =>
        (VocabularyTable.Names.Contains("event-types", StringComparer.Ordinal) ? VocabularyTable.Load("event-types").Rows : [])
            .DistinctBy(static r => r["code"], StringComparer.Ordinal)
            .ToFrozenDictionary(static r => r["code"], static r => (r["parent"], r["family"]), StringComparer.Ordinal));

    /// <summary>A type and its wider types, the narrowest first.</summary>
    public static IEnumerable<string> Line(string type)
    {
        for (var depth = 0; depth < 8 && type.Length > 0; depth++)
        {
            yield return type;
            type = Types.Value.TryGetValue(type, out var row) ? row.Parent : "";
        }
    }

    /// <summary>How many wider types a type has.</summary>
    public static int Depth(string type) => Line(type).Count() - 1;

    /// <summary>True when the first is the second or a wider type of it.</summary>
    public static bool IsWiderOrSame(string wide, string narrow) => Line(narrow).Contains(wide, StringComparer.Ordinal);

    /// <summary>True when both belong to one family: told apart only by detail.</summary>
    public static bool ShareFamily(string first, string second) =>
        Types.Value.TryGetValue(first, out var a) && Types.Value.TryGetValue(second, out var b) && a.Family.Length > 0 && string.Equals(a.Family, b.Family, StringComparison.Ordinal);
}
