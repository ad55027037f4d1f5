using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class FieldReportsTests
{
    [Theory]
    [InlineData("Three New People's Army (NPA) rebels were slain in Catbalogan on Tuesday.", "killed 3 fighters")]
    [InlineData("Four VDP killed and one injured in Kpembori on Monday.", "killed 4; injured 1")]
    [InlineData("Five personnel, including an army major, sustained injuries in Kulgam on Sunday.", "injured 5 soldiers")]
    [InlineData("Clashes in Kulgam on Sunday left 19 people with pellet injuries.", "injured 19")]
    [InlineData("On 13 September 50 servicemen became martyrs near Lachin.", "killed 50 soldiers")]
    [InlineData("Shells hit Tin-Akoff on Monday: 8 civilians from two families killed, among them 3 children.", "killed 8 civilians; killed 3 children")]
    [InlineData("Two verifiers were wounded near Decani on Friday.", "injured 2")]
    [InlineData("A KLA commander acknowledged the loss of eight fighters in Decani on Friday.", "killed 8 fighters")]
    [InlineData("Soldiers entered San Francisco on Saturday and killed some 300 of them, among them 91 children, according to three survivors.", "killed 300; killed 91 children")]
    [InlineData("A bomb in Kirkuk on Monday killed a police colonel.", "killed 1 police")]
    [InlineData("Two Sudanese towns were shelled on Monday, killing five Ugandans.", "killed 5")]
    public void bodies_short_forms_and_injuries_are_counted(string sentence, string figures) => Assert.Contains(Told.Incidents(sentence), c => Told.Figures(c) == figures);

    [Theory]
    [InlineData("Fighters believed to belong to the CODECO militia stormed a market in Nizi on Wednesday, killing 17 people.", "CODECO")]
    [InlineData("Gunmen linked to the Allied Democratic Forces killed six people in Beni on Monday.", "Allied Democratic Forces")]
    [InlineData("In a separate incident in Negros Occidental, suspected rebels shot dead a village chief on Monday.", "suspected rebels")]
    [InlineData("Eight officers were killed in Garissa on Tuesday in an attack suspected to have been carried out by the Islamist group al-Shabaab.", "al-Shabaab")]
    [InlineData("A roadside bomb blamed on the LTTE hit a civilian bus in Buttala on Saturday, killing 27 passengers.", "Liberation Tigers of Tamil Eelam")]
    public void the_doer_is_the_group_that_the_words_bind_to_the_act(string sentence, string doer) => Assert.Contains(Told.Incidents(sentence), c => c.Perpetrator.SequenceEqual([doer], StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData("An airstrike on a camp for displaced people in Dedebit killed 56 people on Friday.")]
    [InlineData("A fighter jet dropped two bombs on Pazigyi on Tuesday, killing 53 people.")]
    [InlineData("A wave of car bombs in mainly Shiite areas of the Iraqi capital killed 24 people on Monday.")]
    [InlineData("11 soldiers killed, 28 wounded in an ambush near Gaskindé on Saturday.")]
    public void camps_aircraft_and_the_dead_are_no_doers(string sentence) => Assert.All(Told.Incidents(sentence), static c => Assert.Empty(c.Perpetrator));

    [Theory]
    [InlineData("An ambush hit a convoy near Djibo on Saturday. 11 soldiers killed, 28 wounded (army communiqué).", "Burkinabe army")]
    [InlineData("An air strike hit Tin-Akoff on Friday. Residents: 8 civilians killed.", "Residents")]
    public void brackets_and_labels_name_the_source(string text, string source) => Assert.Contains(Told.Incidents(text), c => c.Casualties.Count > 0 && c.Sources[0].Name == source);

    [Fact]
    public void who_may_be_told_to_have_been_believed_says_nothing() =>
        Assert.DoesNotContain(Told.Incidents("Fighters believed to belong to the CODECO militia stormed a market in Nizi on Wednesday, killing 17 people."), static c => c.Sources.Any(static s => s.Name == "Fighters"));

    [Fact]
    public void parts_in_brackets_are_parts_of_the_total_before_them()
    {
        var tallies = Told.Tallies("Total for 3 to 9 October: 74 deaths (41 civilians, 22 soldiers, 11 assailants), 36 wounded.");
        Assert.Equal(["killed 74", "killed 41 civilians", "killed 22 soldiers", "killed 11 fighters", "injured 36"], tallies.Select(static t => $"{t.Measure} {t.Count.Min} {t.Category}".Trim().ToLowerInvariant()));
    }

    [Fact]
    public void a_toll_may_stand_before_its_number() => Assert.Contains(Told.Tallies("The killings bring to 74 the number of social leaders murdered so far this year."), static t => t.Count.Min == 74);

    [Fact]
    public void bodies_found_so_far_are_of_one_event() => Assert.Contains(Told.Incidents("A jet bombed Pazigyi on Tuesday. \"So far we have found 53 bodies,\" a resident said."), static c => Told.Figures(c) == "killed 53");

    [Fact]
    public void an_event_that_occurred_somewhere_is_told() => Assert.Contains(Told.Incidents("The strike in the town of Dedebit occurred late on Friday, aid workers said."), static c => c.Place?.Name == "Dedebit");

    [Fact]
    public void so_many_days_after_another_event_is_another_event() =>
        Assert.Equal(2, Told.Incidents("The blast in Mogadishu came two days after African Union troops repelled an al-Shabab raid on their base in Bulo Marer.").Count);

    [Fact]
    public void those_who_fell_in_a_clash_were_a_side_of_it() => Assert.Contains(Told.Incidents("Three New People's Army rebels were slain in a firefight with Philippine soldiers in Catbalogan on Tuesday."), static c => c.Type is "armed-clash" && c.Perpetrator.Contains("New People's Army"));

    [Fact]
    public void a_group_blamed_for_killing_many_is_the_doer_of_the_total() => Assert.Contains(Told.Tallies("The CODECO militia has been blamed for killing some 1,800 civilians in Ituri since 2017."), static t => t.Perpetrator.Contains("CODECO"));

    [Fact]
    public void forces_are_those_of_the_country_mostly_spoken_of() =>
        Assert.Contains(Told.Incidents("Kenyan police said a bomb killed eight officers in Garissa, Kenya, on Tuesday.", "\"Al-Shabaab attacked security forces in Mandera on Monday,\" the Kenyan commissioner said."), static c => c.Target.Any(static t => t.StartsWith("Kenyan", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Soldiers entered the hamlet of San Francisco on Saturday and killed 30 villagers.", "raid")]
    [InlineData("Units of the armed forces of Armenia again subjected the positions of the Azerbaijani army in the direction of the Lachin and Kalbajar regions to intensive fire on Tuesday.", "shelling")]
    [InlineData("Two militants were killed in an overnight encounter in Kulgam on Sunday.", "armed-clash")]
    public void terms_of_armies_tell_the_type(string sentence, string type) => Assert.Contains(Told.Incidents(sentence), c => c.Type == type);

    [Fact]
    public void an_entry_gives_its_day_to_what_follows() =>
        Assert.All(ShortReport.Incidents("Timeline of the siege\n\n13 June 2023 — A truce is demanded.\n\n19 September 2023 — A drone hits a mosque in El Fasher. At least 75 worshippers die, rescuers say.\n", "2024-04-12").Where(static c => c.Casualties.Count > 0), static c => Assert.Equal(new DateOnly(2023, 9, 19), c.Date!.From));

    [Fact]
    public void the_label_of_an_entry_is_its_place_and_no_speaker()
    {
        var claims = Told.Incidents("Marib city: A missile struck a market at dawn on Wednesday, wounding three civilians.", "Sarmin: Shells killed two people on Thursday.");
        Assert.All(claims, static c => Assert.Equal(Told.Publisher, c.Sources[0].Name));
    }

    [Fact]
    public void behind_a_semicolon_a_body_speaks_of_what_follows() =>
        Assert.Contains(Told.Incidents("On Tuesday the villages of Muaja and Nanduli were raided; local authorities report one person killed, three girls abducted and a health post destroyed."), static c => Told.Figures(c) == "killed 1; abducted 3 children");

    [Fact]
    public void a_month_of_one_attack_makes_no_total() => Assert.Contains(Told.Incidents("\"They took part in the attack on a cash van last month in which seven persons were killed,\" a police officer said."), static c => Told.Figures(c) == "killed 7");

    [Fact]
    public void fire_between_two_bodies_is_a_clash_of_both() =>
        Assert.Contains(Told.Incidents("Verifiers reported heavy mortar fire between Yugoslav army units and the Kosovo Liberation Army around Stimlje on Monday."), static c => c.Type is "armed-clash" && c.Perpetrator.Count == 2);

    [Fact]
    public void the_dead_of_each_side_stand_under_one_label() => Assert.Contains(Told.Incidents("The Houthis attacked Sirwah on Monday. Reported dead: 38 Houthi fighters, 19 soldiers."), static c => Told.Figures(c) == "killed 38 fighters; killed 19 soldiers");

    [Fact]
    public void a_truce_that_was_never_observed_was_not_implemented() =>
        Assert.Contains(Told.By("A ceasefire signed in Bangui on 11 October by the government and the rebels was never observed.").OfType<AgreementClaim>(), static a => a.Status is AgreementStatus.NotImplemented);

    [Theory]
    [InlineData("Nobody knows who laid it.")]
    [InlineData("It could not be established who had placed the bomb.")]
    [InlineData("Who was behind the blast, the city prosecutor does not know.")]
    public void who_did_it_may_be_unknown(string sentence) =>
        Assert.Contains(Told.Incidents("A bomb killed two people in Gulu on Monday. " + sentence), static c => c.NotGiven.Any(static n => n.Slot is "perpetrator"));

    [Fact]
    public void journalists_may_be_kept_from_the_place() =>
        Assert.Contains(Told.Incidents("Soldiers killed nine people in Nyakabiga on Friday. Journalists were prevented from entering the quarter."), static c => c.Access is "closed to journalists");

    [Fact]
    public void people_taken_from_their_house_are_abducted() =>
        Assert.Contains(Told.Incidents("Rebels took a village head and his two sons from their house in Nisam on 1 March."), static c => c.Type is "abduction" && c.Casualties.Any(static f => f.Measure is HarmMeasure.Abducted && f.Count.Min == 3));

    [Theory]
    [InlineData("Sample Rights International calls on the authorities to suspend the officers in command.", Stance.CallsFor)]
    [InlineData("The UN Security Council and the African Union have both condemned the killings in Gulu.", Stance.Condemns)]
    public void what_bodies_call_for_and_condemn_is_a_statement(string sentence, Stance stance) => Assert.Contains(Told.By(sentence).OfType<StatementClaim>(), s => s.Stance == stance);
}
