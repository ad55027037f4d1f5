using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Terms;

public class ActorBookTests
{
    [Theory]
    [InlineData("Hurras al-Deen", "Hurras al-Deen")]
    [InlineData("Huras al-Din", "Hurras al-Deen")]
    [InlineData("Horras ad-Din", "Hurras al-Deen")]
    [InlineData("حراس الدين", "Hurras al-Deen")]
    [InlineData("تنظيم الدولة الإسلامية", "Islamic State")]
    [InlineData("Jamaat Nusrat ul-Islam wal-Muslimeen", "JNIM")]
    [InlineData("Abu Sayaf", "Abu Sayyaf")]
    [InlineData("HTS", "Hayat Tahrir al-Sham")]
    [InlineData("Farabundo Marti National Liberation Front", "Farabundo Martí National Liberation Front")]
    public void an_actor_is_found_by_any_spelling_of_its_names(string name, string canonical) => Assert.Equal(canonical, ActorBook.Find(name)?.Canonical);

    [Theory]
    [InlineData("hts")]
    [InlineData("Northern Front of Nowhere")]
    [InlineData("the army")]
    [InlineData("")]
    [InlineData("Junud al-Sham")]
    public void what_is_in_no_table_is_nobody(string name) => Assert.Null(ActorBook.Find(name));

    [Fact]
    public void a_short_form_of_several_actors_needs_the_country()
    {
        var meant = ActorBook.OfShortForm("SLA");
        Assert.True(meant.Count > 1);
        Assert.Null(ActorBook.Find("SLA"));
        Assert.All(meant.Where(static e => e.Country is not null), static e => Assert.Equal(e.Canonical, ActorBook.Find("SLA", e.Country!)?.Canonical));
    }

    // All pairs of names of the table: what is left are namesakes in different countries, and two armies whose names differ by one vowel. None of these keys is used.
    [Fact]
    public void the_only_actors_of_the_table_with_one_key_of_transliteration_are_namesakes() => Assert.Equal(
        [
            "Ahlu Sunna Waljama'a / Ansar al-Sunna",
            "Ansar al-Islam / Ansarul Islam",
            "Communist Party of India (Maoist) / Communist Party of Nepal (Maoist)",
            "Gama'a al-Islamiyya / Jemaah Islamiyah",
            "Nigerian army / Nigerien army",
        ],
        ActorBook.Collisions.Values.Select(static c => string.Join(" / ", c)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Nigerien army")]
    [InlineData("Nigerian army")]
    [InlineData("Jemaah Islamiyah")]
    [InlineData("Ansar al-Islam")]
    [InlineData("Ansarul Islam")]
    public void namesakes_are_told_apart_as_they_are_written(string name) => Assert.Equal(name, ActorBook.Find(name)?.Canonical);

    [Fact]
    public void every_name_of_the_table_that_is_its_own_leads_to_its_actor()
    {
        var shared = ActorBook.Entries.SelectMany(static e => e.Names.Select(n => (Name: string.Join(' ', Folding.Words(n)), e.Canonical))).Distinct().GroupBy(static n => n.Name, StringComparer.Ordinal)
            .Where(static g => g.Count() > 1).Select(static g => g.Key).ToHashSet(StringComparer.Ordinal);
        var shortForms = ActorBook.Entries.SelectMany(static e => e.Abbreviations).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(ActorBook.Entries.SelectMany(static e => e.Names.Select(n => (Name: n, e.Canonical)))
            .Where(n => !shared.Contains(string.Join(' ', Folding.Words(n.Name))) && !shortForms.Contains(n.Name) && ActorBook.Find(n.Name)?.Canonical != n.Canonical).Select(static n => $"{n.Name} is not {n.Canonical}"));
    }

    [Fact]
    public void a_name_that_two_actors_share_decides_nothing()
    {
        var index = new ActorIndex([Entry("Hill Guard", "Guardians"), Entry("Valley Guard", "Guardians"), Entry("Northern Brigade"), Entry("Norzern Brigade", "Jaish al-Jabal"), Entry("Jabal Army", "Jaysh el-Jabal")]);
        Assert.Null(index.Find("Guardians"));
        Assert.Equal("Hill Guard", index.Find("hill guard")?.Canonical);
        Assert.Null(index.Find("Jeish al Jabal"));
        Assert.Equal("Jabal Army", index.Find("Jaysh el-Jabal")?.Canonical);
        Assert.Contains(index.Collisions.Values, static s => s.SetEquals(["Jabal Army", "Norzern Brigade"]));
    }

    [Fact]
    public void a_force_stands_under_its_government_and_a_government_under_its_state()
    {
        Assert.True(ActorKin.AreKin(ActorKin.Key("Malian army"), ActorKin.Key("Malian government")));
        Assert.True(ActorKin.AreKin(ActorKin.Key("Tiger Forces"), ActorKin.Key("SANA")));
        Assert.True(ActorKin.AreKin(ActorKin.Key("Russian government"), ActorKin.Key("Africa Corps")));
        Assert.False(ActorKin.AreKin(ActorKin.Key("Houthis"), ActorKin.Key("Yemeni government")));
        Assert.Equal(ActorKin.Key("Huras al-Din"), ActorKin.Key("حراس الدين"));
    }

    [Fact]
    public void a_circle_of_parents_is_named_and_never_climbed_for_ever()
    {
        var circle = Assert.Throws<InvalidDataException>(static () => new ActorParents([("hill guard", "valley guard"), ("valley guard", "coast guard"), ("coast guard", "hill guard"), ("scouts", "hill guard")]));
        Assert.Contains("coast guard under hill guard", circle.Message, StringComparison.Ordinal);
        Assert.Contains("in a circle", circle.Message, StringComparison.Ordinal);
        Assert.Equal("ministry", new ActorParents([("scouts", "hill guard"), ("hill guard", "ministry"), ("hill guard", "second parent"), ("ministry", "ministry")]).Root("scouts"));
    }

    [Fact]
    public void who_stands_above_whom_does_not_depend_on_the_order_of_the_rows()
    {
        (string, string)[] pairs = [("a", "b"), ("b", "c"), ("d", "c"), ("e", "d")];
        Assert.All(pairs, p => Assert.Equal(new ActorParents(pairs).Root(p.Item1), new ActorParents(pairs.Reverse()).Root(p.Item1)));
    }

    private static ActorEntry Entry(string canonical, params string[] aliases) => new() { Canonical = canonical, Aliases = aliases.ToValueList(), Kind = "armed-group" };
}
