using Marsad.Exchange.Acled;
using Marsad.Exchange.Flat;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Geo;
using Marsad.Exchange.Hxl;
using Marsad.Exchange.Json;
using Marsad.Exchange.Tables;

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
    ];

    /// <summary>A format by its name; null where there is none.</summary>
    public static IExportFormat? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
