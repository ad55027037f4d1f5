using System.Globalization;
using System.Text.RegularExpressions;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Import;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Harm;

/// <summary>Incidents in the fields of Airwars' pages, as a CSV.</summary>
internal sealed partial class AirwarsImport : TableImport
{
    private static readonly string[] Known = [.. AirwarsLayout.Format.Columns];

    public override string Name => "airwars";

    public override string Says => "Airwars' incidents as CSV or JSON, by the names of the fields of its pages.";

    protected override string Source => "Airwars";

    protected override (string List, string[] Columns)? AsJson => ("incidents", Known);

    protected override TableHeader Header(IReadOnlyList<string> first, ImportSettings settings, out bool isHeader)
    {
        isHeader = true;
        var header = new TableHeader(first);
        Need(header, "Incident Code", "Incident date", "Location|Geolocation", "Civilians reported killed");
        return header;
    }

    protected override ImportedEvent Event(RowReading row)
    {
        var day = row.Day("Incident date");
        if (day is null)
            row.Wrong("Incident date", "is empty, and a record is nothing without it");
        var grade = row.Text("Airwars civilian harm grading");
        return new ImportedEvent
        {
            // A record may hold several codes; the first names it.
            Id = row.Needed("Incident Code").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "",
            Type = row.Text("Strike type") is { } strike ? TypeCodes.First(t => string.Equals(t.AirwarsStrike, strike, StringComparison.OrdinalIgnoreCase)) ?? "attack" : "attack",
            Date = day is { } d ? new DateWindow(d, d, DatePrecision.Day, DateBasis.Stated) : GedImport.Whenever,
            Place = Place(row),
            Published = row.Day("Last updated", "First published"),
            Perpetrators = [.. Parts(row.Text("Known/Suspected belligerent(s)", "Known/Suspected belligerents", "Known belligerent", "Suspected belligerents")).Select(ActorBook.Canonical)],
            Targets = [.. Parts(row.Text("Known/Suspected target", "Known target", "Suspected target")).Select(ActorBook.Canonical)],
            Casualties = [.. Casualties(row)],
            Facilities = [.. Parts(row.Text("Civilian infrastructure")).Select(Facility).OfType<FacilityHit>()],
            Cited = [.. Parts(row.Text("Sources"))],
            Happened = grade != "Discounted",
        };
    }

    private static Place? Place(RowReading row)
    {
        var words = row.Text("Location");
        var point = row.Text("Geolocation") is { } geolocation ? Point(geolocation, row) : null;
        if (words is null && point is null)
            return null;
        var parts = (words ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var country = parts.Length > 0 ? CountryCodes.Find(parts[^1]) : null;
        var name = parts.FirstOrDefault() ?? string.Create(CultureInfo.InvariantCulture, $"{point!.Value.Lat:0.####}, {point.Value.Lon:0.####}");
        if (point is var (lat, lon) && country is { Box: { } box } && box.IsSwapped(lat, lon))
            row.Wrong("Geolocation", string.Create(CultureInfo.InvariantCulture, $"{lat} north, {lon} east is far from {country.Name} and the other way round is there: latitude and longitude seem to be swapped"));
        var related = name.StartsWith("near ", StringComparison.Ordinal);
        return new Place
        {
            Name = related ? name[5..] : name,
            Relation = related ? "near" : null,
            Country = country?.Iso,
            // Name, admin areas, country: the one before the country is the widest.
            Admin1 = country is not null && parts.Length > 2 ? parts[^2] : null,
            Lat = point?.Lat,
            Lon = point?.Lon,
            Precision = row.Text("Accuracy", "Geolocation accuracy") is { } accuracy ? PlaceCodes.First(c => accuracy.Contains(c.Airwars, StringComparison.OrdinalIgnoreCase)) ?? Accuracy(accuracy) : point is null ? null : PlacePrecision.Town,
        };
    }

    private static PlacePrecision? Accuracy(string words) =>
        words.Contains("within 100m", StringComparison.OrdinalIgnoreCase) ? PlacePrecision.Exact
        : words.Contains("city", StringComparison.OrdinalIgnoreCase) || words.Contains("village", StringComparison.OrdinalIgnoreCase) || words.Contains("eighbourhood", StringComparison.Ordinal) ? PlacePrecision.Town
        : null;

    private static (double Lat, double Lon)? Point(string words, RowReading row)
    {
        var match = Pair().Match(words);
        if (match.Success && double.TryParse(match.Groups["lat"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) && double.TryParse(match.Groups["lon"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var lon))
        {
            if (lat is >= -90 and <= 90 && lon is >= -180 and <= 180)
                return (lat, lon);
            row.Wrong("Geolocation", $"'{words}' is no latitude and longitude" + (lon is >= -90 and <= 90 ? ": they seem to be swapped" : ""));
            return null;
        }

        row.Wrong("Geolocation", $"'{words}' is no latitude and longitude: write 35.93, 36.63");
        return null;
    }

    private static IEnumerable<CasualtyFigure> Casualties(RowReading row)
    {
        foreach (var figure in Figures(row, "Civilians reported killed", HarmMeasure.Killed, "civilians").Concat(Figures(row, "Civilians reported injured", HarmMeasure.Injured, "civilians"))
            .Concat(Figures(row, "Belligerents reported killed", HarmMeasure.Killed, "fighters")).Concat(Figures(row, "Belligerents reported injured", HarmMeasure.Injured, "fighters")))
            yield return figure;
    }

    // "3 – 5 (1–2 children, 1 woman)": the number, then its parts.
    private static IEnumerable<CasualtyFigure> Figures(RowReading row, string column, HarmMeasure measure, string category)
    {
        if (row.Text(column) is not { } words || words.Equals("Unknown", StringComparison.OrdinalIgnoreCase))
            yield break;
        if (Numbers(words) is not { } total)
        {
            row.Wrong(column, $"'{words}' is no number: write 3, 3 – 5 or Unknown");
            yield break;
        }

        yield return new CasualtyFigure(measure, total) { Category = category };
        if (category != "civilians" || words.IndexOf('(', StringComparison.Ordinal) is not (> 0 and var open))
            yield break;
        foreach (Match part in Part().Matches(words[open..]))
        {
            var who = part.Groups["who"].Value switch { "child" or "children" => "children", "woman" or "women" => "women", _ => "men" };
            if (Numbers(part.Groups["min"].Value + (part.Groups["max"].Success ? "-" + part.Groups["max"].Value : "")) is { } count)
                yield return new CasualtyFigure(measure, count) { Category = who };
        }
    }

    private static CountRange? Numbers(string words)
    {
        var match = Range().Match(words);
        if (!match.Success || !long.TryParse(match.Groups["min"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var min))
            return null;
        var max = match.Groups["max"].Success && long.TryParse(match.Groups["max"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var high) ? high : min;
        return max < min ? null : new CountRange(min, max);
    }

    private static FacilityHit? Facility(string words) =>
        VocabularyTable.Load("exchange-facilities").Rows.FirstOrDefault(r => string.Equals(r["airwars"], words, StringComparison.OrdinalIgnoreCase)) is { } row ? new FacilityHit { Type = row["type"] } : null;

    private static string[] Parts(string? list) => list?.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    [GeneratedRegex(@"^\s*(?<min>\d{1,7})\s*([-–—]\s*(?<max>\d{1,7}))?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<min>\d{1,7})(\s*[-–—]\s*(?<max>\d{1,7}))?\s+(?<who>child|children|woman|women|man|men)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<lat>-?\d{1,3}(\.\d{1,12})?)\s*[,;]\s*(?<lon>-?\d{1,3}(\.\d{1,12})?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();
}
