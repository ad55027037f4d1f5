using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>What people decide in the browser.</summary>
public sealed class DecisionTests : IAsyncLifetime
{
    private readonly ServedRegister served = new();

    public ValueTask InitializeAsync() => served.InitializeAsync();

    public ValueTask DisposeAsync() => served.DisposeAsync();

    private async Task<(string Id, long Version)> Incident(string until)
    {
        var id = (await served.Json("/api/incidents?until=" + until)).GetProperty("items")[0].GetProperty("id").GetString()!;
        return (id, (await served.Json("/api/incidents/" + id)).GetProperty("version").GetInt64());
    }

    private async Task<JsonElement> Decide(string json, HttpStatusCode wanted = HttpStatusCode.OK)
    {
        var response = await Post(json);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == wanted, $"{response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<HttpResponseMessage> Post(string json, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/decisions", UriKind.Relative)) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue(type)) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task an_edit_is_recorded_with_who_and_why_and_an_undo_restores_the_incident()
    {
        var (id, version) = await Incident("2019-01");
        var before = (await served.Json("/api/incidents/" + id)).GetProperty("incident").GetRawText();
        var made = await Decide($$"""{"kind":"edit","by":"Sample Editor","incidents":["{{id}}"],"on":[{{version}}],"slot":"killed","value":"6","reason":"list of the hospital"}""");
        Assert.Equal("4-6+ → 6", Change(made, "killed"));
        Assert.Equal("Sample Editor", made.GetProperty("decision").GetProperty("by").GetString());
        await Decide($$"""{"kind":"undo","by":"Sample Editor","undoes":{{made.GetProperty("decision").GetProperty("number").GetInt64()}}}""");
        Assert.Equal(before, (await served.Json("/api/incidents/" + id)).GetProperty("incident").GetRawText());
        var history = await served.Json($"/api/incidents/{id}/history");
        Assert.Equal(["undo", "edit", null], history.GetProperty("steps").EnumerateArray().Select(static s => s.TryGetProperty("decision", out var d) ? d.GetProperty("kind").GetString() : null));
        Assert.Equal(2, (await served.Json("/api/decisions?by=Sample%20Editor&since=2019-01-01T00:00:00Z")).GetProperty("total").GetInt32());
    }

    private static string Change(JsonElement made, string slot)
    {
        var difference = made.GetProperty("changes").EnumerateArray().SelectMany(static c => c.GetProperty("differences").EnumerateArray()).Single(d => d.GetProperty("slot").GetString() == slot);
        return $"{difference.GetProperty("before").GetString()} → {difference.GetProperty("after").GetString()}";
    }

    [Fact]
    public async Task the_second_of_two_people_is_refused_and_shown_who_changed_what_and_nothing_is_overwritten()
    {
        var (id, version) = await Incident("2019-01");
        await Decide($$"""{"kind":"edit","by":"First Reviewer","incidents":["{{id}}"],"on":[{{version}}],"slot":"killed","value":"6","reason":"list of the hospital"}""");
        var conflict = (await Decide($$"""{"kind":"edit","by":"Second Reviewer","incidents":["{{id}}"],"on":[{{version}}],"slot":"killed","value":"9"}""", HttpStatusCode.Conflict)).GetProperty("conflicts")[0];
        Assert.Equal(("First Reviewer", "list of the hospital", "killed is 6"), (conflict.GetProperty("by").GetString(), conflict.GetProperty("reason").GetString(), conflict.GetProperty("what").GetString()));
        var difference = conflict.GetProperty("differences").EnumerateArray().Single(static d => d.GetProperty("slot").GetString() == "killed");
        Assert.Equal(("4-6+", "6"), (difference.GetProperty("before").GetString(), difference.GetProperty("after").GetString()));
        Assert.Equal(6, (await served.Json("/api/incidents/" + id)).GetProperty("incident").GetProperty("killed").GetProperty("max").GetInt32());

        // Having seen it, the second may decide on the version that stands.
        await Decide($$"""{"kind":"edit","by":"Second Reviewer","incidents":["{{id}}"],"on":[{{conflict.GetProperty("version").GetInt64()}}],"slot":"killed","value":"9"}""");
    }

    [Fact]
    public async Task of_two_decisions_at_the_same_moment_on_one_version_one_is_recorded()
    {
        var (id, version) = await Incident("2019-01");
        var answers = await Task.WhenAll(Enumerable.Range(5, 6).Select(n => Post($$"""{"kind":"edit","by":"Reviewer {{n}}","incidents":["{{id}}"],"on":[{{version}}],"slot":"killed","value":"{{n}}"}""")));
        Assert.Equal([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.Conflict, 5)], answers.Select(static a => a.StatusCode).Order());
        Assert.Equal(1, (await served.Json("/api/decisions")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task a_joined_incident_is_said_to_stand_elsewhere_and_a_split_brings_it_back()
    {
        var ((first, one), (second, two)) = (await Incident("2019-01"), await Incident("2020"));
        Assert.NotEqual(first, second);
        var preview = (await served.Json($"/api/review/evidence?incident={first}&incident={second}")).GetProperty("joined");
        await Decide($$"""{"kind":"same","by":"Sample","incidents":["{{first}}","{{second}}"],"on":[{{one}},{{two}}]}""");
        var standing = (await served.Json("/api/incidents")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var joined = (await served.Json("/api/incidents/" + standing)).GetProperty("incident");
        foreach (var slot in new[] { "id", "type", "date", "killed", "injured", "claims", "sources" })
            Assert.True(JsonElement.DeepEquals(joined.GetProperty(slot), preview.GetProperty(slot)), slot);
        var gone = standing == first ? second : first;
        var conflict = await Decide($$"""{"kind":"status","by":"Other","incidents":["{{gone}}"],"on":[{{(gone == first ? one : two)}}],"value":"reviewed"}""", HttpStatusCode.Conflict);
        Assert.Equal([standing], conflict.GetProperty("conflicts")[0].GetProperty("now_in").EnumerateArray().Select(static i => i.GetString()));
        Assert.Equal([standing], (await served.Json($"/api/incidents/{gone}/history")).GetProperty("now_in").EnumerateArray().Select(static i => i.GetString()));

        var detail = await served.Json("/api/incidents/" + standing);
        var stray = detail.GetProperty("claims").EnumerateArray().Single(static c => c.GetProperty("report").GetProperty("path").GetString() == "reports/c.txt").GetProperty("claim").GetProperty("id").GetString();
        await Decide($$"""{"kind":"split","by":"Sample","incidents":["{{standing}}"],"on":[{{detail.GetProperty("version").GetInt64()}}],"claims":["{{stray}}"],"reason":"another town"}""");
        Assert.Equal(2, (await served.Json("/api/incidents")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task an_undo_that_somebody_else_made_already_is_a_conflict_that_names_them()
    {
        var (id, version) = await Incident("2019-01");
        await Decide($$"""{"kind":"status","by":"Sample","incidents":["{{id}}"],"on":[{{version}}],"value":"reviewed"}""");
        await Decide("""{"kind":"undo","by":"First","undoes":1}""");
        Assert.Contains("of First", (await Decide("""{"kind":"undo","by":"Second","undoes":1}""", HttpStatusCode.Conflict)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"edit","by":"S","incidents":["ID"],"on":[V],"slot":"killed","value":"many"}""", "killed: ")]
    [InlineData("""{"kind":"edit","by":"S","incidents":["ID"],"on":[V],"slot":"colour","value":"1"}""", "no slot")]
    [InlineData("""{"kind":"edit","by":"S","incidents":["ID"],"on":[V],"slot":"place","value":"Nowhere-at-all"}""", "gazetteer")]
    [InlineData("""{"kind":"edit","by":" ","incidents":["ID"],"on":[V],"slot":"killed","value":"1"}""", "by: ")]
    [InlineData("""{"kind":"edit","by":"S","incidents":["ID"],"slot":"killed","value":"1"}""", "on: ")]
    [InlineData("""{"kind":"edit","by":"S","incidents":["ID"],"on":[99999],"slot":"killed","value":"1"}""", "99999")]
    [InlineData("""{"kind":"same","by":"S","incidents":["ID","ID"],"on":[V]}""", "twice")]
    [InlineData("""{"kind":"same","by":"S","incidents":["ID"],"on":[V]}""", "two incidents")]
    [InlineData("""{"kind":"grade","by":"S","incidents":["ID"],"on":[V],"value":"confirmed"}""", "reviewer's grade")]
    [InlineData("""{"kind":"accept-zero","by":"S","incidents":["ID"],"on":[V]}""", "nobody was killed")]
    [InlineData("""{"kind":"split","by":"S","incidents":["ID"],"on":[V],"claims":["c-none"]}""", "no claim")]
    [InlineData("""{"kind":"bless","by":"S","incidents":["ID"],"on":[V]}""", "")]
    [InlineData("""{"kind":""", "")]
    public async Task what_cannot_be_decided_is_said_and_nothing_is_recorded(string request, string said)
    {
        var (id, version) = await Incident("2019-01");
        var answer = await Decide(request.Replace("ID", id, StringComparison.Ordinal).Replace("[V]", $"[{version}]", StringComparison.Ordinal), HttpStatusCode.BadRequest);
        Assert.Contains(said, answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await served.Json("/api/decisions")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task while_another_program_writes_the_answer_is_busy_and_the_same_request_works_afterwards()
    {
        var (id, version) = await Incident("2019-01");
        var request = $$"""{"kind":"status","by":"Sample","incidents":["{{id}}"],"on":[{{version}}],"value":"reviewed"}""";
        using (Register.RegisterStore.OpenForWriting(served.Register, TimeProvider.System))
        {
            var response = await Post(request);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
            Assert.Contains("\"busy\":true", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await Decide(request);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task a_page_of_another_site_may_not_write(string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await Post("""{"kind":"undo","by":"S","undoes":1}""", headers: (header, value))).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task what_a_form_of_another_site_could_send_is_not_taken(string type) =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Post("""{"kind":"undo","by":"S","undoes":1}""", type)).StatusCode);

    [Fact]
    public async Task a_page_of_its_own_may_write() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("""{"kind":"undo","by":"S","undoes":1}""", headers: [("Sec-Fetch-Site", "same-origin"), ("Origin", served.Client.BaseAddress!.GetLeftPart(UriPartial.Authority))])).StatusCode);

    [Fact]
    public async Task where_the_register_is_only_shown_nothing_can_be_decided()
    {
        await using var app = Marsad.Web.WebServer.Build(new Marsad.Web.WebOptions { Register = served.Register, Urls = ["http://127.0.0.1:0"], ReadOnly = true });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var content = new StringContent("""{"kind":"undo","by":"S","undoes":1}""", Encoding.UTF8, "application/json");
        var response = await served.Client.PostAsync(new Uri(app.Urls.First() + "/api/decisions"), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("--read-only", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
