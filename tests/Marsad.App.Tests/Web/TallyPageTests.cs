using System.Text.Json;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>A tally asked in the browser is the tally of the command line.</summary>
public class TallyPageTests(AnalyticalRegister served) : IClassFixture<AnalyticalRegister>
{
    [Theory]
    [InlineData("")]
    [InlineData("measure=killed&area=Syria&by=month")]
    [InlineData("measure=injured&by=country")]
    [InlineData("category=children&by=province,month&policy=best")]
    [InlineData("area=Idlib&since=2019-04-30&until=2019-08&means=air-strike&by=actor")]
    [InlineData("policy=hierarchy&source-order=Saraqib hospital; Sample Monitor&by=source")]
    [InlineData("policy=grades")]
    [InlineData("as-of=2019-07-07&by=type")]
    [InlineData("recorded-by=2000-01-01")]
    [InlineData("area=outline:Saraqib plain:36.6,35.7;37.0,35.7;37.0,36.0;36.6,36.0&by=place")]
    [InlineData("area=Idlib&series=true")]
    public async Task the_command_line_that_a_page_shows_gives_the_same_answer(string question)
    {
        var address = string.Join('&', question.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static p => p[..(p.IndexOf('=', StringComparison.Ordinal) + 1)] + Uri.EscapeDataString(p[(p.IndexOf('=', StringComparison.Ordinal) + 1)..])));
        var page = await served.Json("/api/tallies?" + address);
        var line = Words(page.GetProperty("command").GetString()!);
        Assert.Equal("marsad", line[0]);
        var typed = JsonDocument.Parse(served.Command([.. line.Skip(1), "--format", "jsonl"])).RootElement;
        foreach (var name in new[] { "min", "max", "open", "possible_duplicates" })
            Assert.Equal(typed.GetProperty(name).GetRawText(), page.GetProperty(name).GetRawText());
        Assert.Equal(typed.GetProperty("incidents").GetArrayLength() + typed.GetProperty("straddling").GetArrayLength(), page.GetProperty("incidents").GetInt32());
        Assert.True(JsonElement.DeepEquals(typed.GetProperty("question"), page.GetProperty("question")), page.GetProperty("question").GetRawText());
        Assert.Equal(
            typed.GetProperty("rows").EnumerateArray().Select(static r => $"{r.GetProperty("key")}|{(r.TryGetProperty("across", out var a) ? a : "")}|{r.GetProperty("min")}|{r.GetProperty("max")}|{r.GetProperty("incidents").GetArrayLength()}"),
            page.GetProperty("rows").EnumerateArray().Select(static r => $"{r.GetProperty("key")}|{(r.TryGetProperty("across", out var a) ? a : "")}|{r.GetProperty("min")}|{r.GetProperty("max")}|{r.GetProperty("incidents")}"));
        Assert.Equal(typed.GetProperty("reported").GetArrayLength(), page.GetProperty("reported").GetArrayLength());

