using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Incidents;
using Xunit;

namespace Marsad.Extraction.Tests.Casualties;

public sealed class CasualtyTests
{
    [Theory]
    [InlineData("Shelling killed nine people and wounded 34 in Marib on Tuesday.", "killed 9; injured 34")]
    [InlineData("Nine people were killed and 34 wounded by shelling in Marib on Tuesday.", "killed 9; injured 34")]
    [InlineData("An air strike on Marib on Tuesday left at least 12 people dead.", "killed 12+")]
    [InlineData("Shelling of Marib on Tuesday killed 12 people, including three children.", "killed 12; killed 3 children")]
    [InlineData("Shelling of Marib on Tuesday wounded 34 people, six of them children.", "injured 34; injured 6 children")]
    [InlineData("Shelling killed a woman and her two children in Marib on Tuesday.", "killed 3; killed 1 women; killed 2 children")]
    [InlineData("Three women and four soldiers were killed by shelling in Marib on Tuesday.", "killed 7; killed 3 women; killed 4 soldiers")]
    [InlineData("One person, a 91-year-old woman, was killed by shelling in Marib on Tuesday.", "killed 1; killed 1 women")]
    [InlineData("A boy of 12 was wounded by a stray bullet in Marib on Tuesday.", "injured 1 children")]
    [InlineData("An eight-year-old girl died when shells hit Marib on Tuesday.", "killed 1 children")]
    [InlineData("Shells hit Marib on Tuesday; nobody was killed or injured.", "killed 0; injured 0")]
    [InlineData("Shells hit Marib on Tuesday but there were no casualties.", "killed 0; injured 0")]
    [InlineData("Two drivers were killed in an ambush near Marib on Tuesday and a third is missing.", "killed 2 drivers; missing 1")]
    [InlineData("Three soldiers lost their lives in a gun battle near Marib on Tuesday.", "killed 3 soldiers")]
    [InlineData("Four teachers were found dead near Marib on Tuesday.", "killed 4 teachers")]
    [InlineData("Police of the governorate detained five people, one of them a journalist, in Marib on Tuesday.", "detained 5; detained 1 journalists")]
    public void each_figure_goes_to_its_word_of_harm(string sentence, string figures) => Assert.Equal(figures, Told.Figures(Assert.Single(Told.Incidents(sentence))));

    [Fact]
    public void a_number_for_several_harms_together_is_no_figure_of_one_of_them() =>
        Assert.DoesNotContain(Told.Incidents("Shelling killed or wounded 40 people in Marib on Tuesday."), static c => !c.Casualties.IsEmpty);

    [Fact]
    public void the_speaker_is_no_victim()
    {
        var claim = Assert.Single(Told.Incidents("A bomb killed the driver and his two passengers near Marib on Tuesday, a Red Cross official said."));
        Assert.Equal("killed 3", Told.Figures(claim).Split(';')[0]);
    }

    [Fact]
    public void the_size_of_a_group_is_no_toll()
    {
        var claim = Assert.Single(Told.Incidents("Jets struck a house used by a group of 20 to 30 fighters in Marib on Tuesday."));
        Assert.True(claim.Casualties.IsEmpty);
    }

    [Fact]
    public void a_toll_that_now_stands_elsewhere_is_a_revision()
    {
        var claims = Told.Incidents("Shelling killed four people in Marib on Tuesday.", "The death toll now stands at six, the hospital said.");
        Assert.True(claims[^1].Casualties[0].Revision);
        Assert.Equal(6, claims[^1].Casualties[0].Min);
        Assert.Equal(claims[0].Event, claims[^1].Event);
    }

    [Fact]
    public void a_repeated_number_keeps_the_measure_of_the_first()
    {
        var claims = Told.Incidents("Shelling killed nine civilians in Marib on Tuesday, the ministry said.", "On Thursday it raised that number to 17.");
        Assert.Equal((HarmMeasure.Killed, 17L, "civilians"), (claims[^1].Casualties[0].Measure, claims[^1].Casualties[0].Min, claims[^1].Casualties[0].Category));
    }

    [Fact]
    public void a_hospitals_own_count_has_its_scope()
    {
        var claims = Told.Incidents("An air strike hit a market in Marib on Tuesday.", "Marib General Hospital said it had received 33 bodies.");
        Assert.Equal("killed 33", Told.Figures(claims[^1]));
    }
}
