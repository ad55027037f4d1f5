using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Import;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Acled;

/// <summary>Rows of an ACLED export (CSV) or of its API (JSON: an array of objects, alone or as "data").</summary>
internal sealed class AcledImport : TableImport
{
    private static readonly string[] Known = [.. AcledColumns.All.Select(static c => c.Name)];

    public override string Name => "acled";

    public override string Says => "ACLED's export (CSV) or the answer of its API (JSON).";

    protected override string Source => "ACLED";

    protected override (string List, string[] Columns)? AsJson => ("data", Known);

    protected override TableHeader Header(IReadOnlyList<string> first, ImportSettings settings, out bool isHeader)
    {
        isHeader = true;
        var header = new TableHeader(first);
        Need(header, "event_id_cnty|event_id_cnt", "event_date", "event_type", "fatalities");
        return header;
    }

    protected override ImportedEvent Event(RowReading row)
    {
        var day = row.Day("event_date");
        if (day is null)
            row.Wrong("event_date", "is empty, and a record is nothing without it");
        if (row.Count("time_precision") is { } time and not (1 or 2 or 3))
            row.Wrong("time_precision", $"{time} is no precision of ACLED: 1, 2 or 3");
        var country = CountryCodes.Find(row.Text("country"));
        var (name, point) = (row.Text("location", "admin3", "admin2", "admin1", "country"), row.Point("latitude", "longitude", country));
        var precision = row.Count("geo_precision");
        return new ImportedEvent
        {
            Id = row.Needed("event_id_cnty", "event_id_cnt"),
            Type = Type(row),
            Published = Uploaded(row.Text("timestamp")),
            Date = day is { } d ? Window(d, row.Count("time_precision")) : GedImport.Whenever,
            Place = name is null ? null : new Place
            {
                Name = name,
                Relation = precision == 2 ? "near" : null,
                Country = country?.Iso,
                Admin1 = row.Text("admin1"),
                Admin2 = row.Text("admin2"),
                Lat = point?.Lat,
                Lon = point?.Lon,
                Precision = precision switch { 1 or 2 => PlacePrecision.Town, 3 => PlacePrecision.Province, _ => null },
            },
            Perpetrators = Actors(row, "actor1", "assoc_actor_1"),
            Targets = Actors(row, "actor2", "assoc_actor_2"),
            // 0 stands for "no deaths reported" too: it is nobody's word that nobody died.
            Casualties = row.Count("fatalities") is > 0 and var dead ? [new CasualtyFigure(HarmMeasure.Killed, CountRange.Exactly(dead))] : [],
            Cited = [.. Parts(row.Text("source"))],
        };
    }

    // The moment at which ACLED gave the row its present form, in seconds since 1970.
    private static DateOnly? Uploaded(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since is > 0 and < 253_402_300_800 ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(since).UtcDateTime) : null;

    private static string Type(RowReading row)
    {
        var (kind, sub) = (row.Text("event_type"), row.Text("sub_event_type"));
        if (sub == "Government regains territory")
            return "capture";
        if (sub == "Mob violence")
            return "riot";
        if (sub == "Protest with intervention")
            return "crackdown";
        if (sub == "Grenade")
            return "bombing";
        if (TypeCodes.First(t => t.AcledEvent == kind && t.AcledSubEvent == sub) is { } type)
            return type;
        if (kind is null || TypeCodes.First(t => t.AcledEvent == kind) is null)
            row.Wrong("event_type", kind is null ? "is empty, and a record is nothing without it" : $"'{kind}' is no event type of ACLED");
        return kind switch { "Protests" => "protest", "Riots" => "riot", "Battles" => "armed-clash", _ => "attack" };
    }

    // The day given for a week or a month lies in the middle of it.
    private static DateWindow Window(DateOnly day, long? precision) => precision switch
    {
        2 => new DateWindow(day.AddDays(-3), day.AddDays(3), DatePrecision.Week, DateBasis.Stated),
        3 => new DateWindow(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), DatePrecision.Month, DateBasis.Stated),
        _ => new DateWindow(day, day, DatePrecision.Day, DateBasis.Stated),
    };

    private static IReadOnlyList<string> Actors(RowReading row, string actor, string beside) =>
        [.. Parts(row.Text(actor)).Concat(Parts(row.Text(beside))).Select(static n => n.StartsWith("Civilians", StringComparison.Ordinal) ? "civilians" : n.StartsWith("Protesters", StringComparison.Ordinal) ? "protesters" : ActorBook.Canonical(n)).Distinct(StringComparer.Ordinal)];

    private static string[] Parts(string? list) => list?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
