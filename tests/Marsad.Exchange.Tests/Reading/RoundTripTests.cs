using CsCheck;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Xunit;

namespace Marsad.Exchange.Tests.Reading;

/// <summary>Export, then import: what the format keeps comes back.</summary>
public class RoundTripTests
{
    private static List<(Incident Was, IncidentClaim Is)> Back(string format, Incident[] incidents, string? reader = null)
    {
        var distinct = incidents.DistinctBy(static i => i.Id).ToArray();
        var items = ImportFormats.Find(reader ?? format)!.Read(new MemoryStream(Invented.Written(format, Invented.Content(distinct)).Bytes), new ImportSettings()).ToList();
        Assert.Empty(items.OfType<RejectedRow>().Select(static r => r.Sentence));
        var reports = items.OfType<ImportedReport>().ToDictionary(static r => r.Path.Split('/', 3)[2], StringComparer.Ordinal);
        Assert.Equal(distinct.Length, reports.Count);
        return [.. distinct.Select(i => (i, (IncidentClaim)reports[i.Id].Claims[0]))];
    }

    // Blanks around a name are no part of it, and the sign between names of a list cannot stand in one.
    private static string Bare(string? name) => (name ?? "").Replace('|', '/').Trim();

    private static IEnumerable<string> Bare(IEnumerable<string> names) => names.Select(Bare);

    private static (long?, long?) Range(IncidentClaim claim, HarmMeasure measure, string? category) =>
        claim.Casualties.FirstOrDefault(c => c.Measure == measure && c.Category == category) is { } figure ? (figure.Min, figure.Max ?? figure.Min) : (null, null);

    private static (double, double)? Point(Place? place) => place is { Lat: { } lat, Lon: { } lon } ? (Math.Round(lat, 5), Math.Round(lon, 5)) : null;

