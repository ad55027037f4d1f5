using System.Net;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>Reports are untrusted, and so are requests.</summary>
public class UntrustedTests(ServedRegister served) : IClassFixture<ServedRegister>
{
    private async Task<HttpResponseMessage> Get(string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = host;
        return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/incidents")]
    [InlineData("/api/incidents/none")]
    [InlineData("/no/such/address.txt")]
    public async Task every_answer_forbids_foreign_code(string path)
    {
        var headers = (await Get(path)).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task a_captured_original_is_a_file_to_keep_and_never_runs()
    {
        var document = (await served.Json("/api/incidents?until=2019-01")).GetProperty("items")[0].GetProperty("reports")[0].GetProperty("document").GetString();
        var response = await Get($"/api/reports/{document}/original");
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_site_that_gives_this_machine_a_name_of_its_own_is_turned_away() => Assert.Equal(HttpStatusCode.BadRequest, (await Get("/api/incidents", host: "evil.example")).StatusCode);

    [Fact]
    public async Task an_address_of_a_view_gets_the_page_and_an_unknown_file_nothing()
    {
        Assert.Contains("front", await (await Get("/incidents/YE-1")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/assets/none.js")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/../../etc/passwd.txt")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/api/none")).StatusCode);
    }

    [Theory]
    [InlineData("\"unclosed")]
    [InlineData("'; DROP TABLE claim; --")]
    [InlineData("NEAR( AND OR")]
    public async Task words_to_search_for_are_only_words(string words) => Assert.Equal(HttpStatusCode.OK, (await Get("/api/search?q=" + Uri.EscapeDataString(words))).StatusCode);
}
