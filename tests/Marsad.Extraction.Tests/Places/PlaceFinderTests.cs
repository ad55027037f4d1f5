using System.Text;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Places;

public class PlaceFinderTests
{
    [Theory]
    [InlineData("Shells hit the town of Saraqib in Idlib province on Monday, rescuers said.", "Saraqib", "SY")]
    [InlineData("A drone strike killed two men near Kutum, in North Darfur state, residents said.", "Kutum", "SD")]
    [InlineData("Gunmen raided the village of Ogossagou in central Mali on Saturday.", "Ogossagou", "ML")]
    [InlineData("Rebels said they had taken Masisi in the east of the Democratic Republic of the Congo.", "Masisi", "CD")]
    [InlineData("Artillery hit a market in Chasiv Yar, Ukraine, the governor said.", "Chasiv Yar", "UA")]
    [InlineData("At least six people died in a blast in the Bureij refugee camp in the Gaza Strip.", "Bureij", "PS")]
    [InlineData("Soldiers opened fire on a crowd in Laiza, Kachin State, Myanmar.", "Laiza", "MM")]
    public void a_place_is_found_named_and_put_in_its_country(string words, string name, string country)
    {
        var place = Find(words).First(p => p.Place.Name == name).Place;
        Assert.Equal(country, place.Country);
        Assert.True(place.HasPoint);
    }

    [Theory]
    [InlineData("The kidnappers asked for two million naira. The trader was found dead near Jos.", "Jos", "NG")]
    [InlineData("Deputies from Fulton County and Gwinnett County searched a house in northeast Georgia, where two men were shot.", "Georgia", "US")]
    [InlineData("Russian jets struck Gori, and shells fell near Tskhinvali, in the north of Georgia.", "Georgia", "GE")]
    [InlineData("The barangay captain was shot dead in San Miguel, Bulacan province, police said.", "San Miguel", "PH")]
    public void the_words_of_a_country_and_the_other_names_tell_which_of_the_namesakes_is_meant(string words, string name, string country) =>
        Assert.Equal(country, Find(words).First(p => p.Place.Name.Contains(name, StringComparison.Ordinal)).Place.Country);

    [Theory]
    [InlineData("Damascus said on Sunday that it would respond.")]
    [InlineData("Russia denied that its aircraft had taken part.")]
    [InlineData("The Idlib health office counted nine dead.")]
    [InlineData("Al-Aqsa Martyrs Hospital received nine bodies.")]
    [InlineData("Syrian and Turkish officials met twice.")]
    [InlineData("Police had warned residents on Thursday.")]
    [InlineData("Talks with Ethiopia were broken off.")]
    [InlineData("In March the army withdrew.")]
    [InlineData("The Red Cross and the United Nations sent aid.")]
    public void governments_bodies_and_common_words_are_no_places(string words) => Assert.Empty(Find(words));

    [Theory]
    [InlineData("A mortar fell near Hays in Yemen.", "Hays", "near")]
    [InlineData("The convoy was hit 10 km north of Idlib in Syria.", "Idlib", "north of")]
    [InlineData("An air strike hit a clinic in Aleppo's western countryside, in Syria.", "Aleppo", "western countryside")]
    [InlineData("Two men were found dead on the outskirts of Tripoli in Libya.", "Tripoli", "on the outskirts of")]
    [InlineData("Clashes broke out outside Goma in the Democratic Republic of the Congo.", "Goma", "outside")]
    public void the_words_that_relate_an_event_to_a_place_are_kept(string words, string name, string relation)
    {
        var place = Find(words).First(p => p.Place.Name == name).Place;
        Assert.Equal(relation, place.Relation);
    }

    [Fact]
    public void a_part_of_a_country_keeps_its_words_and_has_a_radius()
    {
        var place = Find("Air strikes hit rebel positions in northwestern Syria.").Single().Place;
        Assert.Equal(("northwestern Syria", "SY", PlacePrecision.Region), (place.Name, place.Country, place.Precision));
        Assert.True(place.RadiusKm > 50);
    }

    [Fact]
    public void an_unknown_village_gets_its_surroundings_and_never_a_pin()
    {
        var mention = Find("Troops burnt houses in the village of Kafr Xyzan in Idlib province, Syria.").First(p => p.Place.Name == "Kafr Xyzan");
        Assert.True(mention.IsUnresolved);
        Assert.Equal(("SY", "Idlib", PlacePrecision.Province), (mention.Place.Country, mention.Place.Admin1, mention.Place.Precision));
        Assert.Null(mention.Place.Geonames);
        Assert.True(mention.Place.RadiusKm > 20);
    }

    [Fact]
    public void a_namesake_in_another_country_is_no_answer()
    {
        var mentions = Find("Fighting spread in Cauca and Nariño, Colombia. Residents of Cali and Buenaventura fled. Armed men shot a farmer in the hamlet of La Toma.");
        Assert.Equal("CO", mentions.First(p => p.Place.Name == "La Toma").Place.Country);
    }

    [Theory]
    [InlineData("Shelling killed nine people in Gaza on Monday.", PlacePrecision.Province)]
    [InlineData("Shelling killed nine people in Gaza City on Monday.", PlacePrecision.Town)]
    [InlineData("Shelling killed nine people in Idlib province. It was the third attack in Idlib this week.", PlacePrecision.Province)]
    [InlineData("A rocket hit a market in Kharkiv on Monday.", PlacePrecision.Town)]
    public void a_name_of_an_area_and_of_its_seat_is_told_apart_by_the_words_and_the_size(string words, PlacePrecision precision) => Assert.Equal(precision, Find(words)[^1].Place.Precision);

    [Fact]
    public void the_village_stands_for_the_place_of_the_heading()
    {
        var mentions = Find("DAILY LIST\n\n1. Sarmin, Idlib countryside\nShells fell on the town at noon and killed a man.\n\n2. Hass, Jabal al-Zawiya\nA drone hit a lorry outside the village and wounded the driver.");
        var anaphors = mentions.Where(static p => p.IsAnaphor).Select(static p => p.Place.Name);
        Assert.Equal(["Sarmin", "Hass"], anaphors);
    }

    [Fact]
    public void the_larger_area_is_marked_as_the_container()
    {
        var mentions = Find("Gunmen abducted pupils from Chibok, in Borno state, Nigeria.");
        Assert.False(mentions.First(static p => p.Place.Name == "Chibok").IsContainer);
        Assert.True(mentions.First(static p => p.Place.Name == "Borno").IsContainer);
    }

    [Fact]
    public void a_type_word_in_the_plural_speaks_of_the_whole_list()
    {
        var mentions = Find("People have been displaced in Nasir and Ulang counties in South Sudan.");
        Assert.All(mentions.Where(static p => p.Place.Name is "Nasir" or "Ulang"), static p => Assert.Equal(PlacePrecision.District, p.Place.Precision));
    }

    [Fact]
    public void one_long_line_is_read_in_linear_time()
    {
        var words = string.Concat(Enumerable.Repeat("Kafr Al Bab ", 4_000));
        Assert.NotNull(Find(words));
    }

    private static IReadOnlyList<PlaceMention> Find(string words) => PlaceFinder.Default.Find(Pipeline.Default.Annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(words)), Text = new ReadingText(words) }));
}
