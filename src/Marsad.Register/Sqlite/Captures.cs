using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Microsoft.Data.Sqlite;

namespace Marsad.Register.Sqlite;

/// <summary>Rows of captures, and which of a document's captures speaks for it: the earliest published, whatever came first into the register.</summary>
internal static class Captures
{
    /// <summary>Columns of a capture, in the order that <see cref="Read"/> expects.</summary>
    public const string Columns = "path, url, title, publisher, published, language, warnings";

    public static ReportCapture Of(Report report) => new()
    {
        Path = report.Path,
        Url = report.Url,
        Title = report.Title,
        Publisher = report.Publisher,
        Published = report.Published,
        Language = report.Language,
        Warnings = report.Warnings,
    };

    public static ReportCapture Read(SqliteDataReader row, int from = 0) => new()
    {
        Path = Text(row, from),
        Url = Text(row, from + 1),
        Title = Text(row, from + 2),
        Publisher = Text(row, from + 3),
        Published = Text(row, from + 4) is { } published ? PublicationTime.Parse(published).Value : null,
        Language = Text(row, from + 5),
        Warnings = JsonSerializer.Deserialize(row.GetString(from + 6), RegisterJson.Default.StringArray)!.ToValueList(),
    };

    public static string Warnings(ValueList<string> sentences) => JsonSerializer.Serialize([.. sentences], RegisterJson.Default.StringArray);

    public static IncidentReport Head(ContentHash document, ReportCapture capture) => new() { Document = document, Path = capture.Path, Publisher = capture.Publisher, Published = capture.Published };

    /// <summary>By publication (none given: last), then by outlet, address and path, so that the order of arrival plays no part.</summary>
    public static int Compare(ReportCapture a, ReportCapture b)
    {
        var order = (a.Published, b.Published) switch
        {
            ({ } x, { } y) => x.CompareTo(y),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };
        order = order != 0 ? order : string.CompareOrdinal(a.Publisher, b.Publisher);
        order = order != 0 ? order : string.CompareOrdinal(a.Url, b.Url);
        order = order != 0 ? order : string.CompareOrdinal(a.Path, b.Path);
        order = order != 0 ? order : string.CompareOrdinal(a.Title, b.Title);
        return order != 0 ? order : string.CompareOrdinal(a.Language, b.Language);
    }

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
