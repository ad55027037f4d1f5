using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Places.Areas;
using Marsad.Places.Names;
using Marsad.Places.Resolution;

namespace Marsad.Evaluation.Places;

/// <summary>Whether a resolved name is the place marked by hand. A name that nobody knows is answered, as in the program, with the surroundings that the text gives.</summary>
internal static class GoldMatch
{
    public const double NearKm = 161;

    public static bool IsRight(GoldPlace gold, ResolvedName found)
    {
        if (!found.IsKnown && found.Surroundings is null)
            return false;
        if (IsExact(gold, found))
            return true;
        if (gold.Code is "PCLI" or "PCLD" or "PCLS" or "PCLF" or "PCL" or "ADM1" or "CONT" or "TERR" || (gold.Id is null && GoldCountry(gold) is not null) || (gold.Id is null && IsContinent(gold.Entity)))
            return false;
        return Kilometres(gold, found) <= NearKm;
    }

    /// <summary>The same entity: the same GeoNames id, the same country, or an area of the same name.</summary>
    public static bool IsExact(GoldPlace gold, ResolvedName found)
    {
        if (gold.Id is { } id && found.Row?.Geonames == id)
            return true;
        if (gold.Code.StartsWith("PCL", StringComparison.Ordinal) || gold.Id is null)
        {
            if (GoldCountry(gold) is { } country)
                return found.Row?.Kind == PlaceKind.Country && string.Equals(found.Country, country.Iso, StringComparison.Ordinal);
        }

        var sameName = found.Row is { } row ? SameName(row.Name, gold.Entity) : found.Region is { } region && (SameName(region.Name, gold.Entity) || region.OtherNames.Any(n => SameName(n, gold.Entity)));
        if (found.Region is not null || found.Row?.Kind == PlaceKind.Province)
            return sameName && (gold.Country.Length == 0 || found.Country is null || string.Equals(Countries.Find(gold.Country)?.Country.Iso, found.Country, StringComparison.Ordinal)) && (gold.Id is null || gold.Code is "ADM1" or "CONT" or "RGN");
        return gold.Id is null && sameName && Kilometres(gold, found) < 25;
    }

    public static double? Kilometres(GoldPlace gold, ResolvedName found) => (found.IsKnown ? found : found.Surroundings)?.ToPlace(gold.Phrase) is { HasPoint: true } place ? Geo.DistanceKm(gold.Lat, gold.Lon, place.Lat!.Value, place.Lon!.Value) : null;

    private static Country? GoldCountry(GoldPlace gold) => Countries.Find(gold.Entity) is { Word: CountryWord.Name } named ? named.Country : null;

    private static bool IsContinent(string entity) => entity is "Africa" or "Europe" or "Asia" or "North America" or "South America" or "Oceania" or "Antarctica";

    private static bool SameName(string a, string b) => string.Equals(NameKey.Loose(TypeWords.Strip(a).Bare), NameKey.Loose(TypeWords.Strip(b).Bare), StringComparison.Ordinal);
}
