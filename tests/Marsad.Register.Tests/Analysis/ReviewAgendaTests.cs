using Marsad.Analysis.Review;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Register.Tests.Store;
using Xunit;

namespace Marsad.Register.Tests.Analysis;

public sealed class ReviewAgendaTests : IDisposable
{
    private readonly Shelves shelves = new();

    public void Dispose() => shelves.Dispose();

    private List<ReviewItem> Agenda(int most, ReviewKind? kind, params Incident[] incidents)
    {
        using (var writer = shelves.Write())
        {
            var reading = Shelves.Reading("Shells fell on Marsh Village.");
            Shelves.Store(writer, reading);
            Shelves.Save(writer, [], [.. incidents.Select(i => i with { Reports = [new IncidentReport { Document = reading.Report.Document }] })]);
        }

        using var reader = shelves.Read();
        return [.. new ReviewAgenda(reader, static _ => 0.5).First(most, kind)];
    }

    // Its place has a point, so that only what a test makes odd is odd.
    private static Incident Sure(string id, long killed = 2) => Shelves.Incident(id, ContentHash.Of("a report"u8), killed: killed) with { Place = new Domain.Values.Place { Name = "Marsh Village", Country = "YE", Lat = 13, Lon = 44, Precision = Domain.Values.PlacePrecision.Town }, Confidence = 0.9 };

    [Fact]
    public void what_most_deaths_and_most_doubt_hang_on_comes_first_and_only_so_many_are_kept()
    {
        var items = Agenda(
            2,
            null,
            Sure("YE-1") with { Killed = new FigureRange(5, 10) },
            Sure("YE-2") with { Killed = new FigureRange(80, 110) },
            Sure("YE-3", killed: 60) with { Confidence = 0.5 },
            Sure("YE-4", killed: 500));
        Assert.Equal([("YE-2", ReviewKind.Dispute, 29.7), ("YE-3", ReviewKind.Confidence, 30.0)], items.Select(static i => (i.Incidents[0], i.Kind, i.Weight)).OrderBy(static i => i.Item1, StringComparer.Ordinal));
        Assert.Equal("YE-3", items[0].Incidents[0]);
    }

    [Fact]
    public void what_a_person_reviewed_or_rejected_is_left_out_but_for_contradictory_decisions()
    {
        var doubtful = Sure("YE-1", killed: 9) with { Confidence = 0.2 };
        var items = Agenda(10, null, doubtful with { Status = ReviewStatus.Reviewed }, doubtful with { Id = "YE-2", Status = ReviewStatus.Rejected }, doubtful with { Id = "YE-3", Status = ReviewStatus.Reviewed, Flags = ["contradictory-decisions"] }, doubtful with { Id = "YE-4", Status = ReviewStatus.InReview });
        Assert.Equal([("YE-3", ReviewKind.Flag), ("YE-4", ReviewKind.Confidence)], items.Select(static i => (i.Incidents[0], i.Kind)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(ReviewKind.Place)]
    [InlineData(ReviewKind.Dispute)]
    [InlineData(ReviewKind.Flag)]
    public void the_front_of_the_queue_is_that_of_the_whole_queue_however_short_it_is_asked_for(ReviewKind? kind)
    {
        var random = new Random(5);
        var incidents = Enumerable.Range(0, 400).Select(n => Sure($"YE-20190831-{n:x6}") with
        {
            Killed = random.Next(3) == 0 ? null : new FigureRange(random.Next(1, 5), random.Next(5, 40), random.Next(2) == 0),
            Confidence = random.NextDouble(),
            Place = random.Next(4) == 0 ? null : new Domain.Values.Place { Name = "Yemen", Country = random.Next(2) == 0 ? "YE" : "SY", Lat = 13, Lon = 44, Precision = (Domain.Values.PlacePrecision)random.Next(6) },
            Flags = random.Next(9) == 0 ? ["tenfold"] : random.Next(9) == 0 ? ["date-in-future"] : [],
            Status = (ReviewStatus)random.Next(4),
            Grade = (Grade)random.Next(5),
        });
        Agenda(1, null, [.. incidents]);
        using var reader = shelves.Read();
        var agenda = new ReviewAgenda(reader, static _ => 0.5);
        foreach (var country in new[] { null, "YE" })
        {
            var (whole, more) = agenda.Front(100_000, kind, country);
            Assert.False(more);
            Assert.InRange(whole.Count, 5, 2_000);
            foreach (var most in new[] { 1, 7, whole.Count - 1 })
            {
                var front = agenda.Front(most, kind, country);
                Assert.Equal(most < whole.Count, front.More);
                Assert.Equal(whole.Take(most).Select(static i => (i.Incidents[0], i.Kind)), front.Items.Select(static i => (i.Incidents[0], i.Kind)));
            }
        }
    }

    [Fact]
    public void a_missing_place_and_an_odd_flag_are_asked_for_by_kind()
    {
        Incident[] incidents = [Sure("YE-1") with { Place = null }, Sure("YE-2") with { Flags = ["date-in-future"] }];
        Assert.Equal(["no report says where"], Agenda(10, ReviewKind.Place, incidents).Select(static i => i.What));
    }
}
