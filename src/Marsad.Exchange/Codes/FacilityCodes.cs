using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Exchange.Codes;

/// <summary>A type of facility in the words of other formats (vocab/exchange-facilities.tsv).</summary>
internal sealed record FacilityCodes(string Airwars, string Ssa, string Sector, string Place)
{
    private static readonly FacilityCodes Unknown = new("", "", "", "");
    private static readonly FrozenDictionary<string, FacilityCodes> All = VocabularyTable.Load("exchange-facilities").Rows
        .ToFrozenDictionary(static r => r["type"], static r => new FacilityCodes(r["airwars"], r["ssa"], r["sector"], r["place"]), StringComparer.Ordinal);

    /// <summary>The words of a type; empty ones where the table does not know it.</summary>
    public static FacilityCodes Of(string type) => All.GetValueOrDefault(type) ?? Unknown;
}
