using System.Collections.Concurrent;
using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Places.Areas;
using Marsad.Places.Lookup;
using Marsad.Places.Names;

namespace Marsad.Places.Resolution;

/// <summary>Finds what a name can mean: countries, regions and rows of the gazetteer.</summary>
internal sealed class SenseSource(Gazetteer gazetteer, ResolutionWeights weights)
{
    /// <summary>Names like "San José" have hundreds of rows; those behind the first few dozen by size are never meant without being named more closely, and a country that the text points to lifts its rows before the cut.</summary>
    public const int MostSenses = 24;

    private const double StrongRegion = 9;
    private const double MainRegion = 5.5;
    private const double OtherRegion = 4.8;

    private static readonly Lazy<FrozenDictionary<string, string>> Abbreviations = new(static () => VocabularyTable.Load("area-abbreviations").Rows
        .SelectMany(static r => r.List("short").Select(s => (Short: s, Code: r["code"])))
        .ToFrozenDictionary(static p => p.Short, static p => p.Code, StringComparer.Ordinal));

    private readonly ConcurrentDictionary<string, Hit?> countryRows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Hit?> firstAreas = new(StringComparer.Ordinal);

    /// <summary>All meanings of a name; a type word that no name has with it is left out ("Rapides Parish").</summary>
    public List<Sense> Find(PlaceName name)
    {
        var senses = FindAsWritten(name);
        if (senses.TrueForAll(static s => s.IsLoose) && TypeWords.Strip(name.Name) is { Precision: not null } stripped && FindAsWritten(name with { Name = stripped.Bare }) is { Count: > 0 } found)
        {
            foreach (var sense in found)
                sense.Prior += NameResolver.KindFit(stripped.Precision, sense);
            return found;
        }

        return senses;
    }

    private List<Sense> FindAsWritten(PlaceName name)
    {
        var senses = new List<Sense>();
        foreach (var named in Countries.FindAll(name.Name))
        {
            if ((named.Word == CountryWord.Name) != name.IsAdjective && Country(named.Country.Iso) is { } country && !senses.Exists(s => string.Equals(s.Country, country.Country, StringComparison.Ordinal)))
                senses.Add(country);
        }

        if (name.IsAdjective)
            return senses;
        var hasAbbreviation = Abbreviation(name.Name) is { } area && AddTo(senses, area);
        if (Regions.Find(name.Name) is { } region)
            senses.Add(RegionSense(region, name.Name));
        if (hasAbbreviation && name.Name.Length <= 4)
            return senses;
        var hits = new List<Hit>();
        gazetteer.Collect(name.Name, hits);
        var exact = NameKey.Exact(name.Name);
        var loose = senses.Count == 0 && hits.TrueForAll(static h => h.Spelling == Spelling.Loose);
        foreach (var hit in hits)
        {
            if (hit.Spelling == Spelling.Loose && !loose && !ArabicCountries.Has(hit.Country))
                continue;
            if (hit.Data.Kind == PlaceKind.Country && senses.Exists(s => s.Kind == PlaceKind.Country && string.Equals(s.Country, hit.Country, StringComparison.Ordinal)))
                continue;
            senses.Add(Of(hit, exact));
        }

        // "Georgia", "Luxembourg": the name of a country is a little less sure where a first-level area bears it too.
        if (senses.Exists(static s => s.Kind == PlaceKind.Country) && senses.Exists(static s => s is { Kind: PlaceKind.Province, IsLoose: false }))
        {
            foreach (var country in senses.Where(static s => s.Kind == PlaceKind.Country))
                country.Prior += weights.ContestedCountry;
        }

        return senses;
    }

    private static bool AddTo(List<Sense> senses, Sense sense)
    {
        senses.Add(sense);
        return true;
    }

    private Sense? Country(string iso) => countryRows.GetOrAdd(iso, static (code, g) => g.CountryHit(code), gazetteer) is { } hit ? Of(hit, NameKey.Exact(hit.Name)) : null;

    private Sense? Abbreviation(string name) => !Abbreviations.Value.TryGetValue(name.TrimEnd('.'), out var code) ? null
        : firstAreas.GetOrAdd(code, static (c, g) => g.FirstAreaHit(c), gazetteer) is { } hit ? Of(hit, "") : null;

    private Sense RegionSense(Region region, string name)
    {
        var key = NameKey.Exact(name);
        var prior = region.StrongNames.Any(n => string.Equals(NameKey.Exact(n), key, StringComparison.Ordinal)) ? StrongRegion
            : string.Equals(key, NameKey.Exact(region.Name), StringComparison.Ordinal) ? MainRegion : OtherRegion;
        if (region.AreaCode is { } code && firstAreas.GetOrAdd(code, static (c, g) => g.FirstAreaHit(c), gazetteer) is { } hit)
        {
            var area = Of(hit, key);
            area.Prior = Math.Max(area.Prior, prior);
            return area;
        }

        return Of(region, prior);
    }

    private static Sense Of(Region region, double prior) => new()
    {
        Region = region,
        Kind = PlaceKind.Area,
        Country = region.Country ?? "",
        First = "",
        Second = "",
        Point = Geo.Point(region.Lat, region.Lon),
        Lat = region.Lat,
        Lon = region.Lon,
        RadiusKm = region.RadiusKm,
        Prior = prior,
    };

    private Sense Of(Hit hit, string exact) => new()
    {
        Hit = hit,
        Kind = hit.Data.Kind,
        Country = hit.Country,
        First = hit.FirstCode,
        Second = hit.SecondCode,
        Point = Geo.Point(hit.Data.Lat, hit.Data.Lon),
        Lat = hit.Data.Lat,
        Lon = hit.Data.Lon,
        RadiusKm = hit.Data.RadiusKm,
        Prior = Ranking.Score(hit, exact, PlaceHints.None, null, weights),
    };
}
