using Marsad.Exchange.Acled;
using Marsad.Exchange.Flat;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Geo;
using Marsad.Exchange.Harm;
using Marsad.Exchange.Hxl;
using Marsad.Exchange.Json;
using Marsad.Exchange.Plover;

namespace Marsad.Exchange;

/// <summary>The formats that can be read.</summary>
public static class ImportFormats
{
    /// <summary>All of them, in the order of the reference page.</summary>
    public static IReadOnlyList<IImportFormat> All { get; } =
    [
        new ClaimsImport(),
        new IncidentsImport(),
        new FlatImport("csv", "Marsad's own table, or any table with --map (CSV, semicolons or tabs)."),
        new FlatImport("xlsx", "Marsad's own workbook, or any with --map."),
        new GeoJsonImport(),
        new GedImport(),
        new AcledImport(),
        new HxlImport(),
        new AirwarsImport(),
        new PloverImport(),
    ];

    /// <summary>A format by its name; null where there is none.</summary>
    public static IImportFormat? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
