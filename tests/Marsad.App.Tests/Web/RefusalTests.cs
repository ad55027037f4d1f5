using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>What the API refuses, and what came last.</summary>
public class RefusalTests(ServedRegister served) : IClassFixture<ServedRegister>
{
    [Theory]
    [InlineData("/api/incidents?since=yesterday", "parameter", "since")]
    [InlineData("/api/incidents?killed=many", "parameter", "killed")]
    [InlineData("/api/overview?polygon=1,2", "parameter", "polygon")]
    [InlineData("/api/reports?limit=0", "parameter", "limit")]
    [InlineData("/api/incidents?since=2020&until=2019", "unread", null)]
    [InlineData("/api/incidents/none", "no-incident", null)]
    [InlineData("/api/reports/none", "no-report", null)]
    [InlineData("/api/agreements/none", "no-agreement", null)]
    [InlineData("/api/sources/nobody", "no-source", null)]
    [InlineData("/api/actors/nobody at all", "no-actor", null)]
    public async Task a_refusal_names_its_case_for_pages_of_every_language(string path, string code, string? parameter)
    {
        var problem = await served.Json(path);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(parameter, problem.TryGetProperty("parameter", out var named) ? named.GetString() : null);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task the_reports_published_last_come_first_with_their_headlines_and_incidents()
    {
        var items = (await served.Json("/api/reports?limit=2")).GetProperty("items");
        Assert.Equal(["2019-03-02", "2019-01-06"], items.EnumerateArray().Select(static i => i.GetProperty("published").GetString()!));
        Assert.StartsWith("Sample. An air strike killed two people in Hodeidah", items[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("air-strike", items[0].GetProperty("incidents")[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task the_rows_of_a_tally_say_of_how_many_incidents_the_status_is_given_and_how_many_were_reviewed()
    {
        var tally = await served.Json("/api/tallies?by=type");
        Assert.Equal((0, 0), (tally.GetProperty("status_given").GetInt32(), tally.GetProperty("reviewed").GetInt32()));
        Assert.All(tally.GetProperty("rows").EnumerateArray(), static r => Assert.Equal(0, r.GetProperty("reviewed").GetInt32()));
        Assert.False((await served.Json("/api/tallies?by=type&as-of=2019-02-01")).TryGetProperty("reviewed", out _));
    }
}
