namespace Marsad.Exchange.Release.Folder;

/// <summary>The names of a release's files.</summary>
public static class ReleaseFiles
{
    /// <summary>The table of incidents that is always there, and that the next release is compared with.</summary>
    public const string Table = "data/incidents.csv";

    /// <summary>What the release is, for programs.</summary>
    public const string About = "release.json";

    /// <summary>The web page.</summary>
    public const string Page = "index.html";

    /// <summary>SHA-256 of every file.</summary>
    public const string Sums = "SHA256SUMS";

    /// <summary>The archive.</summary>
    public static string Archive(DateOnly day) => $"release-{day:yyyy-MM-dd}.zip";

    /// <summary>The data file of a format.</summary>
    public static string Data(string format) => "data/incidents" + format switch
    {
        "csv" => ".csv",
        "geojson" => ".geojson",
        "xlsx" => ".xlsx",
        "parquet" => ".parquet",
        "geoparquet" => ".geo.parquet",
        "ged" => ".ged.csv",
        "hxl" => ".hxl.csv",
        "hxl-ucdp" => ".hxl-ucdp.csv",
        "kml" => ".kml",
        _ => throw new ArgumentException($"'{format}' is no format of a release.", nameof(format)),
    };
}
