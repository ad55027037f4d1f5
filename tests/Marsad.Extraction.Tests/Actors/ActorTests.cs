using Marsad.Domain.Terms;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.Mentions;
using Xunit;

namespace Marsad.Extraction.Tests.Actors;

public sealed class ActorTests
{
    [Theory]
    [InlineData("Fighters of al Qaeda in the Islamic Maghreb attacked a post.", "al Qaeda in the Islamic Maghreb", "Al-Qaeda in the Islamic Maghreb")]
    [InlineData("The RSF shelled the market of Omdurman in Sudan.", "RSF", "Rapid Support Forces")]
    [InlineData("Nigerian soldiers killed several ISWAP fighters near Baga.", "ISWAP fighters", "Islamic State West Africa Province")]
    [InlineData("Colombia's army said it had captured two ELN rebels.", "ELN rebels", "ELN")]
    [InlineData("Ukraine's air force downed nine drones.", "Ukraine's air force", "Ukrainian air force")]
    [InlineData("The Pentagon declined to comment.", "Pentagon", "US Defense Department")]
    [InlineData("Tamil Tiger rebels attacked a convoy near Jaffna.", "Tamil Tiger rebels", "Liberation Tigers of Tamil Eelam")]
    public void a_name_of_the_table_is_found_in_its_spellings(string text, string words, string name) =>
        Assert.Equal(name, ReadText.At(ReadText.Annotate(text), words)?.Name);

    [Theory]
    [InlineData("Malian soldiers burned three houses, witnesses said.", "Malian soldiers", "Malian government")]
    [InlineData("A Turkish drone struck a car near Qamishli in Syria.", "Turkish", "Turkey")]
    [InlineData("Chadian troops crossed into Nigeria to fight Boko Haram.", "Chadian troops", "Chad")]
    [InlineData("Government aircraft bombed a market in Wau, South Sudan.", "Government aircraft", "South Sudan government")]
    [InlineData("Regime artillery hit Maarat al-Numan in Syria.", "Regime artillery", "Syrian government")]
    public void a_force_is_named_by_its_state(string text, string words, string name) =>
        Assert.Equal(name, ReadText.At(ReadText.Annotate(text), words)?.Name);

    [Fact]
    public void a_short_form_defined_in_the_text_stands_for_its_name()
    {
        var text = ReadText.Annotate("The Front for the Liberation of Lowland (FLL) claimed the attack. The FLL said it had lost two men.");
        Assert.Equal("Front for the Liberation of Lowland", ReadText.At(text, "The FLL said"[4..7])?.Name);
    }

    [Fact]
    public void pronouns_and_descriptions_find_the_body_they_mean()
    {
        var text = ReadText.Annotate("Al-Shabaab attacked a base near Kismayo in Somalia. The group said it had killed nine soldiers. Its fighters later withdrew.");
        Assert.All(text.Actors.Where(static a => a.IsAnaphor), static a => Assert.Equal("al-Shabaab", a.Name));
        Assert.True(text.Actors.Count(static a => a.IsAnaphor) >= 3);
    }

    [Fact]
    public void a_last_name_stands_for_the_person_with_the_office()
    {
        var text = ReadText.Annotate("Somali President Hassan Sheikh Mohamud visited the wounded. Mohamud blamed Al-Shabaab.");
        var person = ReadText.At(text, "Mohamud");
        Assert.Equal("Hassan Sheikh Mohamud", person?.Name);
        Assert.Equal("SO", person?.Country);
    }

    [Theory]
    [InlineData("Fighting went on in Syria on Monday.")]
    [InlineData("Thousands fled to Uganda.")]
    [InlineData("Boats sank in Lake Chad.")]
    public void a_state_that_only_tells_where_is_no_actor(string text) =>
        Assert.DoesNotContain(ReadText.Annotate(text).Actors, static a => a.Kind == ActorKind.State);

    [Fact]
    public void the_army_without_a_name_is_the_armys_of_the_country_at_war()
    {
        var text = ReadText.Annotate("Clashes broke out in Goma in the Democratic Republic of Congo, where M23 rebels advanced. The army said it had lost four men.");
        Assert.Equal("Congolese army", ReadText.At(text, "The army")?.Name);
    }

    [Fact]
    public void people_are_named_by_what_they_are()
    {
        var text = ReadText.Annotate("Unidentified armed men abducted two teachers, a doctor at the Northern Hospital said.");
        Assert.Contains(text.Actors, static a => a.Name == "Unidentified armed men");
        Assert.Contains(text.Actors, static a => a.Name == "doctor at the Northern Hospital");
    }

    [Fact]
    public void the_table_of_actors_is_sound()
    {
        var rows = VocabularyTable.Load("actors").Rows;
        Assert.True(rows.Count >= 600);
        Assert.Equal(rows.Count, rows.Select(static r => r["canonical"]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, static r => Assert.True(r["definition"].Length > 0 && r["kind"].Length > 0, r["canonical"]));
        var names = NamePieces.Of("Jama'at Nusrat al-Islam wal-Muslimin");
        Assert.Equal("jamaat", names[0].Key);
    }

    [Fact]
    public void a_long_line_of_names_is_read_in_one_pass()
    {
        var text = ReadText.Annotate(string.Join(", ", Enumerable.Repeat("the Islamic State", 600)) + ".");
        Assert.NotEmpty(text.Actors);
    }
}
