using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Places.Names;

namespace Marsad.Training.Gazetteer;

/// <summary>Adds the hand-written supplement vocab/villages.tsv: places known from conflict reports that no package has. A row that a package has by now only adds its names.</summary>
internal static class Villages
{
    private const double SamePlaceKm = 8;

    public static void AddTo(List<SourcePlace> places, IReadOnlyList<SourceArea> firstAreas)
    {
        var byCountry = places.ToLookup(static p => p.Country, StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("villages").Rows)
        {
            var country = row["country"];
            double lat = double.Parse(row["lat"], CultureInfo.InvariantCulture), lon = double.Parse(row["lon"], CultureInfo.InvariantCulture);
            string[] names = [row["name"], .. row.List("other")];
            var keys = names.Select(static n => NameKey.Loose(n)).ToHashSet(StringComparer.Ordinal);
            var known = byCountry[country].FirstOrDefault(p => Geo.DistanceKm(p.Lat, p.Lon, lat, lon) < SamePlaceKm && p.OtherNames.Append(p.Name).Any(n => keys.Contains(NameKey.Loose(n))));
            if (known is not null)
            {
                known.OtherNames.AddRange(names);
                continue;
            }

            var place = new SourcePlace { Name = names[0], Lat = lat, Lon = lon, Kind = PlaceKind.Town, Country = country, First = First(row, firstAreas) };
            place.OtherNames.AddRange(names[1..]);
            places.Add(place);
        }
    }

    private static string First(VocabularyRow row, IReadOnlyList<SourceArea> firstAreas)
    {
        var key = NameKey.Loose(TypeWords.Strip(row["admin1"]).Bare);
        var area = firstAreas.FirstOrDefault(a => string.Equals(a.Country, row["country"], StringComparison.Ordinal) && a.OtherNames.Append(a.Name).Any(n => string.Equals(NameKey.Loose(TypeWords.Strip(n).Bare), key, StringComparison.Ordinal)));
        if (area is null)
            Console.Error.WriteLine($"vocab/villages.tsv line {row.Line}: {row["country"]} has no first-level area '{row["admin1"]}'");
        return area?.Code[3..] ?? "";
    }
}
