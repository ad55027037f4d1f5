using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Figures.Policies;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>The worked example of docs/methods/policies.md: a ministry with its agency says 9, a hospital 6, a monitor at least 12, a mayor 6, residents "dozens".</summary>
public class FigurePolicyTests
{
    private static readonly DateWindow Date = On("2031-03-01");

    private static readonly TestReport[] Told =
    [
        Report("a", "2031-03-02").With(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(6), Killed(2, "children"))),
        Report("b", "2031-03-02").With(Incident("Mayor of Marj", "shelling", Marj, Date, Killed(6))),
        Report("c", "2031-03-02").With(Incident("Orontes Monitor", "shelling", Marj, Date, AtLeastKilled(12), Killed(3, "children"))),
        Report("d", "2031-03-02").With(Incident("Civil Defence", "shelling", Marj, Date, Killed(9))),
    ];

    private static Incident Joined(params TestReport[] reports) => Assert.Single(Shelf(reports).Incidents);

    private static Incident By(FigurePolicy policy, params string[] order) => FigurePolicies.Under(Joined(Told), policy, [.. order]);

    private static FigureRange? Children(Incident incident) => incident.Casualties.SingleOrDefault(static c => c.Category == "children")?.Range;

    [Fact]
    public void range_runs_from_the_lowest_to_the_highest() => Assert.Equal(new FigureRange(6, 12, open: true), By(FigurePolicy.Range).Killed);

    [Fact]
    public void conservative_takes_the_lowest()
    {
        Assert.Equal(new FigureRange(6, 6), By(FigurePolicy.Conservative).Killed);
        Assert.Equal(new FigureRange(2, 2), Children(By(FigurePolicy.Conservative)));
    }

    [Theory]
    [InlineData("dozens", 24, 12)]
    [InlineData("tens", 20, 10)]
    [InlineData("hundreds", 200, 100)]
    [InlineData("at least", 24, 24)]
    public void conservative_counts_words_for_the_least_they_can_mean(string word, long read, long counted) => Assert.Equal(new FigureRange(counted, counted), FigurePolicies.Under(
        Joined(Report("a", "2031-03-02").With(Incident("Residents' Council", "shelling", Marj, Date, new CasualtyFigure(HarmMeasure.Killed, read, null, word)))), FigurePolicy.Conservative).Killed);

    [Fact]
    public void conservative_does_not_take_a_figure_without_a_lower_end_for_the_lowest() => Assert.Equal(new FigureRange(6, 6), FigurePolicies.Under(
        Joined(Told[0], Report("e", "2031-03-02").With(Incident("Valley Brigade", "shelling", Marj, Date, new CasualtyFigure(HarmMeasure.Killed, CountRange.AtMost(60))))), FigurePolicy.Conservative).Killed);

    [Fact]
    public void best_gives_low_and_high_and_the_figure_of_most_independent_sources() => Assert.Equal(new FigureRange(6, 12, open: true) { Best = 6 }, By(FigurePolicy.Best).Killed);

    [Fact]
    public void best_among_equals_is_the_lower() => Assert.Equal(9, FigurePolicies.Under(Joined(Told[2], Told[3]), FigurePolicy.Best).Killed!.Best);

    [Fact]
    public void majority_needs_more_than_half_of_the_independent_sources_else_it_is_the_lowest()
    {
        Assert.Equal(new FigureRange(6, 6), By(FigurePolicy.Majority).Killed);
        var nine = Joined(Told[3], Told[2], Report("f", "2031-03-02").With(Incident("Northern Relief", "shelling", Marj, Date, Killed(9))));
        Assert.Equal(new FigureRange(9, 9), FigurePolicies.Under(nine, FigurePolicy.Majority).Killed);
        Assert.Equal(new FigureRange(9, 9), FigurePolicies.Under(Joined(Told[2], Told[3]), FigurePolicy.Majority).Killed);
    }

    [Fact]
    public void sources_under_one_command_have_one_voice()
    {
        // The agency belongs to its government (vocab/actor-kin.tsv): both saying 9 is one voice, two hospitals saying 6 are two.
        var incident = Joined(Told[0], Told[1],
            Report("g", "2031-03-02").With(Incident("Syrian government", "shelling", Marj, Date, Killed(9))), Report("h", "2031-03-02").With(Incident("SANA", "shelling", Marj, Date, Killed(9))), Report("i", "2031-03-02").With(Incident("Syrian army", "shelling", Marj, Date, Killed(9))));
        Assert.Equal(6, FigurePolicies.Under(incident, FigurePolicy.Best).Killed!.Best);
    }

    [Fact]
    public void hierarchy_takes_the_first_source_of_the_order_that_gives_the_figure()
    {
        Assert.Equal(new FigureRange(12, 12, open: true), By(FigurePolicy.Hierarchy, "Orontes Monitor", "Civil Defence").Killed);
        var defence = By(FigurePolicy.Hierarchy, "Civil Defence", "Orontes Monitor");
        Assert.Equal((new FigureRange(9, 9), new FigureRange(3, 3)), (defence.Killed, Children(defence)));
        Assert.Null(By(FigurePolicy.Hierarchy, "Valley Brigade").Killed);
    }

    [Fact]
    public void a_hierarchy_without_an_order_is_a_mistake() => Assert.Throws<ArgumentException>(() => By(FigurePolicy.Hierarchy));

    [Fact]
    public void grades_keeps_the_range_of_what_is_fair_and_lets_the_weak_raise_the_highest_only()
    {
        Assert.Equal(new FigureRange(6, 12, open: true), By(FigurePolicy.Grades).Killed);
        Assert.Equal(new FigureRange(0, 6), FigurePolicies.Under(Joined(Told[0]), FigurePolicy.Grades).Killed);
        Assert.Null(FigurePolicies.Under(Joined(Told) with { Grade = Grade.Discounted }, FigurePolicy.Grades).Killed);
    }

    [Fact]
    public void status_is_no_more_assumed_by_a_policy_than_by_the_range()
    {
        var drawn = By(FigurePolicy.Conservative);
        Assert.Null(drawn.KilledCivilians);
        Assert.Equal(new FigureRange(6, 6), drawn.KilledStatusUnknown);
    }

    [Fact]
    public void an_incident_says_by_which_policy_its_figures_were_drawn()
    {
        Assert.Contains("\"policy\":\"best\"", DomainJson.Write(By(FigurePolicy.Best)), StringComparison.Ordinal);
        Assert.Contains("\"best\":6", DomainJson.Write(By(FigurePolicy.Best)), StringComparison.Ordinal);
        Assert.DoesNotContain("\"policy\"", DomainJson.Write(Joined(Told)), StringComparison.Ordinal);
    }

    [Fact]
    public void every_policy_draws_from_the_one_set_of_stored_figures()
    {
        // Increments, causers, revisions, unnamed sources and parts: drawn anew from what is stored, the range is the incident's own.
        var incident = Joined(
            Told[0], Told[2],
            Report("j", "2031-03-03").With(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(3) with { Increment = true })),
            Report("k", "2031-03-03").With(Incident("residents", "shelling", Marj, Date, Killed(5, "civilians"), Killed(4, "soldiers")) with { Perpetrator = ["Northern Front"] }),
            Report("l", "2031-03-04").With(Incident("residents", "shelling", Marj, Date, Killed(7))),
            Report("m", "2031-03-04").With(Incident("Civil Defence", "shelling", Marj, Date, Killed(9), Injured(20)) with { Perpetrator = ["Northern Front"] }),
            Report("n", "2031-03-05").With(Incident("Civil Defence", "shelling", Marj, Date, Killed(8), Injured(15) with { Revision = true }) with { Perpetrator = ["Northern Front"] }));
        Assert.Equal(DomainJson.Write(incident), DomainJson.Write(FigurePolicies.Drawn(incident, new RangeRule())));
    }

    [Fact]
    public void every_policy_keeps_within_the_range_except_for_words_that_it_reads_lower()
    {
        var random = new Random(20310301);
        for (var trial = 0; trial < 200; trial++)
        {
            var reports = Enumerable.Range(0, random.Next(1, 5)).Select(i => Report($"t{trial}-{i}", "2031-03-02").With(Incident($"Witness Group {(char)('A' + i)}", "shelling", Marj, Date,
                random.Next(3) == 0 ? AtLeastKilled(random.Next(1, 40)) : Killed(random.Next(1, 40))))).ToArray();
            var incident = Joined(reports);
            foreach (var policy in new[] { FigurePolicy.Conservative, FigurePolicy.Best, FigurePolicy.Majority })
            {
                var drawn = FigurePolicies.Under(incident, policy).Killed!;
                Assert.InRange(drawn.Best ?? drawn.Min, incident.Killed!.Min, incident.Killed.Max);
            }
        }
    }
}
