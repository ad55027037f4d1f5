namespace Marsad.Places.Import;

/// <summary>GeoNames feature classes and codes as kinds of place.</summary>
internal static class FeatureCodes
{
    public static PlaceKind Kind(ReadOnlySpan<char> featureClass, string code) => featureClass switch
    {
        "A" => code switch
        {
            "ADM1" or "ADM1H" => PlaceKind.Province,
            "ADM2" or "ADM2H" => PlaceKind.District,
            "PCLI" or "PCLD" or "PCLF" or "PCLS" or "PCL" or "PCLIX" or "TERR" => PlaceKind.Country,
            _ => PlaceKind.Subdistrict,
        },
        "P" => code switch
        {
            "PPLC" or "PPLG" => PlaceKind.Capital,
            "PPLA" => PlaceKind.ProvinceSeat,
            "PPLA2" or "PPLA3" or "PPLA4" or "PPLA5" => PlaceKind.DistrictSeat,
            "PPLX" => PlaceKind.Quarter,
            "PPLQ" or "PPLW" or "PPLH" or "PPLCH" => PlaceKind.Former,
            _ => PlaceKind.Town,
        },
        "L" => PlaceKind.Area,
        "H" or "U" => PlaceKind.Water,
        "T" or "V" => PlaceKind.Terrain,
        _ => PlaceKind.Spot,
    };
}
