using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.English.Attribution;

/// <summary>The nouns of vocab/source-nouns.tsv: who speaks, what speaks for who made it, and what a source gives.</summary>
internal static class SourceNouns
{
    private static readonly FrozenDictionary<string, string[]> Kinds = VocabularyTable.Load("source-nouns").Rows.ToFrozenDictionary(static r => r["kind"], static r => r.List("words").ToArray(), StringComparer.Ordinal);
    private static readonly FrozenSet<string> Speaking = Kinds["person"].Concat(Kinds["paper"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Given = Kinds["account"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a noun of who or what speaks ("sources", "records").</summary>
    public static bool Speaks(string lower) => Speaking.Contains(lower);

    /// <summary>True for a noun of what a source gives ("toll", "account").</summary>
    public static bool IsAccount(string lower) => Given.Contains(lower);
}
