using System.Collections.Frozen;

namespace Marsad.Domain.Terms;

/// <summary>The types of incident and their wider types (vocab/event-types.tsv): a vaguer source may call a shelling an attack.</summary>
public static class TypeTree
{
    private const int Deepest = 8;
    private static readonly Lazy<FrozenDictionary<string, (string Parent, string Family)>> Types = new(static () =>
        (VocabularyTable.Names.Contains("event-types", StringComparer.Ordinal) ? VocabularyTable.Load("event-types").Rows : [])
            .DistinctBy(static r => r["code"], StringComparer.Ordinal)
            .ToFrozenDictionary(static r => r["code"], static r => (r["parent"], r["family"]), StringComparer.Ordinal));

    /// <summary>True for a code of the vocabulary.</summary>
    public static bool Knows(string type) => Types.Value.ContainsKey(type);

    /// <summary>True for a code of vocab/event-types.tsv.</summary>
    public static bool IsType(string code) => Types.Value.ContainsKey(code);

    /// <summary>A type and its wider types, the narrowest first.</summary>
    public static IEnumerable<string> Line(string type)
    {
        for (var depth = 0; depth < Deepest && type.Length > 0; depth++)
        {
            yield return type;
            type = Types.Value.TryGetValue(type, out var row) ? row.Parent : "";
        }
    }

    /// <summary>How many wider types a type has.</summary>
    public static int Depth(string type) => Line(type).Count() - 1;

    /// <summary>True when the first is the second or a wider type of it.</summary>
    public static bool IsWiderOrSame(string wide, string narrow)
    {
        for (var depth = 0; depth < Deepest && narrow.Length > 0; depth++)
        {
            if (string.Equals(wide, narrow, StringComparison.Ordinal))
                return true;
            narrow = Types.Value.TryGetValue(narrow, out var row) ? row.Parent : "";
        }

        return false;
    }

    /// <summary>True when reports often give one for the other: types of one family, and whatever explodes ("bombed", "shelled", "a raid on the market").</summary>
    public static bool AreMixedUp(string first, string second) => Family(first) is { } a && Family(second) is { } b
        && (string.Equals(a, b, StringComparison.Ordinal) || (Explodes(first, a) && Explodes(second, b)));

    /// <summary>The family of a type, a code of vocab/event-types.tsv such as <c>aerial</c>; null where it has none.</summary>
    public static string? Family(string type) => Types.Value.TryGetValue(type, out var row) && row.Family.Length > 0 ? row.Family : null;

    private static bool Explodes(string type, string family) => family is "aerial" or "missile" or "explosive" || type is "raid";
}
