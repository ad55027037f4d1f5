using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

/// <summary>Measures that look alike and are never put together: people moving and people being away, raids and strikes.</summary>
public class MeasuresApartTests
{
    private static readonly TallyClaim Claim = new()
    {
        Id = "t1", Document = ContentHash.Of("x"u8), Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By("Mission")], Confidence = 0.8, Reader = "test",
        Measure = TallyMeasure.Displaced, Count = CountRange.Exactly(20_000), Area = "Idlib", AreaPlace = Idlib, Since = PartialDate.Parse("2031-03-01").Value, Until = PartialDate.Parse("2031-03-31").Value,
    };

    private static TallyQuestion March(TallyMeasure measure, DisplacementFlow? flow = null) => new() { Measure = measure, Flow = flow, Area = Idlib, Since = Day("2031-03-01"), Until = Day("2031-03-31") };

    private static IEnumerable<string> Reported(TallyQuestion question, params TallyClaim[] claims) => Tally.Of(question, [], claims.Select(static c => new RunningTotal(c, Day("2031-04-01")))).Reported.Select(static r => r.Claim);

    [Fact]
    public void people_who_moved_and_people_who_are_away_are_two_measures()
    {
        TallyClaim moved = Claim with { Flow = DisplacementFlow.Movement }, away = Claim with { Id = "t2", Flow = DisplacementFlow.Stock, Count = CountRange.Exactly(90_000) };
        Assert.Equal(["t1"], Reported(March(TallyMeasure.Displaced, DisplacementFlow.Movement), moved, away));
        Assert.Equal(["t2"], Reported(March(TallyMeasure.Displaced, DisplacementFlow.Stock), moved, away));
        Assert.Equal(0, Tally.Of(March(TallyMeasure.Displaced, DisplacementFlow.Stock), [], [new RunningTotal(moved, Day("2031-04-01")), new RunningTotal(away, Day("2031-04-01"))]).Max);
    }

    [Fact]
    public void raids_and_strikes_are_two_measures()
    {
        TallyClaim raids = Claim with { Measure = TallyMeasure.Raids, Count = CountRange.Exactly(40) }, strikes = Claim with { Id = "t2", Measure = TallyMeasure.Strikes, Count = CountRange.Exactly(90) };
        Assert.Equal(["t1"], Reported(March(TallyMeasure.Raids), raids, strikes));
        Assert.Equal(["t2"], Reported(March(TallyMeasure.Strikes), raids, strikes));
    }
}