    [Fact]
    public void incidents_come_back_with_every_figure() => Invented.Some.Where(static a => a.Length > 0).Sample(
        static incidents => Assert.All(Back("incidents", incidents), static pair =>
        {
            var (was, now) = pair;
            Assert.Equal((was.Type, was.Date, was.Place), (now.Type, now.Date, now.Place));
            Assert.Equal(was.Perpetrator.Select(static p => p.Name), now.Perpetrator);
            Assert.Equal(was.Target, now.Target);
            Assert.Equal(was.Facilities, now.Facilities);
            foreach (var (measure, category, range) in new[] { (HarmMeasure.Killed, (string?)null, was.Killed), (HarmMeasure.Killed, "civilians", was.KilledCivilians), (HarmMeasure.Injured, null, was.Injured), (HarmMeasure.Killed, "medics", was.Casualties.IsEmpty ? null : was.Casualties[0].Range) })
                Assert.Equal((range?.Min, range?.Max), Range(now, measure, category));
            Assert.Equal(was.Status == ReviewStatus.Rejected || was.Grade == Grade.Discounted ? Modality.Negated : Modality.Asserted, now.Modality);
        }),
        iter: 60);

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("geojson")]
    public void marsads_own_table_comes_back_whole(string format) => Invented.Some.Where(static a => a.Length > 0).Sample(
        incidents => Assert.All(Back(format, incidents), static pair =>
        {
            var (was, now) = pair;
            Assert.Equal((was.Type, was.Date), (now.Type, now.Date));
            Assert.Equal(Bare(was.Place?.Name ?? ""), Bare(now.Place?.Name ?? ""));
            Assert.Equal((was.Place?.Country, was.Place?.Admin1, was.Place?.Admin2, was.Place?.Precision, was.Place?.Relation, was.Place?.Geonames, was.Place?.RadiusKm), (now.Place?.Country, now.Place?.Admin1, now.Place?.Admin2, now.Place?.Precision, now.Place?.Relation, now.Place?.Geonames, now.Place?.RadiusKm));
            Assert.Equal(Point(was.Place), Point(now.Place));
            Assert.Equal(Bare(was.Perpetrator.Select(static p => p.Name)), Bare(now.Perpetrator));
            Assert.Equal(Bare(was.Target), Bare(now.Target));
            Assert.Equal((was.Killed?.Min, was.Killed?.Max), Range(now, HarmMeasure.Killed, null));
            Assert.Equal((was.KilledCivilians?.Min, was.KilledCivilians?.Max), Range(now, HarmMeasure.Killed, "civilians"));
            Assert.Equal((was.Injured?.Min, was.Injured?.Max), Range(now, HarmMeasure.Injured, null));
            Assert.Equal(was.Facilities, now.Facilities);
            Assert.Equal(was.Status == ReviewStatus.Rejected || was.Grade == Grade.Discounted ? Modality.Negated : Modality.Asserted, now.Modality);
        }),
        iter: 60);

    [Fact]
    public void ged_keeps_days_figures_sides_and_places() => Invented.Some.Where(static a => a.Length > 0).Sample(
        static incidents => Assert.All(Back("ged", incidents), static pair =>
        {
            var (was, now) = pair;
            Assert.Equal((was.Date.From, was.Date.To), (now.Date!.From, now.Date.To));
            Assert.Equal(was.Killed is { Max: > 0 } killed ? (killed.Min, killed.Max) : (null, null), Range(now, HarmMeasure.Killed, null));
            var sides = Sides.Of(was);
            Assert.Equal(Bare(sides.A is null ? [] : [ActorBook.Canonical(sides.A.Trim())]), Bare(now.Perpetrator));
            Assert.Equal(Bare(sides.B is null ? [] : [sides.B == Sides.Civilians ? "civilians" : ActorBook.Canonical(sides.B.Trim())]), Bare(now.Target));
            Assert.Equal(Point(was.Place), Point(now.Place));
            if (was.Place is not null)
                Assert.Equal(PlaceCodes.Of(was.Place).Ged, PlaceCodes.Of(now.Place).Ged);
        }),
        iter: 100);

    [Fact]
    public void acled_keeps_a_day_within_the_window_and_the_least_figure() => Invented.Some.Where(static a => a.Length > 0).Sample(
        static incidents => Assert.All(Back("acled", incidents), static pair =>
        {
            var (was, now) = pair;
            Assert.True(now.Date!.Overlaps(was.Date));
            Assert.Equal(was.Killed?.Min ?? 0, Range(now, HarmMeasure.Killed, null).Item1 ?? 0);
            Assert.Equal(Point(was.Place), Point(now.Place));
            Assert.Equal(TypeCodes.Of(was).AcledEvent, TypeCodes.Of(was with { Type = now.Type! }).AcledEvent);
        }),
        iter: 100);

    [Theory]
    [InlineData("hxl")]
    [InlineData("hxl-ucdp")]
    public void hxl_keeps_ranges_and_the_type(string format) => Invented.Some.Where(static a => a.Length > 0).Sample(
        incidents => Assert.All(Back(format, incidents, "hxl"), static pair =>
        {
            var (was, now) = pair;
            Assert.Equal(was.Type, now.Type);
            Assert.Equal((was.Killed?.Min, was.Killed?.Max), Range(now, HarmMeasure.Killed, null));
            Assert.Equal((was.Injured?.Min, was.Injured?.Max), Range(now, HarmMeasure.Injured, null));
            Assert.True(now.Date!.Overlaps(was.Date));
        }),
        iter: 60);

    [Theory]
    [InlineData("airwars")]
    [InlineData("airwars-json")]
    public void airwars_keeps_the_ranges_of_civilians_and_fighters(string format) => Invented.Some.Where(static a => a.Length > 0).Sample(
        incidents => Assert.All(Back(format, incidents, "airwars"), static pair =>
        {
            var (was, now) = pair;
            Assert.Equal(was.Date.From, now.Date!.From);
            Assert.Equal((was.KilledCivilians?.Min, was.KilledCivilians?.Max), Range(now, HarmMeasure.Killed, "civilians"));
            Assert.Equal(Point(was.Place), Point(now.Place));
        }),
        iter: 100);

    [Fact]
    public void plover_keeps_category_mode_days_and_least_figures() => Invented.Some.Where(static a => a.Length > 0).Sample(
        static incidents => Assert.All(Back("plover", incidents), static pair =>
        {
            var (was, now) = pair;
            var (before, after) = (TypeCodes.Of(was), TypeCodes.Of(was with { Type = now.Type! }));
            Assert.Equal((before.Plover, before.PloverMode), (after.Plover, after.PloverMode));
            Assert.Equal((was.Date.From, was.Date.To), (now.Date!.From, now.Date.To));
            Assert.Equal((was.Killed?.Min, was.Injured?.Min), (Range(now, HarmMeasure.Killed, null).Item1, Range(now, HarmMeasure.Injured, null).Item1));
            Assert.Equal(Point(was.Place), Point(now.Place));
        }),
        iter: 100);
}
