using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Marsad.Repo.Tests;

/// <summary>The form of our articles with hand-written facts. A failure names the folder and the fact, never the text: held-out sets are not read.</summary>
public sealed class ArticleTests
{
    private static readonly string[] Kinds = ["incident", "tally", "agreement", "relation", "control", "profile", "statement"];
    private static readonly string[] Modalities = ["asserted", "denied", "alleged", "planned", "hypothetical", "negated"];
    private static readonly char[] White = [' ', '\n', '\r', '\t'];

    /// <summary>For each kind with a closed list of values: the slot that holds it and its values (the contract of claims).</summary>
    private static readonly (string Kind, string Slot, string Values)[] Closed =
    [
        ("incident", "type", "air-strike drone-strike missile-attack rocket-attack shelling strike bombing car-bomb suicide-bombing mine-or-ied erw chemical-attack armed-clash ambush shooting assassination execution massacre raid offensive capture withdrawal siege abduction arrest enforced-disappearance hostage-taking child-recruitment torture sexual-violence arson looting destruction obstruction protest riot crackdown displacement attack"),
        ("incident", "responsibility", "claimed denied accused"),
        ("tally", "measure", "killed died-indirect injured missing detained abducted displaced returned population facilities-hit destroyed arrested strikes raids"),
        ("agreement", "type", "ceasefire truce peace-deal withdrawal-deal prisoner-exchange corridor demilitarised-zone deal"),
        ("agreement", "status", "agreed in-effect extended violated broken-down not-implemented rejected called-for"),
        ("relation", "type", "allied-with member-of part-of affiliate-of former-affiliate-of linked-to backed-by backs opposed-to split-from merged-with alias-of led-by"),
        ("statement", "stance", "denies accuses claims-responsibility vows threatens warns assesses calls-for reserves-right condemns confirms"),
    ];

    public static TheoryData<string> Sets => [.. Directory.EnumerateDirectories(Checkout.At("bench/articles")).Select(static d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void every_fact_has_a_known_kind_and_modality_and_an_identifier_of_its_own(string set) =>
        Assert.Empty(Facts(set).GroupBy(static f => (f.Folder, f.Id)).Where(static g => g.Count() > 1).Select(static g => $"{g.Key.Folder}: {g.Key.Id} twice")
            .Concat(Facts(set).Where(static f => !Kinds.Contains(f.Kind) || !Modalities.Contains(f.Text("modality") ?? "asserted")).Select(static f => f.Name)));

    [Theory]
    [MemberData(nameof(Sets))]
    public void every_quote_and_every_forbidden_passage_stands_in_its_article(string set) =>
        Assert.Empty(Articles(set).SelectMany(static a => Quotes(a.Gold).Where(q => !a.Text.Contains(Flat(q.Text), StringComparison.Ordinal)).Select(q => $"{a.Folder}: {q.Id}")));

    [Fact]
    public void a_quote_of_the_newest_set_occurs_once() =>
        Assert.Empty(Articles("held-out-3").SelectMany(static a => Quotes(a.Gold).Where(q => a.Text.Split(Flat(q.Text)).Length != 2).Select(q => $"{a.Folder}: {q.Id}")));

    [Theory]
    [MemberData(nameof(Sets))]
    public void slots_with_a_closed_list_hold_one_of_its_values(string set) =>
        Assert.Empty(Facts(set).SelectMany(static f => Closed.Where(c => c.Kind == f.Kind && f.Text(c.Slot) is { } value && !c.Values.Split(' ').Contains(value)).Select(c => $"{f.Name}: {c.Slot}")));

    [Theory]
    [MemberData(nameof(Sets))]
    public void every_article_has_a_publisher_and_a_date_and_facts(string set) =>
        Assert.All(Articles(set), static a =>
        {
            var document = a.Gold.GetProperty("document");
            Assert.True(DateOnly.TryParseExact(document.GetProperty("published").GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), a.Folder);
            Assert.False(string.IsNullOrWhiteSpace(document.GetProperty("publisher").GetString()), a.Folder);
            Assert.NotEqual(0, a.Gold.GetProperty("facts").GetArrayLength());
        });

    [Fact]
    public void outlets_of_the_newest_set_say_that_they_are_samples() =>
        Assert.All(Articles("held-out-3"), static a => Assert.Contains("Sample", a.Gold.GetProperty("document").GetProperty("publisher").GetString()!, StringComparison.Ordinal));

    private static IEnumerable<Article> Articles(string set)
    {
        foreach (var folder in Directory.EnumerateDirectories(Checkout.At($"bench/articles/{set}")).Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "facts.json")));
            yield return new(Checkout.Relative(folder), Flat(File.ReadAllText(Path.Combine(folder, "article.txt"))), gold.RootElement.Clone());
        }
    }

    private static IEnumerable<Fact> Facts(string set) =>
        Articles(set).SelectMany(static a => a.Gold.GetProperty("facts").EnumerateArray().Select(f => new Fact(a.Folder, f)));

    private static IEnumerable<(string Id, string Text)> Quotes(JsonElement gold)
    {
        var facts = gold.GetProperty("facts").EnumerateArray().Select(static f => (f.GetProperty("id").GetString()!, f.GetProperty("quote").GetString()!));
        return gold.TryGetProperty("must_not_extract", out var forbidden)
            ? facts.Concat(forbidden.EnumerateArray().Select(static (f, i) => ($"forbidden passage {i + 1}", f.GetProperty("quote").GetString()!)))
            : facts;
    }

    private static string Flat(string text) => string.Join(' ', text.Split(White, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Article(string Folder, string Text, JsonElement Gold);

    private sealed record Fact(string Folder, JsonElement Element)
    {
        public string Id => Text("id") ?? "";

        public string Kind => Text("kind") ?? "";

        public string Name => $"{Folder}: {Id}";

        public string? Text(string slot) => Element.TryGetProperty(slot, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
    }
}
