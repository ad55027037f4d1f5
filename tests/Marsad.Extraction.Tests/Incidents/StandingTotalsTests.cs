using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class StandingTotalsTests
{
    [Theory]
    [InlineData("At least 1,340 people are still missing, the Red Cross says.", TallyMeasure.Missing, 1340)]
    [InlineData("More than 2.3 million people now live in camps or with host families in the three eastern provinces.", TallyMeasure.Displaced, 2_300_000)]
    [InlineData("So far this year 7,200 people have returned to the district.", TallyMeasure.Returned, 7200)]
    [InlineData("Rights groups put the number of those detained without trial at 4,600.", TallyMeasure.Detained, 4600)]
    [InlineData("Since the truce took effect, monitors have recorded 318 violations and 74 deaths.", TallyMeasure.Killed, 74)]
    [InlineData("More than 70 mosques and 14 churches were damaged in the fighting.", TallyMeasure.FacilitiesHit, 70)]
    [InlineData("The ministry said 27 health centres had been destroyed and 41 others damaged in the region since the start of the offensive.", TallyMeasure.FacilitiesHit, 41)]
    [InlineData("The bulletin lists 19 incidents for the month of March, with 57 fatalities.", TallyMeasure.Killed, 57)]
    [InlineData("At least 3,496 people have been arrested since April.", TallyMeasure.Arrested, 3496)]
    [InlineData("Monitors have recorded 470 abductions since December.", TallyMeasure.Abducted, 470)]
    [InlineData("Some 60,000 refugees from Tajikistan are in the north of Afghanistan.", TallyMeasure.Displaced, 60_000)]
    [InlineData("The border guards have detained 512 violators since the start of the year.", TallyMeasure.Detained, 512)]
    public void what_stands_or_was_summed_is_a_total(string sentence, TallyMeasure measure, long least)
    {
        Assert.Contains(Told.Tallies(sentence), t => t.Measure == measure && t.Count.Min == least);
        Assert.DoesNotContain(Told.Incidents(sentence), static c => c.Casualties.Count > 0);
    }

    [Fact]
    public void key_figures_without_a_verb_are_totals() => Assert.Contains(Told.Tallies("- 946,508 internally displaced people", "- 4,028 people killed since October 2017"), static t => t is { Measure: TallyMeasure.Displaced, Count.Min: 946_508 });

    [Fact]
    public void who_says_they_did_it_did_it() => Assert.All(Told.Incidents("Residents fled the city. Police say they have arrested 23 people in Juba on Monday.").Where(static c => c.Type is "arrest"), static c => Assert.Equal("South Sudan police", Assert.Single(c.Perpetrator)));

    [Fact]
    public void the_missing_of_one_event_stay_with_it() => Assert.Contains(Told.Incidents("Gunmen raided a school in Jangebe on Friday. Police had earlier put the number of missing girls at 317."), static c => Told.Figures(c).Contains("missing 317", StringComparison.Ordinal));

    [Fact]
    public void part_of_a_total_in_a_place_is_a_total_of_its_own() =>
        Assert.Contains(Told.Tallies("The coordinator registered 178 disappearances since July, 61 of them in the department of San Martin."), static t => t is { Measure: TallyMeasure.Missing, Count.Min: 61 });

    [Fact]
    public void those_who_went_back_may_be_told_by_their_number_alone() =>
        Assert.Contains(Told.Tallies("Some 60,000 refugees are in camps in Kunduz.", "About 8,000 have returned since the beginning of May."), static t => t is { Measure: TallyMeasure.Returned, Count.Min: 8000 });
}
