using System.Globalization;
using System.Text;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage;

namespace Marsad.Register.Tests.Linkage;

/// <summary>Short hand for invented reports and what they claim.</summary>
internal static class Said
{
    public static readonly Place Marj = new() { Name = "Marj", Country = "SY", Admin1 = "Idlib", Admin2 = "Ariha", Lat = 35.80, Lon = 36.60, Geonames = 1, Precision = PlacePrecision.Town };
    public static readonly Place Tell = new() { Name = "Tell Asil", Country = "SY", Admin1 = "Idlib", Admin2 = "Harem", Lat = 36.20, Lon = 36.50, Geonames = 2, Precision = PlacePrecision.Town };
    public static readonly Place Ariha = new() { Name = "Ariha", Country = "SY", Admin1 = "Idlib", Admin2 = "Ariha", Lat = 35.81, Lon = 36.61, Geonames = 3, Precision = PlacePrecision.District };
    public static readonly Place Idlib = new() { Name = "Idlib", Country = "SY", Admin1 = "Idlib", Lat = 35.93, Lon = 36.63, Geonames = 4, Precision = PlacePrecision.Province };

    public static DateWindow On(string day) => new(Day(day), Day(day), DatePrecision.Day, DateBasis.Stated);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static CasualtyFigure Killed(long number, string? category = null) => new(HarmMeasure.Killed, CountRange.Exactly(number)) { Category = category };

    public static CasualtyFigure AtLeastKilled(long number, string? category = null) => new(HarmMeasure.Killed, CountRange.AtLeast(number)) { Category = category };

    public static CasualtyFigure Injured(long number) => new(HarmMeasure.Injured, CountRange.Exactly(number));

    public static Source By(string name, SourceRole role = SourceRole.Speaker, string? organisation = null) => new() { Name = name, Role = role, Organisation = organisation };

    public static TestReport Report(string name, string published, string? publisher = null, string? text = null) => new(name, published, publisher ?? "Orontes Post", text);
}

internal sealed class TestReport
{
    private readonly List<Claim> claims = [];

    public TestReport(string name, string published, string publisher, string? text)
    {
        Text = new ReadingText(text ?? name);
        Document = ContentHash.Of(Encoding.UTF8.GetBytes(name + Text.Value));
        var capture = new IncidentReport { Document = Document, Path = $"reports/{name}.txt", Publisher = publisher, Published = new PublicationTime(Said.Day(published)) };
        Head = new ReportHead { Document = Document, Captures = [capture] };
        (Name, Publisher) = (name, publisher);
    }

    public string Name { get; }

    public string Publisher { get; }

    public ReadingText Text { get; }

    public ContentHash Document { get; }

    public ReportHead Head { get; set; }

    public IReadOnlyList<Claim> Claims => claims;

    public TestReport Tells(string source, string type, Place? place, DateWindow? date, params CasualtyFigure[] casualties) => Tells(new IncidentClaim
    {
        Id = "c", Document = Document, Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [Said.By(source)], Confidence = 0.8, Reader = "test",
        Type = type, Place = place, Date = date, Casualties = [.. casualties],
    }.InEvent("e1"));

    public TestReport Tells(IncidentClaim claim) => With(claim);

    public TestReport With(Claim claim)
    {
        var start = claims.Count * 100;
        var words = claim.Quote.Text == "x" ? $"{Name} {claims.Count}" : claim.Quote.Text;
        claims.Add(claim with { Id = $"{Name}-c{claims.Count + 1}", Document = Document, Quote = new Quote(start, start + words.Length, words) });
        return this;
    }

    public (ReportHead Head, Prepared Prepared, IReadOnlyList<Claim> Claims) Read() =>
        (Head, Joiner.Prepare(new Report { Document = Document, Text = Text, Published = Head.Published, Publisher = Publisher }, [.. claims]), claims);
}

internal static class ClaimsOf
{
    public static IncidentClaim Incident(string source, string type, Place? place, DateWindow? date, params CasualtyFigure[] casualties) => new()
    {
        Id = "c", Document = default, Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [Said.By(source)], Confidence = 0.8, Reader = "test",
        Type = type, Place = place, Date = date, Casualties = [.. casualties], Event = "e1",
    };

    public static IncidentClaim InEvent(this IncidentClaim claim, string id) => claim with { Id = "c", Event = id };

    public static MemoryShelf Shelf(params TestReport[] reports)
    {
        var shelf = new MemoryShelf();
        foreach (var report in reports)
            shelf.Add(report.Read());
        return shelf;
    }
}
