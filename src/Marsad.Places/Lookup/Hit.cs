using Marsad.Places.File;

namespace Marsad.Places.Lookup;

/// <summary>How close the words are to a name of the row.</summary>
internal enum Spelling
{
    /// <summary>The very name, marks and article aside.</summary>
    Exact,

    /// <summary>Another transcription of it.</summary>
    Loose,
}

/// <summary>A row that bears the name asked for; not yet read in full.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Row">Its number there.</param>
/// <param name="Data">Its fixed part.</param>
/// <param name="Spelling">How close the words are.</param>
internal readonly record struct Hit(GazetteerFile File, int Row, RowData Data, Spelling Spelling)
{
    /// <summary>ISO code; empty where none.</summary>
    public string Country => Data.Country == RowData.NoCountry ? "" : File.CountryCodes[Data.Country];

    /// <summary>The main name.</summary>
    public string Name => File.Name(Data.Name);

    /// <summary>Code of the first-level area; empty where none.</summary>
    public string FirstCode => Data.First == RowData.NoFirst ? "" : File.Area(second: false, Data.First).Code;

    /// <summary>Code of the second-level area; empty where none.</summary>
    public string SecondCode => Data.Second == RowData.NoSecond ? "" : File.Area(second: true, (int)Data.Second).Code;

    /// <summary>The row in full.</summary>
    public PlaceRow Read()
    {
        (string Code, string Name, int Row)? first = Data.First == RowData.NoFirst ? null : File.Area(second: false, Data.First);
        (string Code, string Name, int Row)? second = Data.Second == RowData.NoSecond ? null : File.Area(second: true, (int)Data.Second);
        return new PlaceRow
        {
            Name = Name,
            Kind = Data.Kind,
            Country = Data.Country == RowData.NoCountry ? null : File.CountryCodes[Data.Country],
            Admin1 = first?.Name,
            Admin1Code = first?.Code,
            Admin2 = second?.Name,
            Admin2Code = second?.Code,
            Lat = Data.Lat,
            Lon = Data.Lon,
            Geonames = Data.Id == 0 ? null : Data.Id,
            Population = Data.Population,
            RadiusKm = Data.RadiusKm,
        };
    }
}
