using System.Net;
using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Xunit;

namespace Marsad.App.Tests.Web;

public class ApiTests(ServedRegister served) : IClassFixture<ServedRegister>
{
    private Task<HttpResponseMessage> Get(string path) => served.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    [Fact]
    public async Task an_incident_is_given_in_the_interchange_format()
    {
        var items = (await served.Json("/api/incidents")).GetProperty("items");
        Assert.Equal(2, items.GetArrayLength());
        foreach (var item in items.EnumerateArray())
        {
            var incident = JsonSerializer.Deserialize(item.GetRawText(), DomainJson.Default.Incident)!;
            Assert.Equal(item.GetProperty("id").GetString(), incident.Id);
            Assert.Equal(ReviewStatus.Machine, incident.Status);
        }
    }

    [Fact]
    public async Task the_latest_incident_comes_first_and_pages_hold_every_incident_once()
    {
        var (first, second) = (await served.Json("/api/incidents?limit=1"), await served.Json("/api/incidents?limit=1&from=1"));
        Assert.Equal("2019-03-01", first.GetProperty("items")[0].GetProperty("date").GetProperty("from").GetString());
        Assert.Equal("2019-01-04", second.GetProperty("items")[0].GetProperty("date").GetProperty("from").GetString());
        Assert.Equal(1, first.GetProperty("next").GetInt32());
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(2, second.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("type=shelling", 1)]
    [InlineData("type=attack", 2)]
    [InlineData("since=2019-02", 1)]
    [InlineData("until=2019-01", 1)]
    [InlineData("killed=5", 1)]
    [InlineData("status=reviewed", 0)]
    [InlineData("text=Hodeidah", 1)]
    [InlineData("country=ye", 2)]
    [InlineData("bbox=43.5,13,45,14", 1)]
    public async Task a_filter_keeps_what_fits(string filter, int count) => Assert.Equal(count, (await served.Json("/api/incidents?" + filter)).GetProperty("total").GetInt32());

    [Theory]
    [InlineData("since=yesterday", "since: 'yesterday'")]
    [InlineData("since=2020&until=2019", "lies before")]
    [InlineData("type=bombardement", "type: 'bombardement'")]
    [InlineData("status=checked", "status: 'checked'")]
    [InlineData("killed=-1", "killed: '-1'")]
    [InlineData("bbox=1,2,3", "four numbers")]
    [InlineData("bbox=0,50,10,40", "south below north")]
    [InlineData("limit=0", "limit")]
    public async Task a_filter_that_cannot_be_read_is_named(string filter, string named)
    {
        var response = await Get("/api/incidents?" + filter);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(named, JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_incident_opens_down_to_its_sentences_and_reports()
    {
        var id = (await served.Json("/api/incidents?until=2019-01")).GetProperty("items")[0].GetProperty("id").GetString();
        var detail = await served.Json($"/api/incidents/{id}");
        var incident = detail.GetProperty("incident");
        Assert.Equal((4, 6, true), (incident.GetProperty("killed").GetProperty("min").GetInt32(), incident.GetProperty("killed").GetProperty("max").GetInt32(), incident.GetProperty("killed").GetProperty("open").GetBoolean()));
        Assert.All(incident.GetProperty("source_figures").EnumerateArray(), figure => Assert.Contains(detail.GetProperty("claims").EnumerateArray(), c => c.GetProperty("claim").GetProperty("id").GetString() == figure.GetProperty("claim").GetString()));
        var claim = detail.GetProperty("claims")[0];
        var report = await served.Json("/api/reports/" + claim.GetProperty("report").GetProperty("document").GetString());
        Assert.Contains(claim.GetProperty("claim").GetProperty("quote").GetProperty("text").GetString()!, report.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(report.GetProperty("homes").EnumerateArray(), h => h.GetProperty("incident").GetString() == id);
    }

    [Theory]
    [InlineData("/api/incidents/YE-20190104-000000")]
    [InlineData("/api/reports/sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/api/reports/none/original")]
    [InlineData("/api/agreements/none")]
    public async Task what_is_not_here_is_said_with_its_name(string path)
    {
        var response = await Get(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(path.Split('/')[3], await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_glance_adds_up_the_incidents_by_week()
    {
        var overview = await served.Json("/api/overview");
        Assert.Equal((2, 6, 8), (overview.GetProperty("incidents").GetInt32(), overview.GetProperty("killed").GetProperty("min").GetInt32(), overview.GetProperty("killed").GetProperty("max").GetInt32()));
        var steps = overview.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal("2018-12-31", steps[0].GetProperty("from").GetString());
        Assert.Equal(overview.GetProperty("incidents").GetInt32(), steps.Sum(static s => s.GetProperty("incidents").GetInt32()));
        Assert.Equal(9, steps.Count);
    }

    [Fact]
    public async Task the_description_names_every_address()
    {
        var paths = (await served.Json("/api/openapi.json")).GetProperty("paths").EnumerateObject().Select(static p => p.Name).Order(StringComparer.Ordinal);
        string[] views = ["/api/actor-graph", "/api/actors", "/api/actors/{name}", "/api/claims/{id}", "/api/control", "/api/sources", "/api/sources/{name}", "/api/places", "/api/questions", "/api/questions/{name}", "/api/tallies", "/api/tallies/export", "/api/tallies/incidents", "/api/vocabulary"];
        string[] desk = ["/api/adding", "/api/adding/{id}", "/api/adding/{id}/files", "/api/adding/{id}/start", "/api/adding/{id}/texts", "/api/decisions", "/api/incidents/{id}/history", "/api/incidents/{id}/near", "/api/reports/{document}/story", "/api/review", "/api/review/assignment", "/api/review/evidence", "/api/review/pulse"];
        string[] many = ["/api/export", "/api/export/formats", "/api/export/losses", "/api/map", "/api/map/{z}/{x}/{y}", "/api/marks", "/api/timeline"];
        Assert.Equal(views.Concat(desk).Concat(many).Concat(["/api/agreements", "/api/agreements/{id}", "/api/incidents", "/api/incidents/{id}", "/api/overview", "/api/register", "/api/reports", "/api/reports/{document}", "/api/reports/{document}/original", "/api/search"]).Order(StringComparer.Ordinal), paths);
    }

    [Fact]
    public async Task the_committed_description_is_what_the_program_gives() =>
        Assert.True(
            JsonElement.DeepEquals(await served.Json("/api/openapi.json"), JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "docs/reference/openapi.json"), TestContext.Current.CancellationToken)).RootElement),
            "docs/reference/openapi.json is not what the program gives: run eng/openapi");

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Marsad.slnx")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }
}
