using Xunit;

namespace Marsad.Extraction.Tests.Actors;

/// <summary>Short forms in invented reports of many countries: whose army, government, ministry or coalition is meant.</summary>
public sealed class ShortFormTests
{
    [Theory]
    [InlineData("Boko Haram fighters attacked Baga in Nigeria on Monday. The army said it had killed nine of them.", "The army", "Nigerian army")]
    [InlineData("Ten people were killed in Toribio, in Colombia's Cauca department. The army blamed the ELN.", "The army", "Colombian army")]
    [InlineData("Fighting went on in Chalatenango, El Salvador. The army said it had killed 12 guerrillas of the FMLN.", "The army", "Salvadoran army")]
    [InlineData("Clashes broke out near Mopti in Mali. The army said seven soldiers had died.", "The army", "Malian army")]
    [InlineData("Shells fell on El Fasher in Sudan. The army denied that it had fired on the market.", "The army", "Sudanese army")]
    [InlineData("A bomb killed four people in Quetta in Pakistan. The army blamed the Baloch Liberation Army.", "The army", "Pakistani army")]
    [InlineData("Air strikes hit Ariha in Syria. The army said it had struck militants.", "The army", "Syrian army")]
    [InlineData("A landmine killed two people near Marib in Yemen. The government blamed the Houthis.", "The government", "Yemeni government")]
    [InlineData("Gunmen killed six people in Ayacucho, Peru. The government declared an emergency.", "The government", "Peruvian government")]
    [InlineData("Rebels took a village near Bria in the Central African Republic. The government asked for help.", "The government", "Central African government")]
    [InlineData("A strike hit a school in Taiz in Yemen. The health ministry put the toll at nine.", "The health ministry", "Yemeni health ministry")]
    [InlineData("A car bomb exploded in Mogadishu, Somalia. The health ministry said 20 people had died.", "The health ministry", "Somali health ministry")]
    [InlineData("Gunmen attacked a base near Medellin in Colombia. The defence ministry said two soldiers were missing.", "The defence ministry", "Colombian defence ministry")]
    [InlineData("The Colombian defence ministry said two soldiers were missing near Toribio. The ministry blamed the ELN.", "The ministry", "Colombian defence ministry")]
    [InlineData("Air raids hit Hodeidah in Yemen on Monday. The coalition said it had struck a depot.", "The coalition", "Saudi-led coalition")]
    [InlineData("An air raid hit a convoy near Mosul in Iraq on Monday. The coalition said it had struck fighters of the Islamic State.", "The coalition", "US-led coalition")]
    [InlineData("NATO struck a post near Kunduz in Afghanistan. The coalition said nobody had died.", "The coalition", "NATO")]
    [InlineData("Shells from Turkey fell on villages near Zakho in Iraq. The government in Baghdad summoned the ambassador.", "The government", "Iraqi government")]
    [InlineData("Shells fell on villages near Zakho in Iraq on Friday. The government in Ankara denied it.", "The government", "Turkish government")]
    [InlineData("Police fired on a march in Port-au-Prince, Haiti. The police said they had been shot at.", "The police", "Haitian police")]
    [InlineData("Soldiers of Rwanda crossed into Goma in the Democratic Republic of Congo. The army said M23 had taken a hill.", "The army", "Congolese army")]
    public void a_short_form_is_resolved_by_what_was_named_and_by_the_reports_country(string text, string words, string name) =>
        Assert.Equal(name, ReadText.At(ReadText.Annotate(text), words)?.Name);
}
