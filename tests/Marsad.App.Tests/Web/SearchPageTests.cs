using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>Search over the API: choices narrow down, every choice says how many reports it leaves, hits are marked.</summary>
public class SearchPageTests(AnalyticalRegister served) : IClassFixture<AnalyticalRegister>
{
    [Fact]
    public async Task choices_are_counted_and_leave_as_many_reports_as_they_say()
    {
        var answer = await served.Json("/api/search?q=Monitor");
        Assert.True(answer.GetProperty("total").GetInt32() >= 4);
        foreach (var (facet, name) in new[] { ("types", "type"), ("countries", "country"), ("publishers", "publisher"), ("months", "month"), ("kinds", "kind") })
        {
            Assert.NotEqual(0, answer.GetProperty(facet).GetArrayLength());
            foreach (var choice in answer.GetProperty(facet).EnumerateArray())
            {
                var narrowed = await served.Json($"/api/search?q=Monitor&{name}={Uri.EscapeDataString(choice.GetProperty("value").GetString()!)}");
                Assert.Equal(choice.GetProperty("reports").GetInt32(), narrowed.GetProperty("total").GetInt32());
            }
        }
    }

    [Fact]
    public async Task a_passage_marks_the_words_that_were_searched_for()
    {
        var hit = (await served.Json("/api/search?q=Saraqib&limit=1")).GetProperty("hits")[0];
        Assert.Contains(hit.GetProperty("passage").EnumerateArray(), static p => p.GetProperty("hit").GetBoolean() && p.GetProperty("text").GetString() == "Saraqib");
        Assert.All(hit.GetProperty("passage").EnumerateArray(), static p => Assert.DoesNotContain(p.GetProperty("text").GetString()!, static c => char.IsControl(c)));
    }

    [Fact]
    public async Task pages_hold_every_report_once()
    {
        var seen = new List<string>();
        for (int? from = 0; from is { } at;)
        {
            var page = await served.Json($"/api/search?q=Sample&limit=2&from={at}");
            seen.AddRange(page.GetProperty("hits").EnumerateArray().Select(static h => h.GetProperty("report").GetProperty("document").GetString()!));
            from = page.TryGetProperty("next", out var next) ? next.GetInt32() : null;
        }

        Assert.Equal(7, seen.Count);
        Assert.Equal(7, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task a_search_for_an_actor_offers_its_other_spellings() =>
        Assert.Contains((await served.Json("/api/search?q=" + Uri.EscapeDataString("Hayat Tahrir al-Sham"))).GetProperty("also_as").EnumerateArray(), static n => n.GetString() == "هيئة تحرير الشام");

    [Fact]
    public async Task a_report_without_the_words_is_no_hit() => Assert.Equal(0, (await served.Json("/api/search?q=zebra")).GetProperty("total").GetInt32());
}
