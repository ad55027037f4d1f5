using Marsad.Exchange.Acled;
using Marsad.Exchange.Calendar;
using Marsad.Exchange.Columnar;
using Marsad.Exchange.Feeds;
using Marsad.Exchange.Flat;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Geo;
using Marsad.Exchange.Graph;
using Marsad.Exchange.Harm;
using Marsad.Exchange.Hxl;
using Marsad.Exchange.Json;
using Marsad.Exchange.Plover;
using Marsad.Exchange.Tables;
using Marsad.Exchange.Xlsx;

namespace Marsad.Exchange;

/// <summary>The formats that there are.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order of the reference page.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        .. JsonLinesFormats.All,
        new CsvFormat("csv", "Marsad's own table of incidents, for a spreadsheet.", new FlatLayout(), FlatLayout.Kept, carriesMark: true),
        new GeoJsonFormat(),
        GedLayout.Format,
        AcledLayout.Format,
        .. HxlColumns.Formats,
        new XlsxFormat(),
        new ParquetFormat(withGeometry: false),
        new ParquetFormat(withGeometry: true),
        new KmlFormat(),
        new RssFormat(),
        new AtomFormat(),
        HapiLayout.Format,
        SsaLayout.Format,
        .. SindFormats.All,
        AirwarsLayout.Format,
        new TableJsonFormat("airwars-json", "Incidents in the fields of Airwars' incident pages, as JSON.", "incidents", AirwarsLayout.Format),
        new PloverFormat(),
        new FtmFormat(),
        new TimeMapFormat(),
        new CalendarFormat(),
    ];

    /// <summary>A format by its name; null where there is none.</summary>
    public static IExportFormat? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
