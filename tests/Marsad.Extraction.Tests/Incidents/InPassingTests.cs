using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class InPassingTests
{
    [Fact]
    public void a_condemned_bombing_with_a_day_and_a_place_of_its_own_is_an_incident()
    {
        var claim = Assert.Single(ShortReport.Incidents("Aid officials deplored the bombing on Monday of a clinic in Aleppo that served three villages."));
        Assert.Equal("bombing", claim.Type);
        Assert.Equal("Aleppo", claim.Place!.Name);
        Assert.Equal(new DateOnly(2021, 3, 8), claim.Date!.From);
    }

    [Fact]
    public void the_cause_of_a_protest_note_is_an_incident()
    {
        var claim = Assert.Single(ShortReport.Incidents("Jordan summoned the envoy after artillery fire on one of its posts near Daraa on Tuesday."));
        Assert.Equal("shelling", claim.Type);
        Assert.Equal("Daraa", claim.Place!.Name);
    }

    [Theory]
    [InlineData("No air strikes hit Aleppo on Tuesday, residents said.")]
    [InlineData("The mayor marked the anniversary of the bombing in Mosul on Tuesday.")]
    [InlineData("Another 12 people were killed elsewhere in the province on Tuesday.")]
    public void what_did_not_happen_or_no_single_event_is_none(string text) => Assert.DoesNotContain(ShortReport.Incidents(text), static c => c.Modality == Modality.Asserted);

    [Fact]
    public void the_day_on_which_it_was_said_is_not_the_day_of_the_attack()
    {
        var claim = Assert.Single(ShortReport.Incidents("The United Nations said on Tuesday that 20 people had been killed in the air strike that hit a camp at Sarmin on Saturday."));
        Assert.Equal(new DateOnly(2021, 3, 6), claim.Date!.From);
    }

    [Fact]
    public void death_of_wounds_counts_on_the_day_of_the_attack_and_a_toll_is_no_sum()
    {
        var claims = ShortReport.Incidents("A colonel died on Tuesday of wounds that he suffered in the drone attack on a base in Mosul, bringing the death toll to seven, a medic said.");
        Assert.All(claims, static c => Assert.NotEqual(new DateOnly(2021, 3, 9), c.Date?.From));
        Assert.Contains(claims.SelectMany(static c => c.Casualties), static f => f is { Category: null, Measure: HarmMeasure.Killed, Count: { Min: 7, Max: 7 }, Revision: true });
    }

    [Fact]
    public void a_toll_belongs_to_its_raids_however_far_behind_its_number_stands()
    {
        var claim = Assert.Single(ShortReport.Incidents("The death toll from Monday's air strikes on the village of Tell Zahra, in southern Idlib, has risen to 13, a monitor said."));
        Assert.Equal("air-strike", claim.Type);
        Assert.Contains(claim.Casualties, static f => f.Count is { Min: 13, Max: 13 });
    }

    [Fact]
    public void a_raid_keeps_the_place_of_the_sentence_before()
    {
        var claims = ShortReport.Incidents("Rescuers ended their search in Ariha on Tuesday. They said 39 people had been killed in Monday's raid on the market.");
        Assert.Contains(claims, static c => c.Place?.Name == "Ariha" && c.Casualties.Any(static f => f.Count.Min == 39));
    }

    [Fact]
    public void a_coalition_that_struck_did_so_by_a_strike()
    {
        var claim = Assert.Single(ShortReport.Incidents("The Saudi-led coalition struck ten training camps in Hodeidah on Monday."));
        Assert.Contains(claim.Type, (string[])["strike", "air-strike"]);
    }

    [Fact]
    public void at_least_40_of_them_are_the_dead_of_a_strike_on_a_meeting()
    {
        var claims = ShortReport.Incidents("A missile attack on a meeting of the leaders of two groups near Idlib killed at least 40 of them on Saturday, a monitor said.");
        Assert.Contains(claims.SelectMany(static c => c.Casualties), static f => f.Measure == HarmMeasure.Killed && f.Count is { Min: 40, Max: null });
    }
}
