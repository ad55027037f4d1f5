using Marsad.Domain.Terms;
using Marsad.Domain.Values;
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
            Assert.Empty(row.List("hapi").Except(["political_violence", "demonstration"]));
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

    // As the list of Gleditsch and Ward names its states of today, without microstates.
    private const string GleditschWard =
        "United States 2;Canada 20;Bahamas 31;Cuba 40;Haiti 41;Dominican Republic 42;Jamaica 51;Trinidad and Tobago 52;Barbados 53;Mexico 70;Belize 80;Guatemala 90;Honduras 91;El Salvador 92;Nicaragua 93;Costa Rica 94;Panama 95;Colombia 100;Venezuela 101;Guyana 110;Suriname 115;Ecuador 130;Peru 135;Brazil 140;Bolivia 145;Paraguay 150;Chile 155;Argentina 160;Uruguay 165;United Kingdom 200;Ireland 205;Netherlands 210;Belgium 211;Luxembourg 212;France 220;Switzerland 225;Spain 230;Portugal 235;Germany 260;Poland 290;Austria 305;Hungary 310;Slovakia 317;Italy 325;Malta 338;Albania 339;Serbia 340;Montenegro 341;North Macedonia 343;Croatia 344;Kosovo 347;Slovenia 349;Greece 350;Cyprus 352;Bulgaria 355;Moldova 359;Romania 360;Russia 365;Estonia 366;Latvia 367;Lithuania 368;Ukraine 369;Belarus 370;Armenia 371;Georgia 372;Azerbaijan 373;Finland 375;Sweden 380;Norway 385;Denmark 390;Iceland 395;Guinea-Bissau 404;Equatorial Guinea 411;Gambia 420;Mali 432;Senegal 433;Benin 434;Mauritania 435;Niger 436;Guinea 438;Burkina Faso 439;Liberia 450;Sierra Leone 451;Ghana 452;Togo 461;Cameroon 471;Nigeria 475;Gabon 481;Central African Republic 482;Chad 483;Uganda 500;Kenya 501;Tanzania 510;Burundi 516;Rwanda 517;Somalia 520;Djibouti 522;Ethiopia 530;Eritrea 531;Angola 540;Mozambique 541;Zambia 551;Zimbabwe 552;Malawi 553;South Africa 560;Namibia 565;Lesotho 570;Botswana 571;Madagascar 580;Comoros 581;Mauritius 590;Morocco 600;Algeria 615;Tunisia 616;Libya 620;Sudan 625;South Sudan 626;Iran 630;Turkey 640;Iraq 645;Egypt 651;Syria 652;Lebanon 660;Jordan 663;Israel 666;Saudi Arabia 670;Yemen 678;Kuwait 690;Bahrain 692;Qatar 694;United Arab Emirates 696;Oman 698;Afghanistan 700;Turkmenistan 701;Tajikistan 702;Kyrgyzstan 703;Uzbekistan 704;Kazakhstan 705;China 710;Mongolia 712;Taiwan 713;North Korea 731;South Korea 732;Japan 740;India 750;Bhutan 760;Pakistan 770;Bangladesh 771;Myanmar 775;Sri Lanka 780;Maldives 781;Nepal 790;Thailand 800;Cambodia 811;Laos 812;Vietnam 816;Malaysia 820;Singapore 830;Brunei 835;Philippines 840;Indonesia 850;Australia 900;Papua New Guinea 910;New Zealand 920;Solomon Islands 940;Fiji 950";

    [Fact]
    public void every_state_has_the_number_of_gleditsch_and_ward() => Assert.All(GleditschWard.Split(';'), static entry =>
    {
        var at = entry.LastIndexOf(' ');
        Assert.Equal((entry[..at], long.Parse(entry[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture)), (entry[..at], CountryCodes.Find(entry[..at])?.Gw ?? 0));
    });

    // UCDP/PRIO Armed Conflict Dataset codebook, version 4-2016, page 13: regions are ranges of those numbers.
    [Fact]
    public void the_region_of_ucdp_follows_from_the_number_of_the_state()
    {
        var states = VocabularyTable.Load("country-codes").Rows.Where(static r => r["gw"].Length > 0).Select(static r => CountryCodes.Of(r["iso"])!).ToList();
        Assert.True(states.Count > 190);
        Assert.All(states, static s => Assert.Equal((s.Iso, s.Gw switch { <= 199 => "Americas", <= 399 => "Europe", <= 626 => "Africa", >= 630 and <= 698 => "Middle East", >= 700 => "Asia", _ => "" }), (s.Iso, s.UcdpRegion)));
    }

    // The names in ACLED's API guide.
    [Fact]
    public void the_regions_of_acled_are_its_own() => Assert.Equal(
        ["Antarctica", "Caribbean", "Caucasus and Central Asia", "Central America", "East Asia", "Eastern Africa", "Europe", "Middle Africa", "Middle East", "North America", "Northern Africa", "Oceania", "South America", "South Asia", "Southeast Asia", "Southern Africa", "Western Africa"],
        VocabularyTable.Load("country-codes").Rows.Select(static r => r["acled_region"]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(null, null, 1, 1)]
    [InlineData("near", null, 2, 2)]
    [InlineData("in", null, 1, 1)]
    [InlineData(null, 4.8, 2, 2)]
    public void a_town_is_exact_and_what_lies_around_it_is_not(string? relation, double? radius, int ged, int acled)
    {
        var codes = PlaceCodes.Of(new Place { Name = "Saltmarsh", Relation = relation, RadiusKm = radius, Precision = PlacePrecision.Town });
        Assert.Equal((ged, acled), (codes.Ged, codes.Acled));
    }

    [Theory]
    [InlineData("Syria", "SY")]
    [InlineData("syr", "SY")]
    [InlineData("Yemen (North Yemen)", "YE")]
    [InlineData("Ruritania", null)]
    public void a_country_is_found_by_code_and_by_name(string words, string? iso) => Assert.Equal(iso, CountryCodes.Find(words)?.Iso);
}
