using System.Text.Json;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>Actors, control, sources and agreements over the API say what the command line says.</summary>
public class AnalyticalPageTests(AnalyticalRegister served) : IClassFixture<AnalyticalRegister>
{
    [Fact]
    public async Task actors_are_listed_as_on_the_command_line()
    {
        var list = await served.Json("/api/actors");
        var typed = served.Command("actors", "--format", "jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.NotEmpty(typed);
        Assert.Equal(
            typed.Select(static a => $"{a.GetProperty("actor")}|{a.GetProperty("perpetrator")}|{a.GetProperty("target")}"),
            list.GetProperty("items").EnumerateArray().Select(static a => $"{a.GetProperty("name")}|{a.GetProperty("perpetrator")}|{a.GetProperty("target")}"));
    }

    [Theory]
    [InlineData("Hayat Tahrir al-Sham")]
    [InlineData("هيئة تحرير الشام")]
    [InlineData("HTS")]
    public async Task an_actor_opens_under_any_of_its_names(string name)
    {
        var detail = await served.Json("/api/actors/" + Uri.EscapeDataString(name));
        Assert.Equal("Hayat Tahrir al-Sham", detail.GetProperty("history").GetProperty("actor").GetString());
        Assert.Contains(detail.GetProperty("history").GetProperty("control").EnumerateArray(), static c => c.GetProperty("area").GetString() == "Khan Sheikhoun");
    }

    [Fact]
    public async Task an_unknown_actor_is_said_to_be_so() => Assert.Equal(404, (await served.Refused(HttpMethod.Get, "/api/actors/Zzyzx%20Front%20of%20Nowhere")).Status);

    [Fact]
    public async Task the_graph_holds_each_relation_once_with_who_says_so()
    {
        var graph = await served.Json("/api/actor-graph");
        var edge = Assert.Single(graph.GetProperty("edges").EnumerateArray());
        Assert.Equal(("Hayat Tahrir al-Sham", "affiliate-of", false), (edge.GetProperty("from").GetString(), edge.GetProperty("type").GetString(), edge.GetProperty("mutual").GetBoolean()));
        Assert.Equal(2, graph.GetProperty("nodes").GetArrayLength());
        var claim = await served.Json("/api/claims/" + edge.GetProperty("said")[0].GetProperty("claim").GetString());
        Assert.Contains("affiliate", claim.GetProperty("claim").GetProperty("quote").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task control_is_what_the_command_line_lists_and_nothing_before_it_was_said()
    {
        var typed = served.Command("control", "--format", "jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        var answer = await served.Json("/api/control");
        Assert.True(JsonElement.DeepEquals(Assert.Single(typed), Assert.Single(answer.GetProperty("states").EnumerateArray())));
        Assert.Equal("2019-08-20", answer.GetProperty("days")[0].GetString());
        Assert.Equal(0, (await served.Json("/api/control?on=2019-08-19")).GetProperty("states").GetArrayLength());
        Assert.Equal(1, (await served.Json("/api/control?on=2019-08-20&area=Idlib")).GetProperty("states").GetArrayLength());
        Assert.Equal(0, (await served.Json("/api/control?area=Taiz")).GetProperty("states").GetArrayLength());
    }

    [Theory]
    [InlineData("on=yesterday", "on: 'yesterday'")]
    [InlineData("area=Nosuchplaceatall", "area: no place")]
    public async Task a_question_about_control_that_cannot_be_read_is_named(string question, string said) => Assert.Contains(said, (await served.Refused(HttpMethod.Get, "/api/control?" + question)).Detail, StringComparison.Ordinal);

    [Fact]
    public async Task sources_are_those_of_the_command_line()
    {
        var typed = served.Command("sources", "--format", "jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        var items = (await served.Json("/api/sources")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(typed.Select(static s => s.GetRawText()), items.Select(static s => s.GetRawText()));
        var one = await served.Json("/api/sources/" + Uri.EscapeDataString("the Sample Monitor"));
        Assert.Equal("Sample Monitor", one.GetProperty("source").GetProperty("summary").GetProperty("name").GetString());
        Assert.Equal(404, (await served.Refused(HttpMethod.Get, "/api/sources/Nobody")).Status);
    }

    [Fact]
    public async Task an_agreement_opens_with_the_incidents_in_its_scope_as_on_the_command_line()
    {
        var agreement = Assert.Single((await served.Json("/api/agreements")).GetProperty("items").EnumerateArray());
        var detail = await served.Json("/api/agreements/" + agreement.GetProperty("id").GetString());
        var typed = JsonDocument.Parse(served.Command("agreements", "show", agreement.GetProperty("id").GetString()!, "--format", "json")).RootElement.GetProperty("breaches");
        Assert.True(JsonElement.DeepEquals(typed, detail.GetProperty("scope")));
        var breach = Assert.Single(detail.GetProperty("scope").GetProperty("breaches").EnumerateArray());
        Assert.Equal(breach.GetProperty("incident").GetString(), Assert.Single(detail.GetProperty("incidents").EnumerateArray()).GetProperty("id").GetString());
    }
}
