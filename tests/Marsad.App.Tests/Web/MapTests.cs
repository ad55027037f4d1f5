using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Marsad.Analysis.Table;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.App.Tests.Web;

public partial class MapTests(ServedRegister served) : IClassFixture<ServedRegister>
{
    private async Task<HttpResponseMessage> Get(string path, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    // Taiz (2 incidents' reports join to one) and Hodeidah lie some 200 km apart.
    [Fact]
    public async Task far_out_incidents_are_one_cell_and_near_by_each_is_its_own()
    {
        var (far, near) = (await served.Json("/api/map?zoom=0"), await served.Json("/api/map?zoom=8&view=42,12,46,16"));
        Assert.Equal((2, 2, 1), (far.GetProperty("total").GetInt32(), far.GetProperty("shown").GetInt32(), far.GetProperty("cells").GetArrayLength()));
        Assert.Equal((2, false), (far.GetProperty("cells")[0].GetProperty("count").GetInt32(), far.GetProperty("cells")[0].GetProperty("spot").GetBoolean()));
        Assert.Equal(6, far.GetProperty("cells")[0].GetProperty("killed").GetProperty("min").GetInt32());
        Assert.Equal(2, near.GetProperty("cells").GetArrayLength());
        Assert.All(near.GetProperty("cells").EnumerateArray(), static c => Assert.Equal((true, 1, true), (c.GetProperty("spot").GetBoolean(), c.GetProperty("count").GetInt32(), c.TryGetProperty("mark", out _))));
    }

    [Fact]
    public async Task what_is_out_of_view_is_counted_and_not_shown()
    {
        var map = await served.Json("/api/map?zoom=8&view=43.5,13,45,14");
        Assert.Equal((2, 1), (map.GetProperty("total").GetInt32(), map.GetProperty("shown").GetInt32()));
        Assert.Equal("shelling", map.GetProperty("cells")[0].GetProperty("mark").GetProperty("type").GetString());
        Assert.Equal(1, map.GetProperty("cells")[0].GetProperty("groups").GetProperty("indirect").GetInt32());
    }

    [Fact]
    public async Task the_tiles_of_a_zoom_hold_every_incident_once()
    {
        for (var zoom = 0; zoom <= 2; zoom++)
        {
            var shown = 0;
            for (var x = 0; x < 1 << zoom; x++)
            {
                for (var y = 0; y < 1 << zoom; y++)
                    shown += (await served.Json($"/api/map/{zoom}/{x}/{y}")).GetProperty("shown").GetInt32();
            }

            Assert.Equal(2, shown);
        }
    }

    [Fact]
    public async Task a_filter_goes_for_the_map_the_timeline_the_list_and_the_glance_alike()
    {
        foreach (var (filter, count) in new[] { ("type=shelling", 1), ("since=2019-02", 1), ("polygon=43.5,13;45,13;45,14;43.5,14", 1), ("placed=false", 0), ("precision=town", 2), ("actor=nobody", 0) })
        {
            Assert.Equal(count, (await served.Json("/api/map?" + filter)).GetProperty("total").GetInt32());
            Assert.Equal(count, (await served.Json("/api/timeline?" + filter)).GetProperty("incidents").GetInt32());
            Assert.Equal(count, (await served.Json("/api/incidents?" + filter)).GetProperty("total").GetInt32());
            Assert.Equal(count, (await served.Json("/api/marks?" + filter)).GetProperty("total").GetInt32());
            Assert.Equal(count, (await served.Json("/api/overview?" + filter)).GetProperty("incidents").GetInt32());
        }
    }

    [Theory]
    [InlineData("day", "2019-01-04", "2019-01-04", 2)]
    [InlineData("week", "2018-12-31", "2019-01-06", 2)]
    [InlineData("month", "2019-01-01", "2019-01-31", 2)]
    [InlineData("year", "2019-01-01", "2019-12-31", 1)]
    public async Task steps_of_time_hold_what_happened_in_them(string by, string from, string to, int steps)
    {
        var timeline = await served.Json("/api/timeline?by=" + by);
        Assert.Equal((steps, from, to), (timeline.GetProperty("steps").GetArrayLength(), timeline.GetProperty("steps")[0].GetProperty("from").GetString(), timeline.GetProperty("steps")[0].GetProperty("to").GetString()));
        Assert.Equal(2, timeline.GetProperty("steps").EnumerateArray().Sum(static s => s.GetProperty("incidents").GetInt32()));
    }

    [Theory]
    [InlineData("/api/map?zoom=99", "zoom: '99'")]
    [InlineData("/api/map?view=1,2", "view: ")]
    [InlineData("/api/map?polygon=1,2;3,4", "polygon: ")]
    [InlineData("/api/map?spot=here", "spot: 'here'")]
    [InlineData("/api/map?placed=perhaps", "placed: 'perhaps'")]
    [InlineData("/api/timeline?by=hour", "by: 'hour'")]
    [InlineData("/api/marks?sort=colour", "sort: 'colour'")]
    [InlineData("/api/marks?after=there", "after: 'there'")]
    [InlineData("/api/marks?from=-1", "from: '-1'")]
    [InlineData("/api/incidents?precision=vague", "precision: 'vague'")]
    public async Task what_cannot_be_read_is_named(string path, string named)
    {
        var response = await Get(path);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(named, JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_tile_that_is_not_on_the_map_is_not_found() => Assert.Equal(HttpStatusCode.NotFound, (await Get("/api/map/1/2/0")).StatusCode);

    [Theory]
    [InlineData("/api/incidents")]
    [InlineData("/api/marks?sort=killed")]
    [InlineData("/api/map?zoom=3")]
    [InlineData("/api/timeline")]
    [InlineData("/api/overview")]
    [InlineData("/api/register")]
    public async Task who_has_the_answer_of_the_present_state_is_told_so(string path)
    {
        var first = await Get(path);
        var tag = first.Headers.ETag!.ToString();
        var again = await Get(path, tag);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, tag), (first.StatusCode, again.StatusCode, again.Headers.ETag!.ToString()));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await Get(path, "W/\"other\"")).StatusCode);
    }

    [Fact]
    public async Task a_page_behind_an_incident_goes_on_where_the_one_before_ended()
    {
        var first = await served.Json("/api/marks?limit=1&sort=killed");
        Assert.Equal(6, first.GetProperty("items")[0].GetProperty("killed").GetProperty("max").GetInt32());
        var second = await served.Json("/api/marks?limit=1&sort=killed&after=" + first.GetProperty("after").GetString());
        Assert.Equal(2, second.GetProperty("items")[0].GetProperty("killed").GetProperty("max").GetInt32());
        Assert.False(second.TryGetProperty("after", out _));
    }

    [Fact]
    public async Task a_mark_says_what_the_incident_itself_says()
    {
        var (marks, incidents) = ((await served.Json("/api/marks")).GetProperty("items"), (await served.Json("/api/incidents")).GetProperty("items"));
        foreach (var (mark, incident) in marks.EnumerateArray().Zip(incidents.EnumerateArray()))
        {
            foreach (var name in new[] { "id", "type", "date", "place", "killed", "sources", "independent_sources", "status", "grade" })
                Assert.True(JsonElement.DeepEquals(incident.GetProperty(name), mark.GetProperty(name)), name);
            Assert.Equal(incident.GetProperty("disputes").GetArrayLength() > 0, mark.GetProperty("disputed").GetBoolean());
        }
    }

    [Fact]
    public void the_server_and_the_pages_put_types_into_the_same_groups()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Marsad.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        var pages = Entry().Matches(File.ReadAllText(Path.Combine(folder, "web/src/text/groups.ts"))).Select(static m => (m.Groups[1].Value, m.Groups[2].Value)).Where(static e => TypeGroups.All.ContainsKey(e.Item1) || Domain.Terms.TypeTree.IsType(e.Item1)).Order().ToList();
        Assert.Equal(TypeGroups.All.Select(static g => (g.Key, g.Value.Word())).Order(), pages);
    }

    [GeneratedRegex("\"?([a-z-]+)\"?: \"([a-z]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Entry();
}
