using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Incidents;
using Xunit;

namespace Marsad.Extraction.Tests.Attribution;

/// <summary>The ways in which reports name a source, beside the plain "X said".</summary>
public sealed class SourceFormsTests
{
    [Theory]
    [InlineData("Islamabad, for its part, said Indian forces fired across the line at Leepa, killing a shepherd.", "Pakistan")]
    [InlineData("Thirteen farmers died in an ambush in Guerrero on Monday, informed the state attorney's office.", "state attorney's office")]
    [InlineData("The wave of attacks, said the prefect, killed eleven soldiers near Djibo on Monday.", "prefect")]
    [InlineData("Two guards were beheaded in Ancuabe last Wednesday, the Sample mining company that owns the site announced.", "Sample mining company")]
    [InlineData("A shell wounded four people in Kupiansk on Monday – regional prosecutor's office.", "regional prosecutor's office")]
    [InlineData("Gunmen killed five farmers in Djibo on Monday: army", "army")]
    [InlineData("Monitor: a drone struck a car near Ain Issa on Monday, killing two fighters.", "Monitor")]
    [InlineData("As reported by local media, gunmen killed five farmers near Djibo on Monday.", "local media")]
    [InlineData("It was reported by the Kachin Independence Army that an air strike killed six civilians in Hpakant on Monday.", "Kachin Independence Army")]
    [InlineData("A spokesman for the army, Ahmed Sample, tells reporters in Benghazi that jets shelled a depot in Tajoura on Monday.", "Ahmed Sample")]
    [InlineData("The Somali Journalists Syndicate said two reporters were hurt in Mogadishu on Monday.", "Somali Journalists Syndicate")]
    [InlineData("According to the NGO Causa de Muestra, 12 policemen were murdered in Celaya on Monday.", "Causa de Muestra")]
    [InlineData("The correspondent of Al-Numuna TV reported that a drone hit a car in Mansoura on Monday, killing one person.", "Al-Numuna TV")]
    [InlineData("Task force spokesperson Lt. Col. Jo-ar Sample said 13 marines were killed in Marawi on Friday.", "Jo-ar Sample")]
    [InlineData("The internationally recognised Government of National Accord said two guards died in Tripoli on Monday.", "Government of National Accord")]
    public void a_source_is_found_in_whatever_way_it_is_named(string sentence, string source) =>
        Assert.Contains(Told.Incidents(sentence), c => c.Sources.Any(s => s.Name == source || s.Name.EndsWith(source, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Since 10 March over 226 people have been killed in El Fasher, by the count of Doctors Without Borders.", "Doctors Without Borders")]
    [InlineData("Since Monday nine people have died in Ituri, counts the Kivu Sample Barometer.", "Kivu Sample Barometer")]
    [InlineData("185,000 displaced people remain in Ingushetia (data of the Ministry for Emergency Situations).", "Ministry for Emergency Situations")]
    public void a_running_total_names_its_source_behind_it(string sentence, string source) =>
        Assert.Equal(source, Assert.Single(Told.Tallies(sentence)).Sources[0].Name);

    [Theory]
    [InlineData("Ugandan troops of the mission foiled an attack on their base in Barawe on Monday, killing nine assailants.")]
    [InlineData("HUA HIN: Four people were killed in a bomb attack in Trang on Monday.")]
    [InlineData("Clashes continue around Gharyan, which rebels retook on Monday.")]
    public void what_is_done_or_where_a_story_is_datelined_is_no_source(string sentence) =>
        Assert.All(Told.Incidents(sentence), static c => Assert.Equal(Told.Publisher, c.Sources[0].Name));

    [Fact]
    public void who_contradicts_in_a_relative_clause_speaks_alone()
    {
        var denial = Assert.Single(Told.By("The front said the army uses the hospital in Nyala as a barracks, which doctors deny.").OfType<StatementClaim>(), static s => s.Stance == Stance.Denies);
        Assert.Equal("doctors", denial.Sources[0].Name);
    }
}
