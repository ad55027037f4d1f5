using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Incidents;
using Xunit;

namespace Marsad.Extraction.Tests.Tallies;

public sealed class TallyTests
{
    [Theory]
    [InlineData("More than 950 civilians have been killed in Idlib since the end of April 2023.", TallyMeasure.Killed, 950L, "2023-04-30")]
    [InlineData("The war has killed more than 370,000 people since 2011.", TallyMeasure.Killed, 370000L, "2011")]
    [InlineData("Six health facilities in Nasir have been damaged since 4 March.", TallyMeasure.FacilitiesHit, 6L, "2024-03-04")]
    [InlineData("The fund counts 1,400 schools destroyed since 2009.", TallyMeasure.Destroyed, 1400L, "2009")]
    [InlineData("Some 1.7 million people have been displaced in Gaza.", TallyMeasure.Displaced, 1700000L, null)]
    [InlineData("Nasir County is home to some 280,000 people.", TallyMeasure.Population, 280000L, null)]
    [InlineData("The United States has carried out at least 11 air strikes in Somalia this year.", TallyMeasure.Strikes, 11L, "2024")]
    [InlineData("Since 1 January we have documented 53 killings of social leaders.", TallyMeasure.Killed, 53L, "2024-01-01")]
    [InlineData("The war between the two cartels has already claimed more than 120 deaths.", TallyMeasure.Killed, 120L, null)]
    [InlineData("More than 1,500 people were killed in clashes between the army and rebels in 1988.", TallyMeasure.Killed, 1500L, "1988")]
    [InlineData("The commander added that 393 guerrillas were killed in more than 600 clashes.", TallyMeasure.Killed, 393L, null)]
    public void a_cumulative_toll_is_a_tally_and_no_incident(string sentence, TallyMeasure measure, long count, string? since)
    {
        var tally = Assert.Single(Told.Tallies(sentence));
        Assert.Equal((measure, count, since), (tally.Measure, tally.Count.Min ?? 0, tally.Since?.ToString()));
        Assert.Empty(Told.Incidents(sentence));
    }

    [Fact]
    public void so_many_dead_without_a_day_and_a_town_are_no_event()
    {
        Assert.Equal(70000L, Assert.Single(Told.Tallies("It means razed towns and the death of 70,000 people.")).Count.Min);
        Assert.Empty(Told.Tallies("The massacre at El Mozote killed about 1,000 villagers."));
        Assert.Empty(Told.Tallies("On 9 March 2024 a bombardment of the district killed 600 people."));
    }

    [Theory]
    [InlineData("The country loses 33,000 people a year to gun violence.")]
    [InlineData("Landmines cause 520 deaths per year there.")]
    public void a_rate_is_neither_an_event_nor_a_total(string sentence)
    {
        Assert.Empty(Told.Tallies(sentence));
        Assert.All(Told.Incidents(sentence), static i => Assert.Empty(i.Casualties));
    }

    [Theory]
    [InlineData("At 1300, four soldiers were killed near Taiz.", 4L)]
    [InlineData("Doctors confirmed at 1545 (2145 GMT) that a mother of three died in Taiz.", 1L)]
    [InlineData("Two men were shot dead a day later in Taiz.", 2L)]
    public void an_hour_of_the_day_counts_nobody(string sentence, long killed) =>
        Assert.Equal(killed, Assert.Single(Assert.Single(Told.Incidents(sentence)).Casualties).Count.Min);

    [Fact]
    public void several_counts_in_one_sentence_are_several_tallies()
    {
        var tallies = Told.Tallies("Since 1 March, shelling has killed 19 civilians, five of them children, and wounded 46 across northwest Syria.");
        Assert.Equal([(TallyMeasure.Killed, 19L, "civilians"), (TallyMeasure.Killed, 5L, "children"), (TallyMeasure.Injured, 46L, null)], tallies.Select(static t => (t.Measure, t.Count.Min ?? 0, t.Category)));
        Assert.All(tallies, static t => Assert.Equal(("2024-03-01", "shelling"), (t.Since?.ToString(), t.Means)));
    }

    [Fact]
    public void the_same_period_repeats_time_and_area()
    {
        var tallies = Told.Tallies("The Tihama Centre has counted 76 civilians killed in Hodeidah since 1 February.", "Over the same period some 4,500 people have left their homes.");
        Assert.Equal(["2024-02-01", "2024-02-01"], tallies.Select(static t => t.Since?.ToString()));
        Assert.Equal(tallies[0].Area, tallies[1].Area);
    }

    [Fact]
    public void a_share_of_a_population_is_a_share()
    {
        var tallies = Told.Tallies("The region is home to some three million people, nearly half of whom have been displaced.");
        Assert.Equal(0.5, tallies[^1].Count.Share);
    }

    [Fact]
    public void an_appositive_share_is_not_counted_beside_its_number() =>
        Assert.Single(Told.Tallies("Some 1.7 million people in Gaza, three quarters of the population, have been displaced."));

    [Fact]
    public void a_long_battle_told_as_one_event_stays_an_incident()
    {
        const string sentence = "The army killed 1,000 fighters and lost 52 soldiers in an offensive around Lake Chad from 31 March to 8 April 2020.";
        Assert.Empty(Told.Tallies(sentence));
        Assert.Equal("killed 1000 fighters; killed 52 soldiers", Told.Figures(Assert.Single(Told.Incidents(sentence))));
    }

    [Fact]
    public void an_accusation_over_years_is_an_alleged_tally()
    {
        var tally = Assert.Single(Told.Tallies("Amnesty International accuses the Nigerian military of causing the deaths of at least 10,000 detainees since 2011."));
        Assert.Equal((Modality.Alleged, "detainees"), (tally.Modality, tally.Category));
    }
}
