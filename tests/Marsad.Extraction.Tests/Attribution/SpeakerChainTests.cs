using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Incidents;
using Xunit;

namespace Marsad.Extraction.Tests.Attribution;

public sealed class SpeakerChainTests
{
    [Theory]
    [InlineData("The mayor of Nikopol, Oleksandr Brenko, said Russian forces shelled the city overnight, injuring a man of 70.", "Oleksandr Brenko")]
    [InlineData("The civil defence press office, PRECIV, said 28 people were killed near Guazapa on Tuesday.", "Salvadoran civil defence")]
    [InlineData("The bodies of four men were found in Balakliia on Monday, the prosecutor general's office said.", "prosecutor general's office")]
    [InlineData("A bomb exploded outside a bank in Jalalabad on Monday, the provincial governor's spokesman said, wounding 13 people.", "provincial governor's spokesman")]
    [InlineData("Nigeria's defence headquarters said 12 soldiers had been killed in Baga on Monday.", "defence headquarters")]
    [InlineData("Soldiers shot a girl in Siraha on Monday, the victim's father said in a complaint to the police.", "victim's father")]
    [InlineData("A senior officer speaking on condition of anonymity because he was not allowed to brief the press said the base at Inata had been overrun.", "senior officer")]
    [InlineData("A shell killed a monk in Shadaw on Monday, according to the junta-run Hill Mirror newspaper.", "Hill Mirror newspaper")]
    [InlineData("A house in Deir al-Balah was hit on Monday: 15 dead (source: Coast Press House).", "Coast Press House")]
    [InlineData("Mortar shells hit the village of Jurf on Monday, wounding five, a police colonel added without giving further details.", "police colonel")]
    [InlineData("The opposition's local council in Saraqib reported one dead by cluster munitions on Monday.", "local council")]
    [InlineData("Two men were shot by the roadside near El Rosal on Monday, as reported by the mayor.", "mayor")]
    [InlineData("Relief Doctors, a medical charity, reports having treated 36 wounded in Bambari on Monday.", "Relief Doctors")]
    public void who_told_it_is_found_behind_appositions_offices_and_asides(string sentence, string speaker) =>
        Assert.Contains(Told.Incidents(sentence), c => c.Sources.Any(s => s.Name == speaker));

    [Fact]
    public void a_body_that_spoke_in_the_sentence_before_is_the_one_that_it_stands_for()
    {
        var claims = Told.By("The front line near Bakhmut has not moved, according to the Institute for War Maps. Russian forces hold the town of Soledar, it said; a Ukrainian officer denied this.");
        Assert.Contains(claims.OfType<ControlClaim>(), static c => c.Sources[0].Name == "Institute for War Maps");
    }

    [Fact]
    public void a_contrast_behind_the_speaker_is_told_by_the_same_speaker()
    {
        var claim = Assert.Single(Told.Incidents("No one was killed in the shelling of Nahal Oz on Monday, the Israeli army said, but two soldiers were lightly wounded."));
        Assert.Equal(("Israeli military", "killed 0; injured 2 soldiers"), (claim.Sources[0].Name, Told.Figures(claim)));
    }

    [Fact]
    public void an_aside_between_a_second_speaker_and_its_verb_keeps_both_apart()
    {
        var claims = Told.By("Villagers in Sobane said they counted 19 bodies, and a UN team which visited the site later confirmed the number.");
        Assert.Contains(claims.OfType<StatementClaim>(), static s => s.Sources[0].Name == "UN team");
    }

    [Theory]
    [InlineData("A Red Cross official, who asked for anonymity, gave a toll of 20 in Maiduguri on Monday.")]
    [InlineData("Palestinian armed groups continued to fire rockets at Ashkelon on Monday.")]
    public void asking_not_to_be_named_and_going_on_are_no_statements(string sentence) => Assert.DoesNotContain(Told.By(sentence), static c => c is StatementClaim);

    [Fact]
    public void a_commander_known_by_a_name_is_killed_and_says_nothing()
    {
        var claim = Assert.Single(Told.Incidents("In Kunduz province, a Taliban commander known as Mullah Karim was killed by an air strike near Chahar Dara on Wednesday."));
        Assert.Equal((Told.Publisher, "killed 1 leaders"), (claim.Sources[0].Name, Told.Figures(claim)));
    }

    [Fact]
    public void who_hears_it_is_no_part_of_what_is_said()
    {
        var claim = Assert.Single(Told.Incidents("A spokesman for the army, Zaw Lin, told BBC Burmese that the air force hit a training camp near Lashio on Monday."));
        Assert.DoesNotContain("BBC", claim.Perpetrator.AsEnumerable());
    }

    [Fact]
    public void whoever_claims_to_have_done_it_is_the_doer()
    {
        var claim = Assert.Single(Told.Incidents("In a message posted on Telegram, the Hill Jihad Group claimed to have killed 17 soldiers at Boulkessi on Monday."));
        Assert.Equal((Domain.Claims.Responsibility.Claimed, 1), (claim.Responsibility, claim.Perpetrator.Count));
    }

    [Fact]
    public void a_group_claims_through_its_spokesman()
    {
        var claims = Told.Incidents("A bomb killed nine people in Jalalabad on Monday.", "Zabihullah Mujahid, a spokesman for the Taliban, claimed responsibility in a message to journalists.");
        Assert.Contains(claims, static c => c.Responsibility is Domain.Claims.Responsibility.Claimed && c.Perpetrator.Contains("Taliban"));
    }
}
