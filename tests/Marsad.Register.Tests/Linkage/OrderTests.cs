using CsCheck;
using Marsad.Benchmarks.Made;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Copies;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

/// <summary>What stands in a register follows from the reports, not from the order or the batches in which they came.</summary>
public class OrderTests
{
    private const int LargeGroup = 150;
    private static readonly Place Country = new() { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country };
    private static readonly string[] Names = ["Tobin Quillfeather", "Odessa Varnhagen", "Larkspur Avenue", "Copper Kettle", "Sorrel Lane", "Millrace Yard", "Jasper Thornquist", "Brindleford Gazette", "Wenlock Bridge"];
    private static readonly string[] Things = ["laundromat", "pickup", "dryers", "tavern", "quarrel", "bicycle", "parkade", "overpass", "casings", "paramedics", "barricaded", "manhunt", "bail", "homicide", "tipster"];
    private static readonly string[] Types = ["shooting", "shelling", "attack", "air-strike", "killing", "arrest"];

    [Fact]
    public void of_two_reports_it_plays_no_part_which_came_first() => Gen.ULong.Sample(
        static seed =>
        {
            var chance = new Chance(seed);
            TestReport[] two = [Any(chance, "a", days: 700), Any(chance, "b", days: 700)];
            Assert.Equal(Standing(two, 2), Standing(two, 1));
            Assert.Equal(Standing(two, 2), Standing([two[1], two[0]], 1));
        }, iter: 3000);

    [Fact]
    public void of_many_reports_neither_their_order_nor_their_batches_play_a_part() => Gen.ULong.Sample(
        static seed =>
        {
            var chance = new Chance(seed);
            TestReport[] many = [.. Enumerable.Range(0, 60).Select(i => Any(chance, $"r{i}", days: 60))];
            var expected = Standing(many, many.Length);
            foreach (var batch in (int[])[1, 7, many.Length])
                Assert.Equal(expected, Standing(Shuffled(many, chance), batch));
        }, iter: 5);

    [Fact]
    public void nor_where_a_group_is_too_large_to_compare_all_its_pairs() => Gen.ULong.Sample(
        static seed =>
        {
            var chance = new Chance(seed);
            TestReport[] dense = [.. Enumerable.Range(0, 200).Select(i => Any(chance, $"r{i}", days: 4))];
            var expected = Standing(dense, dense.Length, out var largest);
            Assert.True(largest > LargeGroup, $"the largest group holds {largest} accounts only");
            foreach (var batch in (int[])[1, 7, dense.Length])
                Assert.Equal(expected, Standing(Shuffled(dense, chance), batch));
        }, iter: 1);

    private static TestReport[] Shuffled(TestReport[] reports, Chance chance) => [.. reports.OrderBy(_ => chance.Next())];

    // Any kind of day and place, told whole or in passing, now and then a copy of what stood elsewhere.
    private static TestReport Any(Chance chance, string name, int days)
    {
        var first = Day("2030-12-20").AddDays(chance.Below(days));
        var published = first.AddDays(chance.Below(3));
        var story = new Chance((ulong)chance.Below(days * 2));
        var text = string.Join(' ', Enumerable.Range(0, 6).Select(_ => $"{story.Of(Names)} spoke of the {story.Of(Things)} near {story.Of(Names)}, a man, {20 + story.Below(50)}, and the {story.Of(Things)}."));
        if (chance.In100(40))
            text += string.Join(' ', Enumerable.Range(0, 2).Select(_ => $" Beside {chance.Of(Names)} lay {chance.Of(Things)}."));
        var report = new TestReport(name, published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), chance.Of(MadeNames.Outlets), text);
        for (var events = chance.Below(3); events > 0; events--)
        {
            var words = chance.In100(20) ? $"shots at the {chance.Of(Things)}" : "x";
            report.Tells((Incident(chance.In100(50) ? "Police" : "Marj hospital", chance.Of(Types), Where(chance), When(chance, first), Killed(1 + chance.Below(3)))
                with { Perpetrator = chance.In100(30) ? ["Northern Front"] : [], Quote = new Quote(0, words.Length, words) }).InEvent($"e{events}"));
        }

        return report;
    }

    private static Place? Where(Chance chance) => chance.Below(6) switch
    {
        0 => null,
        1 => Idlib,
        2 => Country,
        3 => Tell,
        4 => Marj with { Country = null, Admin1 = null, Admin2 = null },
        _ => Marj,
    };

    // A day, two weeks or just short of it, a whole month, or none.
    private static DateWindow? When(Chance chance, DateOnly day) => chance.Below(7) switch
    {
        0 => null,
        1 => new DateWindow(day, day.AddDays(12 + chance.Below(3)), DatePrecision.Unknown, DateBasis.Stated),
        2 => new DateWindow(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), DatePrecision.Month, DateBasis.Stated),
        3 => new DateWindow(day.AddDays(-3), day, DatePrecision.Unknown, DateBasis.Publication),
        _ => new DateWindow(day, day, DatePrecision.Day, DateBasis.Stated),
    };

    private static string Standing(IReadOnlyList<TestReport> order, int batch) => Standing(order, batch, out _);

    // All that stands: incidents, which accounts are together, and the near misses that are still apart.
    private static string Standing(IReadOnlyList<TestReport> order, int batch, out int largest)
    {
        var (shelf, near, seen) = (new MemoryShelf(), new Dictionary<(string, string), NearMiss>(), new List<TestReport>());
        foreach (var some in order.Chunk(batch))
        {
            foreach (var report in some)
            {
                report.Head = TextCopies.Mark(report.Head with { Copies = [], Versions = [] }, report.Text, seen.Select(static s => (s.Document, s.Text)));
                seen.Add(report);
            }

            foreach (var miss in shelf.Add([.. some.Select(static r => r.Read())]).NearMisses)
                near[(miss.First, miss.Second)] = miss;
        }

        var parts = shelf.Groups.SelectMany(static g => g.Parts).Select(static p => string.Join(' ', p)).Order(StringComparer.Ordinal).ToList();
        var home = shelf.Groups.SelectMany(static g => g.Parts).SelectMany(static p => p.Select(a => (Account: a, Part: p[0]))).ToDictionary(static h => h.Account, static h => h.Part, StringComparer.Ordinal);
        largest = shelf.Groups.Max(static g => g.Accounts.Count);
        return string.Join('\n', [.. shelf.Incidents.Select(DomainJson.Write), .. parts, .. near.Values.Where(n => home[n.First] != home[n.Second]).Select(static n => $"{n.First} {n.Second} {n.Score} {string.Join(", ", n.Reasons)}").Order(StringComparer.Ordinal)]);
    }
}
