using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

/// <summary>One sentence about several places.</summary>
public sealed class JoinedPlacesTests
{
    [Theory]
    [InlineData("The army shelled Kutum and Mellit in Darfur, Sudan, on Monday.", "Kutum|Mellit")]
    [InlineData("Rebels attacked Bunia, Beni and Butembo in Congo on Monday.", "Bunia|Beni|Butembo")]
    public void two_places_are_two_claims(string sentence, string places) =>
        Assert.Equal(places, string.Join('|', Told.Incidents(sentence).Select(static c => c.Place?.Name)));

    [Fact]
    public void claims_of_two_places_are_two_events() =>
        Assert.Equal(2, Told.Incidents("The army shelled Kutum and Mellit in Darfur, Sudan, on Monday.").Select(static c => c.Event).Distinct().Count());

    [Theory]
    [InlineData("Shelling killed nine people in Kutum and Mellit in Darfur, Sudan, on Monday.")]
    [InlineData("A convoy was ambushed between Niafunké and Léré, Mali, on Monday.")]
    [InlineData("Gunmen attacked a bus in Boulsa, Burkina Faso, on Monday.")]
    public void a_joint_figure_a_road_and_an_area_make_one_claim(string sentence) => Assert.Single(Told.Incidents(sentence));

    [Fact]
    public void each_place_has_the_figure_told_with_it()
    {
        var claims = Told.Incidents("Russian attacks on Monday killed two people in Kostiantynivka and one in Zarichne, Ukraine.");
        Assert.Equal(["Kostiantynivka: killed 2", "Zarichne: killed 1"], claims.Select(static c => c.Place?.Name + ": " + Told.Figures(c)));
    }

    [Theory]
    [InlineData("Seven people were killed in Kumba on Monday. Some sources in the town say eight.", "killed 7; killed 8")]
    [InlineData("The commander speaks of 1,700 rebels killed at Alkhan-Kala on Monday; the rebels' count is 170.", "killed 1700 fighters; killed 170 fighters")]
    [InlineData("Residents of Merawi gave figures between 80 and 100 for those killed on Monday.", "killed 80")]
    public void a_number_without_a_noun_counts_what_was_counted_before(string sentence, string figures) =>
        Assert.Equal(figures, string.Join("; ", Told.Incidents(sentence).Select(Told.Figures)));

    [Theory]
    [InlineData("One person was killed when a missile slammed into a depot in Odesa on Monday.", "missile-attack")]
    [InlineData("Six cars packed with explosives blew up in Baghdad on Monday, killing 20.", "car-bomb")]
    [InlineData("An air mission destroyed a base north of Ber, Mali, on Monday.", "air-strike")]
    [InlineData("The Arakan Army on Monday announced the full capture of the town of Maungdaw.", "capture")]
    [InlineData("The clan militia dislodged al-Shabaab from Aboorey, Somalia, on Monday.", "capture")]
    [InlineData("The rebels were driven out of the town of Bor by the army on Monday.", "capture")]
    [InlineData("Activists have blocked the Lachin corridor, the only road to Karabakh, since Monday.", "obstruction")]
    [InlineData("Fighting for the town of Jabrayil went on on Monday, the spokesman said.", "armed-clash")]
    public void the_type_is_told_in_many_words(string sentence, string type) => Assert.Equal(type, Assert.Single(Told.Incidents(sentence)).Type);

    [Fact]
    public void suspicion_is_an_accusation() =>
        Assert.Contains(Told.By("Police suspect that two militants carried out the attack in Gagangir on Monday.").OfType<StatementClaim>(), static s => s.Stance == Stance.Accuses);

    [Theory]
    [InlineData("On 17 Ramadan fighters attacked a post in Hays, Yemen, killing two soldiers.", "2024-03-27")]
    [InlineData("Fighters attacked a post in Hays, Yemen, on 12 Muharram, killing two soldiers.", "2023-07-30")]
    [InlineData("Aircraft destroyed a base in Kidal, Mali, on the 7th.", "2024-04-07")]
    [InlineData("Aircraft destroyed a base in Kidal, Mali, on the 28th.", "2024-03-28")]
    public void a_day_without_year_or_month_is_the_latest_before_the_report(string sentence, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Assert.Single(Told.Incidents(sentence)).Date?.From);

    [Fact]
    public void a_person_named_among_the_dead_is_one() =>
        Assert.Equal("killed 1 journalists", Told.Figures(Assert.Single(Told.Incidents("Journalist Mohamed Sample was among the dead in Mogadishu on Monday, police said."))));

    [Fact]
    public void whose_people_were_killed_killed_nobody() =>
        Assert.Empty(Assert.Single(Told.Tallies("The United Nations put the number of Iraqi civilians killed since March at 3,709.")).Perpetrator);
}
