using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>Who takes care of which item of the review queue.</summary>
public class AssignmentTests(ServedRegister served) : IClassFixture<ServedRegister>
{
    private async Task<(HttpStatusCode Status, JsonElement Answer)> Give(string key, string? to, string? seen)
    {
        using var body = Body(key, to, seen);
        var response = await served.Client.PutAsync(new Uri("/api/review/assignment", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }

    private static StringContent Body(string key, string? to, string? seen) => new(new JsonObject { ["key"] = key, ["to"] = to, ["seen"] = seen }.ToJsonString(), Encoding.UTF8, "application/json");

    private async Task<string> Key() => (await served.Json("/api/review?kind=dispute")).GetProperty("items")[0].GetProperty("key").GetString()!;

    [Fact]
    public async Task an_item_is_taken_seen_by_others_handed_over_and_let_go()
    {
        var key = await Key();
        Assert.Equal(HttpStatusCode.OK, (await Give(key, "First", null)).Status);
        Assert.Equal("First", (await served.Json("/api/review?kind=dispute")).GetProperty("items")[0].GetProperty("assigned").GetString());
        Assert.Contains((await served.Json("/api/review/pulse?tab=b&by=Second")).GetProperty("assigned").EnumerateArray(), a => a.GetProperty("key").GetString() == key && a.GetProperty("to").GetString() == "First");
        Assert.Equal(1, (await served.Json("/api/review?assigned=First")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await served.Json("/api/review?assigned=Second")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await served.Json("/api/review?kind=dispute&assigned=-")).GetProperty("total").GetInt32());

        // The second saw it free, and is told who has it.
        var (late, problem) = await Give(key, "Second", null);
        Assert.Equal((HttpStatusCode.Conflict, "taken", "First"), (late, problem.GetProperty("code").GetString(), problem.GetProperty("holder").GetString()));
        Assert.Equal("First", (await served.Json("/api/review?kind=dispute")).GetProperty("items")[0].GetProperty("assigned").GetString());

        Assert.Equal(HttpStatusCode.OK, (await Give(key, "Second", "First")).Status);
        Assert.Equal(1, (await served.Json("/api/review?assigned=Second")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await Give(key, null, "Second")).Status);
        Assert.False((await served.Json("/api/review?kind=dispute")).GetProperty("items")[0].TryGetProperty("assigned", out _));
    }

    [Theory]
    [InlineData("", "First")]
    [InlineData("dispute XX-1", " ")]
    [InlineData("dispute XX-1", "a\nb")]
    public async Task a_name_or_key_that_is_none_is_refused(string key, string to) => Assert.Equal(HttpStatusCode.BadRequest, (await Give(key, to, null)).Status);

    [Fact]
    public async Task a_page_of_another_site_cannot_give_an_item()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/review/assignment") { Content = Body(await Key(), "First", null) };
        request.Headers.Add("Origin", "http://elsewhere.example");
        var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("other-site", JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task what_no_longer_waits_is_let_go_and_an_odd_file_is_said()
    {
        var file = served.Register + ".assigned.json";
        var key = await Key();
        await File.WriteAllTextAsync(file, """{"dispute YE-20190104-000000":"Gone"}""", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await Give(key, "First", null)).Status);
        Assert.Equal($$"""{"{{key}}":"First"}""", (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal).Replace(": ", ":", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, "no list", TestContext.Current.CancellationToken);
        Assert.Contains("cannot be read", (await served.Json("/api/review")).GetProperty("detail").GetString(), StringComparison.Ordinal);
        File.Delete(file);
    }
}
