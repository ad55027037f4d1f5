using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Import;
using Marsad.Exchange.Tables;
using Marsad.Exchange.Words;
using Marsad.Exchange.Xlsx;

namespace Marsad.Exchange.Flat;

/// <summary>Marsad's own table of incidents, or any table whose columns are mapped on its names.</summary>
internal class FlatImport(string name, string says) : TableImport
{
    private static readonly string[] Fields = [.. FlatColumns.All.Select(static c => c.Name)];
    private static readonly RangeColumns Killed = RangeColumns.Of("killed");
    private static readonly RangeColumns Civilians = RangeColumns.Of("killed_civilians");
    private static readonly RangeColumns Combatants = RangeColumns.Of("killed_combatants");
    private static readonly RangeColumns Injured = RangeColumns.Of("injured");
    private static readonly RangeColumns StrikeColumns = RangeColumns.Of("strikes");

    public override string Name => name;

    public override string Says => says;

    protected override string Source => "Imported table";

    protected override bool Maps => true;

    protected override IEnumerable<TableRow> Rows(Stream from, ImportSettings settings) => name == "xlsx" ? XlsxReader.Rows(from) : base.Rows(from, settings);

    protected override TableHeader Header(IReadOnlyList<string> first, ImportSettings settings, out bool isHeader)
    {
        isHeader = true;
        foreach (var (own, named) in settings.Columns)
        {
            if (!Fields.Contains(own, StringComparer.OrdinalIgnoreCase) && own != PublishedField)
                throw new ImportException($"'{own}' is no field of Marsad's table; its fields are: {string.Join(", ", Fields)}, {PublishedField} (the day on which its makers published a row)");
            if (!first.Any(c => string.Equals(c.Trim(), named, StringComparison.OrdinalIgnoreCase)))
                throw new ImportException($"line 1: the header has no '{named}'; it has: {string.Join(", ", first)}");
        }

        var header = new TableHeader(first, settings.Columns);
        Need(header, "id", "date_from");
        return header;
    }

    protected override ImportedEvent Event(RowReading row)
    {
        var from = row.Day("date_from");
        var to = row.Day("date_to") ?? from;
        if (from is null)
            row.Wrong("date_from", "is empty, and a record is nothing without it");
        else if (to < from)
            row.Wrong("date_to", $"it ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd})");
        var type = row.Text("type") ?? "attack";
        if (!TypeTree.IsType(type))
            row.Wrong("type", $"'{type}' is no type of incident: docs/reference/vocabulary.md lists them");
        return new ImportedEvent
        {
            Id = row.Needed("id"),
            Type = type,
            Date = row.Problem is null ? new DateWindow(from!.Value, to!.Value, Word(row, "date_precision", from == to ? DatePrecision.Day : DatePrecision.Unknown), Word(row, "date_basis", DateBasis.Stated), Truth(row, "date_lasted")) : GedImport.Whenever,
            Place = Place(row),
            Perpetrators = Lists.Split(row.Text("perpetrators")),
            Targets = Lists.Split(row.Text("targets")),
            Backers = Lists.Split(row.Text("backers")),
            Weapon = row.Text("weapon") is { } weapon && weapon is not ("withheld" or "unknown") ? weapon : null,
            Casualties = [.. Figure(row, Killed, HarmMeasure.Killed, null), .. Figure(row, Civilians, HarmMeasure.Killed, "civilians"), .. Figure(row, Combatants, HarmMeasure.Killed, "fighters"), .. Figure(row, Injured, HarmMeasure.Injured, null)],
            Facilities = [.. Lists.Split(row.Text("facilities")).Select(Facility)],
            Strikes = Range(row, StrikeColumns),
            Cited = [.. Lists.Split(row.Text("alleged_by")).SelectMany(static l => l.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)],
            Happened = row.Text("status") != "rejected" && row.Text("grade") != "discounted",
        };
    }

    private static Place? Place(RowReading row)
    {
        var country = row.Text("country");
        var known = CountryCodes.Find(country);
        var point = row.Point("lat", "lon", known);
        if (row.Text("place", "admin2", "admin1", "country") is not { } name)
            return null;
        var code = known?.Iso ?? (country is { Length: 2 } two && two.All(char.IsAsciiLetterUpper) ? two : null);
        if (country is not null && code is null)
            row.Wrong("country", $"'{country}' is no country: write its name or its ISO code");
        return new Place
        {
            Name = name, Relation = row.Text("place_relation"), Country = code, Admin1 = row.Text("admin1"), Admin2 = row.Text("admin2"), Lat = point?.Lat, Lon = point?.Lon,
            Geonames = row.Count("geonames"), RadiusKm = row.Fraction("radius_km"), Precision = row.Text("place_precision") is null ? null : Word(row, "place_precision", PlacePrecision.Country),
        };
    }

    private static IEnumerable<CasualtyFigure> Figure(RowReading row, RangeColumns columns, HarmMeasure measure, string? category)
    {
        if (Range(row, columns) is { } range)
            yield return new CasualtyFigure(measure, range) { Category = category };
    }

    // "Or more" of a range over several sources has no way back into one source's words; of one number it is "at least".
    private static CountRange? Range(RowReading row, RangeColumns columns)
    {
        var (min, max) = (row.Count(columns.Min), row.Count(columns.Max));
        if (min > max)
            row.Wrong(columns.Min, $"the least ({min}) is more than the most ({max})");
        if (row.Problem is not null || (min ?? max) is null)
            return null;
        return Truth(row, columns.Open) == true && min == max ? CountRange.AtLeast(min!.Value) : new CountRange(min, max);
    }

    private static FacilityHit Facility(string words)
    {
        var open = words.IndexOf(" (", StringComparison.Ordinal);
        var parts = (open < 0 ? words : words[..open]).Split(' ', 2);
        return new FacilityHit { Type = parts[0], Effect = parts.Length > 1 ? parts[1] : null, Name = open < 0 ? null : words[(open + 2)..].TrimEnd(')') };
    }

    private static bool? Truth(RowReading row, string column) => row.Text(column)?.ToUpperInvariant() switch
    {
        null => null,
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        var other => Wrong(row, column, other),
    };

    private static bool? Wrong(RowReading row, string column, string words)
    {
        row.Wrong(column, $"'{words}' is neither true nor false");
        return null;
    }

    private static T Word<T>(RowReading row, string column, T otherwise)
        where T : struct, Enum
    {
        if (row.Text(column) is not { } words)
            return otherwise;
        if (KebabCase.TryParse<T>(words, out var value))
            return value;
        row.Wrong(column, $"'{words}' is none of {string.Join(", ", Enum.GetValues<T>().Select(static v => v.Word()))}");
        return otherwise;
    }
}
