namespace Marsad.Places.Import;

/// <summary>English names of areas by their GeoNames codes, from the files given and from the gazetteer that is there.</summary>
internal sealed class AreaCodes
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public AreaCodes(ImportOptions options, Gazetteer? builtIn)
    {
        if (builtIn is not null)
        {
            foreach (var (code, name) in builtIn.AreaNames())
                names.TryAdd(code, name);
        }

        foreach (var path in new[] { options.FirstAreas, options.SecondAreas })
        {
            foreach (var line in path is null ? [] : BoundedLines.Read(path))
            {
                if (line?.Split('\t') is { Length: >= 2 } fields && fields[0].Contains('.', StringComparison.Ordinal))
                    names[fields[0]] = fields[1];
            }
        }
    }

    /// <summary>The name of an area; its code where none is known.</summary>
    public string Name(string code) => names.GetValueOrDefault(code, code);

    /// <summary>A radius for areas of which a dump gives a point alone.</summary>
    public static double UsualRadius(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 300,
        PlaceKind.Province => 80,
        PlaceKind.District => 25,
        PlaceKind.Subdistrict => 12,
        PlaceKind.Area or PlaceKind.Terrain or PlaceKind.Water => 15,
        _ => 0,
    };
}
