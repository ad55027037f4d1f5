using CsCheck;
using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Linkage;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class WeightTests
{
    // Forty days, on each two reports of one shelling and one of another town.
    private static List<(Account Account, ReportHead? Head)> Accounts() =>
    [
        .. Enumerable.Range(0, 40).SelectMany(static i =>
        {
            var day = new DateOnly(2031, 3, 1).AddDays(3 * i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            return new[]
            {
                Report("a" + i, day, "Orontes Post").Tells("Monitor", "shelling", Marj, On(day), Killed(5 + i)),
                Report("b" + i, day, "Valley Wire").Tells("Civil Defence", "shelling", Marj, On(day), Killed(5 + i)),
                Report("c" + i, day, "Hill Herald").Tells("Witness", "shelling", Tell, On(day), Killed(60 + i)),
            };
        }).SelectMany(static r => r.Read() is var read ? read.Prepared.Accounts.Select(a => ((Account Account, ReportHead? Head))(a, read.Head)) : []),
    ];

    [Fact]
    public void an_estimate_finds_what_true_pairs_share_and_does_not_depend_on_the_order_of_accounts()
    {
        var accounts = Accounts();
        var estimate = RegisterEstimate.Of(accounts, []);
        Assert.Equal(120, estimate.Accounts);
        Assert.Equal(120, estimate.Pairs);
        var (spot, far) = (Level(estimate, "place", "same-spot"), Level(estimate, "place", "far"));
        Assert.InRange(spot.TruePairs, 38, 40);
        Assert.InRange(far.OtherPairs, 78, 80);
        Assert.True(spot.Estimated > 0 && far.Estimated < 0);
        Gen.Shuffle(accounts.ToArray()).Sample(order => Assert.Equal(estimate.Levels, RegisterEstimate.Of(order, []).Levels), iter: 10);
    }

    [Fact]
    public void a_level_that_few_pairs_show_keeps_the_weight_shipped() =>
        Assert.All(RegisterEstimate.Of(Accounts().Take(6), []).Levels, static l => Assert.Equal(l.Shipped, l.Weight));

    [Fact]
    public void what_people_decided_counts_as_known()
    {
        var accounts = Accounts();
        var (first, second) = (accounts.First(static a => a.Head!.Captures[0].Path == "reports/a0.txt").Account, accounts.First(static a => a.Head!.Captures[0].Path == "reports/b0.txt").Account);
        var decision = new Decision(DecisionKind.NotSame, "tester", [Anchor(first)], [Anchor(second)]);
        var (told, untold) = (RegisterEstimate.Of(accounts, [decision]), RegisterEstimate.Of(accounts, []));
        Assert.Equal(1, told.Decided);
        Assert.True(Level(told, "place", "same-spot").TruePairs < Level(untold, "place", "same-spot").TruePairs - 0.5);
    }

    [Fact]
    public void a_table_of_weights_is_written_and_read_back()
    {
        var estimate = RegisterEstimate.Of(Accounts(), []);
        Assert.Equal(estimate.Weights, WeightFile.Read(WeightFile.Write(estimate)).Value);
    }

    [Theory]
    [InlineData("comparison\tlevel\tweight\n", "line 1: the header has no column 'crime'")]
    [InlineData("comparison\tlevel\tweight\tcrime\nplace\tnowhere\t1\t1\n", "line 2: there is no level 'place nowhere'")]
    [InlineData("comparison\tlevel\tweight\tcrime\nprior\tblock\t1\t1\n", "line 2: there is no level 'prior block'")]
    [InlineData("# ours\ncomparison\tlevel\tweight\tcrime\nplace\tfar\tmuch\t1\n", "line 3: a weight is a number of bits")]
    [InlineData("comparison\tlevel\tweight\tcrime\nplace\tfar\t1\t1\nplace\tfar\t2\t1\n", "line 3: the level 'place far' stands twice")]
    [InlineData("comparison\tlevel\tweight\tcrime\nplace\tfar\t1\n", "line 2: fewer fields than the header")]
    [InlineData("", "the table holds no weights")]
    public void a_table_that_cannot_be_right_is_refused_with_its_line(string text, string reason) => Assert.StartsWith(reason, WeightFile.Read(text).Reason, StringComparison.Ordinal);

    [Fact]
    public void a_register_is_joined_by_the_weights_it_was_given()
    {
        TestReport[] reports = [Report("a", "2031-03-02").Tells("Monitor", "shelling", Marj, On("2031-03-01"), Killed(4)), Report("b", "2031-03-02").Tells("Witness", "shelling", Marj, On("2031-03-01"), Killed(4))];
        Assert.Single(Joined(null));
        Assert.Equal(2, Joined(new JoinWeights([new JoinWeight("place", "same-spot", -9, 0)])).Count());

        IEnumerable<Domain.Incidents.Incident> Joined(JoinWeights? weights)
        {
            var shelf = new MemoryShelf { Weights = weights };
            shelf.Add([.. reports.Select(static r => r.Read())]);
            return shelf.Incidents;
        }
    }

    private static EstimatedLevel Level(RegisterEstimate estimate, string comparison, string level) => estimate.Levels.Single(l => l.Comparison == comparison && l.Level == level && !l.Crime);

    private static ClaimAnchor Anchor(Account account) => new(account.Claims[0], account.Document, new Domain.Values.Span(0, 1));
}
