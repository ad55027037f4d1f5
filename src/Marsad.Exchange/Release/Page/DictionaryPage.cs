using System.Globalization;
using System.Text;
using Marsad.Exchange.Release.Folder;
using Marsad.Exchange.Release.Public;

namespace Marsad.Exchange.Release.Page;

/// <summary>The data dictionary: every column of every file.</summary>
internal static class DictionaryPage
{
    /// <summary>The page.</summary>
    public static string Write(ReleaseRequest request, IReadOnlyList<string> formats, ReleaseData data)
    {
        var page = new StringBuilder($"# Data dictionary\n\n{MethodPage.Head(request)}\n\n## The release's own table\n\nIn {Files(formats.Where(static f => f is "csv" or "geojson" or "xlsx" or "parquet" or "geoparquet"))}. An empty cell is not zero: no source says, or it is left out (`coarsened` tells).\n\n| column | kind | meaning |\n|---|---|---|\n");
        foreach (var column in PublicColumns.All)
            page.Append($"| `{column.Name}` | {Kind(column.Kind)} | {column.Means.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        page.Append("\n## Sums: data/totals.csv\n\nOver the published rows.\n\n| column | meaning |\n|---|---|\n");
        foreach (var (name, means) in ReleaseTables.TotalColumns)
            page.Append($"| `{name}` | {means} |\n");
        page.Append("\n## Other tables\n\n`data/left-out.csv`: how many incidents of the register are left out for which reason, in steps. `data/changes.csv`: ids that are new, changed or removed since the release before.\n");
        foreach (var format in formats.Where(static f => f is "ged" or "hxl" or "hxl-ucdp" or "kml"))
        {
            var means = ExportFormats.Find(format)!;
            page.Append(CultureInfo.InvariantCulture, $"\n## {ReleaseFiles.Data(format)}\n\n{means.Says} {(format == "ged" ? "Only incidents with a published figure of deaths. Codes that only UCDP gives are empty; `best` is the low figure." : format is "hxl" or "hxl-ucdp" ? "These columns have no empty figure of deaths: a 0 with an empty `killed_min` means that no figure is published." : "")} Columns or fields: {string.Join(", ", means.Columns.Select(static c => $"`{c}`"))}.\n");
        }

        return page.ToString();
    }

    private static string Files(IEnumerable<string> formats) => string.Join(", ", formats.Select(ReleaseFiles.Data));

    private static string Kind(Tables.CellKind kind) => kind switch { Tables.CellKind.Whole => "whole number", Tables.CellKind.Fraction => "number", Tables.CellKind.Day => "day (ISO 8601)", Tables.CellKind.Truth => "true or false", _ => "words" };
}
