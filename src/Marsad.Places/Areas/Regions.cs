using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Places.Names;

namespace Marsad.Places.Areas;

/// <summary>A region that reports name and that is no area of the administration.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Country">ISO code; null where it lies in several countries.</param>
/// <param name="Lat">Degrees north of its middle.</param>
/// <param name="Lon">Degrees east of its middle.</param>
/// <param name="RadiusKm">A circle that holds most of it.</param>
/// <param name="Definition">What is meant.</param>
public sealed record Region(string Name, string? Country, double Lat, double Lon, double RadiusKm, string Definition)
{
    /// <summary>Other names.</summary>
    public ValueList<string> OtherNames { get; init; }

    /// <summary>GeoNames code of the area of the administration that it is today; null where it is none.</summary>
    public string? AreaCode { get; init; }

    /// <summary>Names that mean the region rather than a town of that name.</summary>
    public ValueList<string> StrongNames { get; init; }

    /// <summary>The region as a claim gives it, under the report's own words.</summary>
    public Place ToPlace(string? name = null, string? relation = null) => new()
    {
        Name = string.IsNullOrWhiteSpace(name) ? Name : name,
        Relation = relation,
        Country = Country,
        Lat = Lat,
        Lon = Lon,
        Precision = PlacePrecision.Region,
        RadiusKm = RadiusKm,
    };
}

/// <summary>Regions by their names; from vocab/regions.tsv.</summary>
public static class Regions
{
    private static readonly Lazy<(IReadOnlyList<Region> All, FrozenDictionary<string, Region> ByName)> Loaded = new(Load);

    /// <summary>All, in the table's order.</summary>
    public static IReadOnlyList<Region> All => Loaded.Value.All;

    /// <summary>The region of a name; null where there is none.</summary>
    public static Region? Find(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[NameKey.MaxLength];
        key = key[..NameKey.Exact(name, key)];
        if (key.StartsWith("the "))
            key = key[4..];
        return Loaded.Value.ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var region) ? region : null;
    }

    private static (IReadOnlyList<Region> All, FrozenDictionary<string, Region> ByName) Load()
    {
        var all = new List<Region>();
        var byName = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("regions").Rows)
        {
            var region = new Region(row["name"], row["country"] is { Length: 2 } iso ? iso : null, Number(row["lat"]), Number(row["lon"]), Number(row["radius_km"]), row["definition"]) 
            {
                OtherNames = row.List("other").ToValueList(),
                AreaCode = row["area"] is { Length: > 0 } code ? code : null,
                StrongNames = row.List("strong").ToValueList(),
            };
            all.Add(region);
            foreach (var name in region.OtherNames.Prepend(region.Name))
            {
                var key = NameKey.Exact(name);
                byName.TryAdd(key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key, region);
            }
        }

        return (all, byName.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
