using System.Globalization;
using Marsad.Desk.Words;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Cli.Output;

/// <summary>An incident as columns.</summary>
internal static class IncidentColumns
{
    /// <summary>The columns of the table and of CSV.</summary>
    public static IReadOnlyList<Column<Incident>> All { get; } =
    [
        new("date", static i => Phrases.From(i.Date)) { InCsv = false },
        new("date", static i => i.Date.HasStart ? Phrases.Day(i.Date.From) : null) { InTable = false },
        new("to", static i => i.Date.HasEnd ? Phrases.Day(i.Date.To) : null) { InTable = false },
        new("precision", static i => i.Date.Precision.Word()) { InTable = false },
        new("type", static i => Phrases.Words(i.Type)) { Wraps = true, InCsv = false },
        new("type", static i => i.Type) { InTable = false },
        new("place", static i => Phrases.Near(i.Place)) { Wraps = true, InCsv = false },
        new("place", static i => Phrases.Where(i.Place)) { InTable = false },
        new("killed", static i => Phrases.Range(i.Killed)) { AtRight = true },
        new("injured", static i => Phrases.Range(i.Injured)) { AtRight = true, FromWidth = 100 },
        new("killed_min", static i => Number(i.Killed?.Min)) { InTable = false },
        new("killed_max", static i => Number(i.Killed?.Max)) { InTable = false },
        new("injured_min", static i => Number(i.Injured?.Min)) { InTable = false },
        new("injured_max", static i => Number(i.Injured?.Max)) { InTable = false },
        new("country", static i => i.Place?.Country) { InTable = false },
        new("admin1", static i => i.Place?.Admin1) { InTable = false },
        new("lat", static i => Degrees(i.Place?.Lat)) { InTable = false },
        new("lon", static i => Degrees(i.Place?.Lon)) { InTable = false },
        new("place_precision", static i => i.Place?.Precision?.Word()) { InTable = false },
        new("perpetrators", static i => string.Join("; ", i.Perpetrator.Select(static p => p.Name))) { InTable = false },
        new("targets", static i => string.Join("; ", i.Target)) { InTable = false },
        new("sources", static i => Number(i.Sources)) { InTable = false },
        new("independent_sources", static i => Number(i.IndependentSources)) { InTable = false },
        new("reports", static i => Number(i.Reports.Count)) { InTable = false },
        new("status", static i => i.Status.Word()) { InTable = false },
        new("grade", static i => i.Grade.Word()) { InTable = false },
        new("confidence", static i => i.Confidence.ToString("0.##", CultureInfo.InvariantCulture)) { InTable = false },
        new("src", static i => Number(i.Sources)) { AtRight = true, InCsv = false },
        new("id", static i => i.Id),
    ];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Degrees(double? degrees) => degrees?.ToString("0.####", CultureInfo.InvariantCulture);
}
