namespace Marsad.Exchange;

/// <summary>The media types of files by their endings.</summary>
internal static class MediaTypes
{
    /// <summary>The media type; that of any bytes for an ending that is not known.</summary>
    public static string Of(string extension) => extension switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".jsonl" => "application/x-ndjson",
        ".json" => "application/json",
        ".geojson" => "application/geo+json",
        ".kml" => "application/vnd.google-earth.kml+xml",
        ".xml" => "application/xml",
        ".ics" => "text/calendar; charset=utf-8",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".parquet" => "application/vnd.apache.parquet",
        _ => "application/octet-stream",
    };
}
