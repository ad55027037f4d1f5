using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Incidents;
using Xunit;

namespace Marsad.Extraction.Tests.Tallies;

/// <summary>Totals told without the usual "since".</summary>
public sealed class TotalTests
{
    [Theory]
    [InlineData("UNICEF says that at least 51 children were abducted in Cabo Delgado in the 12 months to June 2021.", TallyMeasure.Abducted, 51L, "2020-06-30")]
    [InlineData("The army says that it has killed at least 70 insurgents.", TallyMeasure.Killed, 70L, null)]
    [InlineData("Hezbollah has announced the deaths of 250 of its fighters.", TallyMeasure.Killed, 250L, null)]
    [InlineData("In the district, 21 schools are occupied by armed groups.", TallyMeasure.FacilitiesHit, 21L, null)]
    [InlineData("Marib hosts around one million displaced people.", TallyMeasure.Displaced, 1000000L, null)]
    public void a_total_is_a_tally(string text, TallyMeasure measure, long count, string? since)
    {
        var tally = Assert.Single(Told.Tallies(text));
        Assert.Equal((measure, count, since), (tally.Measure, tally.Count.Min ?? 0, tally.Since?.ToString()));
    }

    [Fact]
    public void the_second_of_two_totals_shares_the_verb()
    {
        var tallies = Told.Tallies("Around 90,000 people have been displaced on the Lebanese side and 60,000 on the Israeli side.");
        Assert.Equal([90000L, 60000L], tallies.Select(static t => t.Count.Min ?? 0));
    }

    [Fact]
    public void parts_of_a_total_are_told_by_their_cause()
    {
        var tallies = Told.Tallies("Since 1 March we have documented the deaths of 60 civilians in Idlib: 40 by shelling and 20 by air strikes.");
        Assert.Equal([(60L, "civilians"), (40L, "civilians"), (20L, "civilians")], tallies.Select(static t => (t.Count.Min ?? 0, t.Category)));
        Assert.Equal(["shelling", "air-strike"], tallies.Skip(1).Select(static t => t.Means));
    }

    [Fact]
    public void the_deadliest_day_since_counts_one_day() => Assert.Empty(Told.Tallies("Sixteen people were killed in Tyre on Wednesday, the deadliest day since October."));

    [Fact]
    public void the_since_of_an_aside_is_of_no_toll() => Assert.Empty(Told.Tallies("In Lebanon, where a truce has been in force since November, drones wounded two people in Tyre on Tuesday."));

    [Fact]
    public void townships_taken_are_no_people() => Assert.DoesNotContain(Told.Incidents("The rebels have captured nine of the state's 17 townships."), static c => c.Casualties.Count > 0);
}
