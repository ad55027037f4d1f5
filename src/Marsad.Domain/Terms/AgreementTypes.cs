using System.Collections.Frozen;

namespace Marsad.Domain.Terms;

/// <summary>The codes of vocab/agreement-types.tsv.</summary>
public static class AgreementTypes
{
    private static readonly string[] Codes = [.. VocabularyTable.Load("agreement-types").Rows.Select(static r => r["type"])];
    private static readonly FrozenSet<string> Known = Codes.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The codes, in the order of the table.</summary>
    public static IReadOnlyList<string> All => Codes;

    /// <summary>True for a code of the table.</summary>
    public static bool Knows(string code) => Known.Contains(code);
}
