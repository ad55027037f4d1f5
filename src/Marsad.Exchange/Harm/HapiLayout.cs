using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Harm;

/// <summary>Rows of HDX HAPI's conflict events: sums by month, area and kind. Holds the sums in memory, not the incidents.</summary>
internal sealed class HapiLayout() : TableLayout<HapiSum>(All)
{
    // HAPI gives no deaths for them.
    private const string Demonstration = "demonstration";
    private const string PoliticalViolence = "political_violence";

    private static readonly LossSet Kept = LossSet.Of(Loss.NoFigure);

    /// <summary>The format.</summary>
    public static CsvFormat Format { get; } = new("hapi", "Sums by month, area and kind in the columns of HDX HAPI's conflict events.", new HapiLayout(), Kept, FigurePolicy.Conservative);

    private static IEnumerable<TableColumn<HapiSum>> All =>
    [
        new("resource_hdx_id", static _ => default(Cell)),
        new("location_code", static s => s.Key.Country.Iso3),
        new("location_name", static s => s.Key.Country.Name),
        new("has_hrp", static _ => default(Cell)),
        new("in_gho", static _ => default(Cell)),
        new("provider_admin1_name", static s => s.Key.Admin1),
        new("provider_admin2_name", static s => s.Key.Admin2),
        new("admin1_code", static _ => default(Cell)),
        new("admin1_name", static _ => default(Cell)),
        new("admin2_code", static _ => default(Cell)),
        new("admin2_name", static _ => default(Cell)),
        new("admin_level", CellKind.Whole, static s => s.Key.Admin2 is not null ? 2 : s.Key.Admin1 is not null ? 1 : 0),
        new("event_type", static s => s.Key.Kind),
        new("events", CellKind.Whole, static s => (long?)s.Events),
        new("fatalities", CellKind.Whole, static s => s.Key.Kind == Demonstration ? default(Cell) : (long?)s.Fatalities),
        new("reference_period_start", CellKind.Day, static s => (DateOnly?)s.Key.Month),
        new("reference_period_end", CellKind.Day, static s => (DateOnly?)s.Key.Month.AddMonths(1).AddDays(-1)),
    ];

    protected override IEnumerable<HapiSum> Values(ExportContent content, LossReport losses)
    {
        var sums = new Dictionary<HapiKey, HapiSum>();
        foreach (var incident in content.Counted(content.Incidents))
        {
            losses.Taken++;
            var keys = Keys(incident, losses);
            if (keys.Count == 0)
                continue;
            foreach (var key in keys)
            {
                if (!sums.TryGetValue(key, out var sum))
                    sums.Add(key, sum = new HapiSum(key));
                sum.Add(incident.Killed?.Best ?? incident.Killed?.Min ?? 0);
            }

            losses.Note(incident, LossSet.AllBut(Loss.KilledRange, Loss.Open));
            losses.Add(Loss.Aggregated, incident.Id);
        }

        return sums.Values.OrderBy(static s => s.Key.Country.Iso3, StringComparer.Ordinal).ThenBy(static s => s.Key.Month).ThenBy(static s => s.Key.Admin1, StringComparer.Ordinal).ThenBy(static s => s.Key.Admin2, StringComparer.Ordinal).ThenBy(static s => s.Key.Kind, StringComparer.Ordinal);
    }

    // Political violence that targets civilians is counted under both kinds, as HAPI's own sums are.
    private static IReadOnlyList<HapiKey> Keys(Incident incident, LossReport losses)
    {
        var type = TypeCodes.Of(incident);
        if (CountryCodes.Of(incident.Place?.Country) is not { } country)
            losses.Add(Loss.NoPlace, incident.Id);
        else if (type.Hapi.Count == 0)
            losses.Add(Loss.OffSubject, incident.Id);
        else
            return [.. KindsOf(type, incident).Select(kind => new HapiKey(country, incident.Place!.Admin1, incident.Place.Admin2, kind, new DateOnly(DateCodes.Middle(incident.Date).Year, DateCodes.Middle(incident.Date).Month, 1)))];
        return [];
    }

    private static IEnumerable<string> KindsOf(TypeCodes type, Incident incident) =>
        type.Hapi.Contains(PoliticalViolence, StringComparer.Ordinal) && Sides.Of(incident).TargetCivilians(type) ? type.Hapi.Append("civilian_targeting") : type.Hapi;
}

/// <summary>What a sum is of.</summary>
internal sealed record HapiKey(CountryCodes Country, string? Admin1, string? Admin2, string Kind, DateOnly Month);

/// <summary>A sum.</summary>
internal sealed class HapiSum(HapiKey key)
{
    public HapiKey Key => key;

    public long Events { get; private set; }

    public long Fatalities { get; private set; }

    public void Add(long fatalities)
    {
        Events++;
        Fatalities += fatalities;
    }
}
