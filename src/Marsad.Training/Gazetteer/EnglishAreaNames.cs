namespace Marsad.Training.Gazetteer;

/// <summary>Gives first-level areas the name that English reports use: "Saada" for "Şa‘dah", "Ibb" for "Ibb Governorate". The former name stays among the others; no name of a country is given twice.</summary>
internal static class EnglishAreaNames
{
    private static readonly string[] Types = [" Governorate", " Province", " Oblast", " District", " Region", " State", " County", " Prefecture", " Department", " Rayon", " Municipality"];

    // What is left of "Northern State" or "Central Region" without its type is no name.
    private static readonly string[] Directions = ["North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Upper", "Lower", "Capital", "North Eastern", "North Western"];

    public static void Give(IReadOnlyList<SourceArea> firstAreas, IReadOnlyDictionary<string, string> english)
    {
        foreach (var country in firstAreas.GroupBy(static a => a.Country, StringComparer.Ordinal))
        {
            var wanted = country.ToDictionary(static a => a.Code, a => Short(english.GetValueOrDefault(a.Code, a.Name)), StringComparer.Ordinal);
            var taken = wanted.Values.CountBy(static n => n, StringComparer.OrdinalIgnoreCase).Where(static n => n.Value > 1).Select(static n => n.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            taken.UnionWith(country.Select(static a => a.Name).CountBy(static n => n, StringComparer.OrdinalIgnoreCase).Select(static n => n.Key));
            foreach (var area in country)
            {
                var name = wanted[area.Code];
                if (string.Equals(name, area.Name, StringComparison.Ordinal) || taken.Contains(name))
                    continue;
                area.OtherNames.Insert(0, area.Name);
                area.Name = name;
            }
        }
    }

    private static string Short(string name)
    {
        foreach (var type in Types)
        {
            if (name.EndsWith(type, StringComparison.Ordinal) && name[..^type.Length] is var rest && !Directions.Contains(rest, StringComparer.Ordinal))
                return rest;
        }

        return name;
    }
}
