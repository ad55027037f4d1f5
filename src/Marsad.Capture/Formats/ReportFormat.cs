namespace Marsad.Capture.Formats;

/// <summary>What captured bytes are read as.</summary>
internal enum ReportFormat
{
    /// <summary>Characters as they stand.</summary>
    PlainText,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>One JSON object a line, a report each.</summary>
    JsonLines,

    /// <summary>A zip of reports.</summary>
    Archive,
}

/// <summary>The names of the formats in the register.</summary>
internal static class MediaTypes
{
    public static string Of(ReportFormat format) => format switch
    {
        ReportFormat.Markdown => "text/markdown",
        ReportFormat.Html => "text/html",
        ReportFormat.JsonLines => "application/json",
        ReportFormat.Archive => "application/zip",
        _ => "text/plain",
    };
}
