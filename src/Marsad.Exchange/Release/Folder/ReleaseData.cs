using Marsad.Exchange.Columnar;
using Marsad.Exchange.Geo;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Tables;
using Marsad.Exchange.Xlsx;

namespace Marsad.Exchange.Release.Folder;

/// <summary>Writes the incidents of a release in a format: the release's own table, or a format of the field fed with incidents made of public values.</summary>
internal sealed class ReleaseData(PublicSpool spool, ExportMark mark, CancellationToken stop)
{
    /// <summary>The table of a format, for the data package; null where it is no table of comma-separated values.</summary>
    public static ITableLayout? TableOf(string format) => format == "csv" ? new PublicLayout([]) : (ExportFormats.Find(format) as CsvFormat)?.Layout;

    /// <summary>Writes it.</summary>
    public void Write(string format, Stream to)
    {
        var incidents = spool.Incidents();
        // GED lists events with deaths, and has no empty figure: an incident without a published one would be written as a zero.
        var records = format == "ged" ? incidents.Where(static i => i.Killed is { Max: > 0 }) : incidents;
        var layout = new PublicLayout(incidents);
        IExportFormat writer = format switch
        {
            "csv" => new CsvFormat(format, "", layout, LossSet.All, carriesMark: true),
            "geojson" => new GeoJsonFormat(layout),
            "xlsx" => new XlsxFormat(layout),
            "parquet" => new ParquetFormat(withGeometry: false, layout),
            "geoparquet" => new ParquetFormat(withGeometry: true, layout),
            _ => ExportFormats.Find(format)!,
        };
        writer.Write(to, new ExportContent { Incidents = records.Select(PublicAsIncident.Make), Mark = mark, Stop = stop }, new LossReport());
    }

    /// <summary>Writes the feed of what is new and changed, the latest days first.</summary>
    public void Feed(Stream to, ReleaseChanges changes)
    {
        var wanted = spool.Backwards().Where(i => PublicId.Number(i.Id) is { } id && (changes.New.Contains(id) || changes.Changed.Contains(id))).Take(Feeds.FeedFormat.Most).Select(PublicAsIncident.Make).ToList();
        var order = wanted.Select(static (i, n) => (i.Id, n)).ToDictionary(static p => p.Id, p => wanted.Count - p.n, StringComparer.Ordinal);
        var content = new ExportContent
        {
            Incidents = wanted,
            Mark = mark,
            Stop = stop,
            ChangeOf = id => new IncidentChange(order[id], mark.MadeText, PublicId.Number(id) is { } number && changes.New.Contains(number)),
        };
        ExportFormats.Find("rss")!.Write(to, content, new LossReport());
    }
}