        var exported = await served.Json("/api/tallies/export?format=json&" + address);
        Assert.True(JsonElement.DeepEquals(typed, exported.GetProperty("answer")));
        Assert.NotEqual(0, exported.GetProperty("definition").GetArrayLength());
        var csv = await served.Client.GetStringAsync(new Uri("/api/tallies/export?format=csv&" + address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(served.Command([.. line.Skip(1), "--format", "csv"]), csv);
    }

    [Fact]
    public async Task a_cell_opens_to_its_incidents_and_the_cells_of_a_split_hold_all_of_them()
    {
        var page = await served.Json("/api/tallies?by=country,month");
        var all = await served.Json("/api/tallies/incidents?by=country,month");
        Assert.Equal(page.GetProperty("incidents").GetInt32(), all.GetProperty("total").GetInt32());
        var found = new List<string>();
        foreach (var row in page.GetProperty("rows").EnumerateArray())
        {
            var cell = await served.Json($"/api/tallies/incidents?by=country,month&row={row.GetProperty("key")}&column={row.GetProperty("across")}");
            Assert.Equal(row.GetProperty("incidents").GetInt32(), cell.GetProperty("items").GetArrayLength());
            Assert.Equal(row.GetProperty("max").GetInt64(), cell.GetProperty("items").EnumerateArray().Sum(static i => i.GetProperty("figure").GetProperty("max").GetInt64()));
            found.AddRange(cell.GetProperty("items").EnumerateArray().Select(static i => i.GetProperty("id").GetString()!));
        }

        Assert.Equal(all.GetProperty("items").EnumerateArray().Select(static i => i.GetProperty("id").GetString()!).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(2, (await served.Json("/api/tallies/incidents?by=country,month&limit=1&from=1")).GetProperty("next").GetInt32());
    }

    [Fact]
    public async Task a_cell_as_of_a_day_shows_the_figures_of_that_day()
    {
        var item = Assert.Single((await served.Json("/api/tallies/incidents?as-of=2019-07-07")).GetProperty("items").EnumerateArray());
        Assert.Equal((9, 9), (item.GetProperty("figure").GetProperty("min").GetInt32(), item.GetProperty("figure").GetProperty("max").GetInt32()));
    }

    [Fact]
    public async Task totals_of_sources_stand_beside_the_sum_and_say_in_what_they_differ()
    {
        var total = (await served.Json("/api/tallies?area=Idlib&category=civilians")).GetProperty("reported").EnumerateArray().First();
        Assert.Equal(540, total.GetProperty("count").GetProperty("min").GetInt32());
        Assert.Equal("Sample Monitor", total.GetProperty("source").GetString());
    }

    [Theory]
    [InlineData("measure=people", "measure: 'people' is not one of killed")]
    [InlineData("by=weather", "by: 'weather' is not one of none, day, month")]
    [InlineData("by=actor,source", "each splits the figures")]
    [InlineData("by=day,month,year", "not 3 times")]
    [InlineData("means=thunder", "means: 'thunder'")]
    [InlineData("since=2019&until=2018", "lies before since")]
    [InlineData("as-of=2019", "as-of: '2019' is not a day")]
    [InlineData("policy=hierarchy", "source-order")]
    [InlineData("area=Nosuchplaceatall", "area: no place named")]
    [InlineData("area=outline:1,2;3,4", "three points or more")]
    [InlineData("area=outline:1,2;3,4;5,995", "longitude and a latitude")]
    [InlineData("area=/etc/passwd.json", "area: no place named")]
    [InlineData("measure=people&by=weather", "; measure: 'people'")]
    public async Task a_question_that_cannot_be_read_names_everything_that_is_wrong(string question, string said)
    {
        var (status, detail) = await served.Refused(HttpMethod.Get, "/api/tallies?" + question);
        Assert.Equal(400, status);
        Assert.Contains(said, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_cell_that_is_not_there_is_named() => Assert.Contains("no row '2031-01'", (await served.Refused(HttpMethod.Get, "/api/tallies/incidents?by=month&row=2031-01")).Detail, StringComparison.Ordinal);

    [Fact]
    public async Task a_question_saved_in_the_browser_is_asked_on_the_command_line_and_the_other_way_round()
    {
        Assert.Equal(200, (await served.Refused(HttpMethod.Put, "/api/questions/from-page?area=Syria&by=month&policy=best&series=true")).Status);
        var typed = JsonDocument.Parse(served.Command("tally", "from-page", "--format", "jsonl")).RootElement.GetProperty("question");
        Assert.Equal(("month", "best"), (typed.GetProperty("by").GetString(), typed.GetProperty("policy").GetString()));
        served.Command("tally", "--category", "children", "--by", "month", "--source-order", "A", "--source-order", "B", "--policy", "hierarchy", "--save", "from-line");
        var items = (await served.Json("/api/questions")).GetProperty("items").EnumerateArray().ToDictionary(static i => i.GetProperty("name").GetString()!);
        var asks = items["from-line"].GetProperty("asks").GetString();
        Assert.Equal(JsonElement.Parse("[\"A\",\"B\"]").GetRawText(), (await served.Json("/api/tallies?" + asks)).GetProperty("question").GetProperty("source_order").GetRawText());
        Assert.Equal(204, (await served.Refused(HttpMethod.Delete, "/api/questions/from-line")).Status);
        Assert.Equal(404, (await served.Refused(HttpMethod.Delete, "/api/questions/from-line")).Status);
    }

    [Fact]
    public async Task another_site_cannot_save_or_remove_a_question()
    {
        Assert.Equal(403, (await served.Refused(HttpMethod.Put, "/api/questions/theirs?by=month", "https://elsewhere.example")).Status);
        Assert.Equal(403, (await served.Refused(HttpMethod.Delete, "/api/questions/from-page", "null")).Status);
        Assert.DoesNotContain((await served.Json("/api/questions")).GetProperty("items").EnumerateArray(), static i => i.GetProperty("name").GetString() == "theirs");
    }

    [Theory]
    [InlineData("..%2Fx", 400)]
    [InlineData("a b", 400)]
    public async Task a_name_that_is_no_name_is_refused(string name, int wanted) => Assert.Equal(wanted, (await served.Refused(HttpMethod.Put, $"/api/questions/{name}?by=month")).Status);

    [Fact]
    public async Task places_are_suggested_from_the_register_by_their_beginning_and_from_the_gazetteer_by_their_name()
    {
        var own = (await served.Json("/api/places?q=sara")).GetProperty("items").EnumerateArray().First();
        Assert.Equal(("Saraqib, SY", "SY"), (own.GetProperty("ask").GetString(), own.GetProperty("place").GetProperty("country").GetString()));
        var arabic = (await served.Json("/api/places?q=" + Uri.EscapeDataString("إدلب"))).GetProperty("items").EnumerateArray().First();
        Assert.Equal("SY", arabic.GetProperty("place").GetProperty("country").GetString());
    }

    [Fact]
    public async Task the_words_for_questions_are_those_of_the_vocabulary()
    {
        var words = await served.Json("/api/vocabulary");
        Assert.Equal(15, words.GetProperty("groupings").GetArrayLength());
        Assert.Contains(words.GetProperty("categories").EnumerateArray(), static c => c.GetString() == "children");
        Assert.Contains(words.GetProperty("types").EnumerateArray(), static t => t.GetProperty("code").GetString() == "air-strike");
    }

    // A line as a POSIX shell reads it: words between blanks, single quotes, '\'' within them.
    private static List<string> Words(string line)
    {
        var (words, word, quoted, started) = (new List<string>(), "", false, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\'')
                (quoted, started) = (!quoted, true);
            else if (line[i] == '\\' && !quoted)
                (word, started) = (word + line[++i], true);
            else if (line[i] == ' ' && !quoted && (word.Length > 0 || started))
            {
                words.Add(word);
                (word, started) = ("", false);
            }
            else if (line[i] != ' ' || quoted)
                word += line[i];
        }

        if (word.Length > 0 || started)
            words.Add(word);
        return words;
    }
}
