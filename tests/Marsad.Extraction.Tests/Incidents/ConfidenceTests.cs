using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

/// <summary>Confidence is learnt; these are the few things that must hold of it whatever the weights.</summary>
public sealed class ConfidenceTests
{
    private const string Told = "An air strike killed six people in Marib on Monday, the health ministry said.";

    [Fact]
    public void no_claim_is_certain_and_none_is_impossible() =>
        Assert.All(ShortReport.Claims(Told + " The army denied that it had struck. More than 200 people have been killed in the province since January, it said."), static c => Assert.InRange(c.Confidence, 0.05, 0.98));

    [Fact]
    public void a_figure_with_many_rivals_is_less_sure_than_a_lone_one()
    {
        var alone = ShortReport.Incidents(Told)[0].Confidence;
        var rivals = ShortReport.Incidents(Told + " An air strike killed nine people in Marib, a medic said. An air strike killed eleven people in Marib, a local outlet said. An air strike killed fourteen people in Marib, a witness said. An air strike killed seventeen people in Marib, the police said. An air strike killed twenty people in Marib, the governor said.")[0].Confidence;
        Assert.True(rivals < alone, $"{rivals} with rivals, {alone} alone");
    }

    [Fact]
    public void the_same_report_gives_the_same_confidence() => Assert.Equal(ShortReport.Claims(Told).Select(static c => c.Confidence), ShortReport.Claims(Told).Select(static c => c.Confidence));
}
