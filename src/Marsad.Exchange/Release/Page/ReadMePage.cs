using System.Globalization;
using System.Text;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Release.Folder;

namespace Marsad.Exchange.Release.Page;

/// <summary>The first page of the folder.</summary>
internal static class ReadMePage
{
    /// <summary>The page.</summary>
    public static string Write(ReleaseRequest request, IReadOnlyList<string> formats, ReleaseTotals totals)
    {
        var page = new StringBuilder($"# {request.Rules.Title}\n\n{MethodPage.Head(request)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{totals.All.Incidents:#,0} incidents; killed: {Words(totals.All.Killed)}; injured: {Words(totals.All.Injured)}. Figures are those of sources, summed over the published rows.\n\nOpen `index.html` in a browser: a map, totals and a table, without a network.\n\n| file | what |\n|---|---|\n");
        foreach (var format in formats)
            page.Append($"| [{ReleaseFiles.Data(format)}]({ReleaseFiles.Data(format)}) | {What(format)} |\n");
        page.Append("| [data/totals.csv](data/totals.csv) | sums by country, province, month, year and type |\n| [data/left-out.csv](data/left-out.csv) | how many incidents are left out, and why |\n| [data/changes.csv](data/changes.csv) | what is new, changed and removed |\n| [DICTIONARY.md](DICTIONARY.md), [datapackage.json](datapackage.json) | every column, for people and for programs |\n| [METHOD.md](METHOD.md) | the rules of publication, the meaning of words, limits |\n| [CHANGELOG.md](CHANGELOG.md) | changes since the release before |\n| [feed.xml](feed.xml) | RSS of what is new and changed |\n| [LICENSE](LICENSE), [CITATION.cff](CITATION.cff) | licence, and how to cite it |\n| [SHA256SUMS](SHA256SUMS) | checksums: `sha256sum -c SHA256SUMS` |\n");
        return page.Append($"| {ReleaseFiles.Archive(request.Day)} | all of this in one file |\n").ToString();
    }

    /// <summary>A sum in words.</summary>
    public static string Words(FigureRange? range) => range is null ? "no figure" : range.Min == range.Max && !range.Open ? string.Create(CultureInfo.InvariantCulture, $"{range.Min:#,0}") : string.Create(CultureInfo.InvariantCulture, $"{range.Min:#,0} or more, highest reported {range.Max:#,0}");

    private static string What(string format) => format switch
    {
        "csv" => "the release's own table",
        "geojson" => "the same for maps",
        "xlsx" => "the same as a workbook",
        "parquet" or "geoparquet" => "the same for analysis",
        var other => ExportFormats.Find(other)!.Says.TrimEnd('.'),
    };
}
