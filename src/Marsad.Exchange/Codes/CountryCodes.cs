using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;

namespace Marsad.Exchange.Codes;

/// <summary>A country in the codes of other formats (vocab/country-codes.tsv).</summary>
internal sealed record CountryCodes
{
    private static readonly FrozenDictionary<string, CountryCodes> ByIso = Load();
    private static readonly FrozenDictionary<string, CountryCodes> ByIso3 = ByIso.Values.ToFrozenDictionary(static c => c.Iso3, StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, CountryCodes> ByName = Names();

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Iso { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public required string Iso3 { get; init; }

    /// <summary>English short name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 numeric.</summary>
    public long? Numeric { get; init; }

    /// <summary>Number of Gleditsch and Ward.</summary>
    public long? Gw { get; init; }

    /// <summary>Region of UCDP.</summary>
    public required string UcdpRegion { get; init; }

    /// <summary>Region of ACLED.</summary>
    public required string AcledRegion { get; init; }

    /// <summary>Where it lies; null where that is not known or crosses the 180th meridian.</summary>
    public CountryBox? Box { get; init; }

    /// <summary>The country of a two-letter code.</summary>
    public static CountryCodes? Of(string? iso) => iso is null ? null : ByIso.GetValueOrDefault(iso);

    /// <summary>The country of a code of two or three letters or of one of its names; null where none is known.</summary>
    public static CountryCodes? Find(string? words)
    {
        var wanted = words?.Trim() ?? "";
        var bare = wanted.Split('(')[0].Trim();
        return ByIso.GetValueOrDefault(wanted) ?? ByIso3.GetValueOrDefault(wanted) ?? ByName.GetValueOrDefault(wanted) ?? ByName.GetValueOrDefault(bare);
    }

    private static FrozenDictionary<string, CountryCodes> Load()
    {
        var names = VocabularyTable.Load("countries").Rows.ToDictionary(static r => r["iso"], static r => r["name"], StringComparer.Ordinal);
        return VocabularyTable.Load("country-codes").Rows.Select(r => new CountryCodes
        {
            Iso = r["iso"], Iso3 = r["iso3"], Name = names[r["iso"]], Numeric = Number(r["numeric"]), Gw = Number(r["gw"]), UcdpRegion = r["ucdp_region"], AcledRegion = r["acled_region"], Box = CountryBox.Of(r["box"]),
        }).ToFrozenDictionary(static c => c.Iso, StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, CountryCodes> Names()
    {
        var names = new Dictionary<string, CountryCodes>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in VocabularyTable.Load("countries").Rows)
        {
            foreach (var name in row.List("other").Concat(row.List("arabic")).Prepend(row["name"]))
                names.TryAdd(name, ByIso[row["iso"]]);
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static long? Number(string text) => text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);
}
