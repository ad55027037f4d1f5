using Marsad.Domain.Terms;
using Marsad.Exchange.Codes;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

public class CodeTests
{
    // ACLED's event types with their sub-event types, as its codebook lists them.
    private static readonly Dictionary<string, string[]> Acled = new(StringComparer.Ordinal)
    {
        ["Battles"] = ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
        ["Explosions/Remote violence"] = ["Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade"],
        ["Violence against civilians"] = ["Sexual violence", "Attack", "Abduction/forced disappearance"],
        ["Protests"] = ["Peaceful protest", "Protest with intervention", "Excessive force against protesters"],
        ["Riots"] = ["Violent demonstration", "Mob violence"],
        ["Strategic developments"] = ["Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other"],
    };

    private const string PloverModes =
        "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional withdraw release disarm ceasefire access resign troops weapons police militia seize restrict censor curfew martial-law arrest deport withhold misinformation cyber";

    private const string PloverCategories = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";

    [Fact]
    public void every_type_has_codes_and_they_are_codes_of_their_formats()
    {
        var rows = VocabularyTable.Load("exchange-types").Rows;
        Assert.Equal(VocabularyTable.Load("event-types").Rows.Select(static r => r["code"]), rows.Select(static r => r["type"]));
        Assert.All(rows, static row =>
        {
            Assert.Contains(row["acled_sub_event"], Acled[row["acled_event"]]);
            Assert.Contains(row["plover"], PloverCategories.Split(' '));
            Assert.True(row["plover_mode"].Length == 0 || PloverModes.Split(' ').Contains(row["plover_mode"], StringComparer.Ordinal), row["plover_mode"]);
            Assert.True(row["hapi"] is "" or "political_violence" or "demonstration");
        });
    }

    [Fact]
    public void every_facility_and_every_country_has_its_row()
    {
        Assert.Empty(VocabularyTable.Load("facilities").Rows.Select(static r => r["type"]).Where(static t => t != "other").Distinct().Except(VocabularyTable.Load("exchange-facilities").Rows.Select(static r => r["type"])));
        Assert.Equal(VocabularyTable.Load("countries").Rows.Select(static r => r["iso"]), VocabularyTable.Load("country-codes").Rows.Select(static r => r["iso"]));
    }

    // Gleditsch and Ward's list.
    [Theory]
    [InlineData("SY", "SYR", 760, 652L)]
    [InlineData("YE", "YEM", 887, 678L)]
    [InlineData("UA", "UKR", 804, 369L)]
    [InlineData("SD", "SDN", 729, 625L)]
    [InlineData("CD", "COD", 180, 490L)]
    [InlineData("SV", "SLV", 222, 92L)]
    [InlineData("PS", "PSE", 275, null)]
    public void a_country_has_the_numbers_of_iso_and_of_gleditsch_and_ward(string iso, string iso3, int numeric, long? gw)
    {
        var country = CountryCodes.Of(iso)!;
        Assert.Equal((iso3, numeric, gw), (country.Iso3, (int)country.Numeric!, country.Gw));
    }

    [Theory]
    [InlineData("Syria", "SY")]
    [InlineData("syr", "SY")]
    [InlineData("Yemen (North Yemen)", "YE")]
    [InlineData("Ruritania", null)]
    public void a_country_is_found_by_code_and_by_name(string words, string? iso) => Assert.Equal(iso, CountryCodes.Find(words)?.Iso);
}
