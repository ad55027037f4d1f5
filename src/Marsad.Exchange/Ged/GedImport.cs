using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Import;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Ged;

/// <summary>Rows of UCDP GED: any version's columns by name, candidate files that came without a header in the order of the 49 columns, and pages of its API (JSON).</summary>
internal sealed class GedImport : TableImport
{
    private static readonly string[] Known = [.. GedColumns.All.Select(static c => c.Name)];

    public override string Name => "ged";

    public override string Says => "UCDP GED and its candidate files (CSV), with or without a header, columns in any order, or pages of its API (JSON).";

    protected override string Source => "UCDP GED";

    // The pages of UCDP's API.
    protected override (string List, string[] Columns)? AsJson => ("Result", Known);

    protected override TableHeader Header(IReadOnlyList<string> first, ImportSettings settings, out bool isHeader)
    {
        isHeader = !long.TryParse(first[0], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (!isHeader && first.Count != GedColumns.All.Count)
            throw new ImportException($"line 1: there is no header, and {first.Count} columns are not the {GedColumns.All.Count} of GED: put its header on the first line");
        var header = new TableHeader(isHeader ? first : [.. GedColumns.All.Select(static c => c.Name)]);
        Need(header, "id", "date_start", "date_end", "best|best_est", "high|high_est", "low|low_est");
        return header;
    }

    protected override ImportedEvent Event(RowReading row)
    {
        var id = row.Text("relid") is { } own && Register.Contract.PackedId.Of(own) > 0 ? own : row.Needed("id", "relid");
        var (from, to) = (row.Day("date_start"), row.Day("date_end"));
        if (from is null || to is null)
            row.Wrong("date_start", "a record needs a first and a last day");
        else if (to < from)
            row.Wrong("date_end", $"it ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd})");
        return new ImportedEvent
        {
            Id = id,
            Type = "attack",
            Date = row.Problem is null ? new DateWindow(from!.Value, to!.Value, Precision(row.Count("date_prec"), from == to), DateBasis.Stated, lasted: null) : Whenever,
            Place = Place(row),
            Perpetrators = Names(row.Text("side_a")),
            Targets = Names(row.Text("side_b")),
            Casualties = [.. Casualties(row)],
            Cited = [.. Cited(row.Text("source_original"))],
        };
    }

    /// <summary>A day that stands in a record which is rejected for another reason.</summary>
    internal static DateWindow Whenever { get; } = new(DateOnly.MinValue, DateOnly.MinValue, DatePrecision.Unknown, DateBasis.Stated);

    // "Civilians" is GED's word for the other side of one-sided violence.
    private static IReadOnlyList<string> Names(string? side) => side is null ? [] : side == Sides.Civilians ? ["civilians"] : [Domain.Terms.ActorBook.Canonical(side)];

    private static DatePrecision Precision(long? code, bool oneDay) => code switch
    {
        null or 1 when oneDay => DatePrecision.Day,
        1 or 2 or 3 => DatePrecision.Week,
        4 => DatePrecision.Month,
        5 => DatePrecision.Year,
        _ => DatePrecision.Unknown,
    };

    private static Place? Place(RowReading row)
    {
        var country = CountryCodes.Find(row.Text("country"));
        var point = row.Point("latitude", "longitude", country);
        var name = row.Text("where_coordinates", "where_description", "adm_2", "adm_1", "country");
        if (name is null)
            return null;
        var code = row.Count("where_prec");
        return new Place
        {
            Name = name,
            Relation = code == 2 ? Relation(row.Text("where_description"), name) : null,
            Country = country?.Iso,
            Admin1 = row.Text("adm_1"),
            Admin2 = row.Text("adm_2"),
            Lat = point?.Lat,
            Lon = point?.Lon,
            Precision = PlaceCodes.First(c => c.Ged == code),
        };
    }

    // "near Qardaha" beside "Qardaha": the words before the name; the code alone says no more than near.
    private static string Relation(string? description, string name) =>
        description is not null && description.Length > name.Length && description.EndsWith(" " + name, StringComparison.Ordinal) && description.Length - name.Length < 40 ? description[..^(name.Length + 1)] : "near";

    private static IEnumerable<CasualtyFigure> Casualties(RowReading row)
    {
        var (low, best, high) = (row.Count("low", "low_est"), row.Count("best", "best_est"), row.Count("high", "high_est"));
        if (best > high)
            row.Wrong("best", $"the best estimate ({best}) is higher than the highest ({high})");
        else if (low > best)
            row.Wrong("low", $"the lowest estimate ({low}) is higher than the best ({best})");
        if (row.Problem is not null)
            yield break;
        // GED counts events with deaths: a record of zeros says that none is known, not that nobody died.
        if ((low ?? best ?? high) is not null && (high ?? best ?? low) > 0)
            yield return new CasualtyFigure(HarmMeasure.Killed, new CountRange(low ?? best, high ?? best, best is { } b && low != high ? $"best estimate {b}" : null));
        foreach (var (column, category, side) in new[] { ("deaths_civilians", "civilians", null), ("deaths_a", "fighters", row.Text("side_a")), ("deaths_b", "fighters", row.Text("side_b")) })
        {
            if (row.Count(column) is > 0 and var count)
                yield return new CasualtyFigure(HarmMeasure.Killed, CountRange.Exactly(count)) { Category = category, Side = side is null or Sides.Civilians ? null : side };
        }
    }

    private static IEnumerable<string> Cited(string? original) => original is null ? [] : original.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
