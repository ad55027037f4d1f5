using System.Text.Json;
using Marsad.App.Tests.Cli;
using Marsad.Cli.Shell;
using Marsad.Web;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>The versions of a story as the page of a report shows them. Places are real, events invented.</summary>
public sealed class StoryTests : IAsyncLifetime
{
    private const string Rest = " The mortar rounds fell on the bus station shortly after dawn, when the first travellers were waiting, a driver said. Two kiosks and a ticket office burned out, and the road to the port stayed closed until noon while sappers looked for rounds that had not gone off.";

    private readonly Terminal terminal = new();
    private readonly HttpClient client = new();
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        var folder = terminal.Reports(
            "set",
            ("a.txt", "2019-08-03", "Sample. Artillery fire killed 18 people in Saraqib on 2 August 2019, the Saraqib hospital said." + Rest),
            ("b.txt", "2019-08-04", "Sample. Artillery fire killed 24 people in Saraqib on 2 August 2019, the Saraqib hospital said." + Rest + " Schools will stay closed."),
            ("c.txt", "2019-08-05", "Sample. Shelling killed four people in Taiz on 4 August 2019, a hospital official said."));
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", folder, "--register", terminal.Register));
        app = WebServer.Build(new WebOptions { Register = terminal.Register, Urls = ["http://127.0.0.1:0"] });
        await app.StartAsync();
        client.BaseAddress = new Uri(app.Urls.First());
    }

    private async Task<JsonElement> Json(string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private async Task<JsonElement> StoryOf(string place)
    {
        var items = (await Json("/api/incidents")).GetProperty("items").EnumerateArray();
        var incident = items.First(i => i.GetProperty("place").GetProperty("name").GetString() == place);
        return await Json($"/api/reports/{incident.GetProperty("reports").EnumerateArray().Last().GetProperty("document").GetString()}/story");
    }

    [Fact]
    public async Task the_versions_stand_in_the_order_of_their_publication_and_say_which_figure_replaced_which()
    {
        var versions = (await StoryOf("Saraqib")).GetProperty("versions");
        Assert.Equal(["2019-08-03", "2019-08-04"], versions.EnumerateArray().Select(static v => v.GetProperty("report").GetProperty("published").GetString()));
        Assert.False(versions[0].TryGetProperty("changed", out _));
        var changed = versions[1].GetProperty("changed");
        Assert.Contains("Schools will stay closed.", changed.GetProperty("added").EnumerateArray().Select(static s => s.GetString()));
        var replaced = Assert.Single(changed.GetProperty("replaced").EnumerateArray());
        Assert.Equal((18, 24), (replaced.GetProperty("earlier").GetProperty("count").GetProperty("min").GetInt32(), replaced.GetProperty("later").GetProperty("count").GetProperty("min").GetInt32()));
        Assert.NotEmpty(replaced.GetProperty("later").GetProperty("claims").EnumerateArray());
    }

    [Fact]
    public async Task a_report_without_kin_has_no_versions()
    {
        var story = await StoryOf("Taiz");
        Assert.Empty(story.GetProperty("versions").EnumerateArray());
    }

    [Fact]
    public async Task a_report_that_is_not_here_is_said_to_be_missing()
    {
        var response = await client.GetAsync(new Uri("/api/reports/sha256:00/story", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        terminal.Dispose();
    }
}
