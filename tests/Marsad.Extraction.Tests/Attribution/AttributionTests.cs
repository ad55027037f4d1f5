using Marsad.Domain.Claims;
using Marsad.Extraction.English.Attribution;
using Marsad.Extraction.Tests.Actors;
using Xunit;

namespace Marsad.Extraction.Tests.Attribution;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("The Harbour Police said shells had hit the port of Aden.", "shells", "Harbour Police")]
    [InlineData("Shells hit the port of Aden, the Harbour Police said.", "Shells", "Harbour Police")]
    [InlineData("\"Shells hit the port,\" said Anna Berg of the Norwegian Refugee Council.", "Shells", "Anna Berg")]
    [InlineData("According to the Red Crescent, shells hit the port of Aden.", "shells", "Red Crescent")]
    [InlineData("Shells hit the port of Aden, killing two, according to local officials.", "Shells", "local officials")]
    [InlineData("Shells hit the port of Aden on Sunday, an officer told Reuters, a day after the truce ended.", "Shells", "officer")]
    [InlineData("Two shells landed at noon, the harbour volunteers' network reports.", "shells", "harbour volunteers' network")]
    [InlineData("Shells hit Aden; the army denied it, but residents blamed the army.", "blamed", "residents")]
    [InlineData("By the governor's count, nine people died in Aden on Friday.", "died", "governor")]
    [InlineData("Per the Harbour Observatory, nine people died in Aden on Friday.", "died", "Harbour Observatory")]
    [InlineData("In the words of one survivor, \"shells hit the port at dawn\".", "shells", "survivor")]
    [InlineData("The Aden Courier has learnt from two port officers that nine people died on Friday.", "died", "port officers")]
    [InlineData("Radio Aden, quoting hospital sources, reported that nine people died on Friday.", "died", "hospital sources")]
    [InlineData("Nine people died on Friday, the Harbour Police reported from the scene.", "died", "Harbour Police")]
    public void the_nearest_speaker_stands_behind_what_is_said(string text, string word, string speaker)
    {
        var annotated = ReadText.Annotate(text);
        var sources = SourcesOf(annotated, word);
        Assert.Contains(sources, s => s.Name.Contains(speaker, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void the_hearer_is_a_channel_and_the_cited_is_the_original()
    {
        var told = SourcesOf(ReadText.Annotate("Nine people died in Aden, a medic told AFP."), "died");
        Assert.Equal([(SourceRole.Speaker, "medic"), (SourceRole.Channel, "AFP")], told.Select(static s => (s.Role, s.Name)));
        var cited = SourcesOf(ReadText.Annotate("Nine people died in Damascus, SANA said, citing a military source."), "died");
        Assert.Equal([SourceRole.Speaker, SourceRole.Original], cited.Select(static s => s.Role));
    }

    [Fact]
    public void a_correspondent_who_saw_it_is_a_witness()
    {
        var source = Assert.Single(SourcesOf(ReadText.Annotate("A Reuters reporter saw three burnt cars near the port of Aden."), "burnt"));
        Assert.Equal((SourceRole.Witness, "Reuters"), (source.Role, source.Name));
    }

    [Fact]
    public void a_person_carries_the_body_it_speaks_for()
    {
        var source = SourcesOf(ReadText.Annotate("Nine people died in Idlib in Syria, said Omar Haddad, head of the Northern Observatory."), "died")[0];
        Assert.Equal(("Omar Haddad", "Northern Observatory"), (source.Name, source.Organisation));
    }

    [Fact]
    public void where_nobody_is_named_the_publisher_is_the_channel()
    {
        var source = Assert.Single(SourcesOf(ReadText.Annotate("Nine people died in a fire near the port of Aden."), "died"));
        Assert.Equal((SourceRole.Channel, ReadText.Publisher), (source.Role, source.Name));
    }

    [Fact]
    public void a_declined_answer_is_a_negated_saying()
    {
        var text = ReadText.Annotate("The Israeli military declined to say what munition was used.");
        Assert.True(Assert.Single(Attributions.Of(text).All).IsNegated);
    }

    [Fact]
    public void he_added_goes_on_with_the_last_person()
    {
        var sources = SourcesOf(ReadText.Annotate("The harbour master, Lena Sand, said two ships had burned in Odesa. Both crews were safe, she added."), "crews");
        Assert.Equal("Lena Sand", sources[0].Name);
    }

    [Theory]
    [InlineData("Nine people died in a fire near the port of Aden. The toll was given by the Red Crescent.", "died", "Red Crescent")]
    [InlineData("Nine people died in a fire near the port of Aden. Four of them were children. The figures come from the Red Crescent.", "died", "Red Crescent")]
    [InlineData("A fire broke out in the port of Aden, a local official said. It spread to two ships. Nine people died.", "died", "local official")]
    public void an_account_has_its_source_as_original_where_that_is_named_beside_it(string text, string word, string original)
    {
        var sources = SourcesOf(ReadText.Annotate(text), word);
        Assert.Contains(sources, s => s.Role == SourceRole.Original && s.Name.Contains(original, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void a_pronoun_is_no_name_of_a_source()
    {
        var sources = SourcesOf(ReadText.Annotate("The port command said in a statement that two guards died in Aden on Monday. It added that three boats sank."), "sank");
        Assert.DoesNotContain(sources, static s => s.Name is "It");
    }

    [Theory]
    [InlineData("Citing a lack of fuel, the port closed. Nine people died.")]
    [InlineData("Claims.")]
    [InlineData("Said.")]
    [InlineData("Per day, nine people died.")]
    public void odd_sentences_name_nobody(string text) => Assert.All(Attributions.Of(ReadText.Annotate(text)).All, static s => Assert.DoesNotContain(s.Sources, static x => x.Name.Contains("fuel", StringComparison.Ordinal) || x.Name is "day"));

    private static IReadOnlyList<Source> SourcesOf(Extraction.Text.AnnotatedText text, string word)
    {
        foreach (var sentence in text.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Text == word)
                    return [.. Attributions.Of(text).SourcesAt(sentence, token.Index)];
            }
        }

        throw new ArgumentException($"'{word}' is not in the text.", nameof(word));
    }

    [Theory]
    [InlineData("The shelling of the market in Idlib claimed 14 lives.")]
    [InlineData("A landmine near Taiz claimed the life of a farmer.")]
    [InlineData("Until today nobody had claimed credit for the attack on the convoy near Taiz.")]
    public void what_takes_a_life_says_nothing_and_nobody_is_no_source(string sentence) =>
        Assert.All(ReportReader.Read(ReadText.Report(sentence)).Claims, static c => Assert.Equal((ReadText.Publisher, SourceRole.Channel), (c.Speaker.Name, c.Speaker.Role)));

    [Fact]
    public void a_car_bomb_in_capitals_is_of_no_republic()
    {
        var claims = ReportReader.Read(ReadText.Report("A POWERFUL CAR BOMB EXPLODED IN FRONT OF THE POLICE HEADQUARTERS IN BOGOTA, KILLING FOUR PEOPLE, THE POLICE SAID.")).Claims;
        Assert.All(claims, static c => Assert.Equal("Colombian police", c.Speaker.Name));
        Assert.Equal("car-bomb", Assert.Single(claims.OfType<IncidentClaim>()).Type);
    }
}
