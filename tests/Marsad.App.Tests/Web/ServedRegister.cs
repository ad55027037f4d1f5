using System.Text.Json;
using Marsad.App.Tests.Cli;
using Marsad.Cli.Shell;
using Marsad.Web;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>A small register of invented reports, served on a free port of this machine.</summary>
public sealed class ServedRegister : IAsyncLifetime
{
    private readonly Terminal terminal = new();
    private WebApplication? app;

    /// <summary>Asks the application.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>The register's file.</summary>
    public string Register => terminal.Register;

    /// <summary>The folder of a front end of one page.</summary>
    public string Front { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var folder = terminal.Reports(
            "set",
            ("a.txt", "2019-01-05", "Sample <script>alert(1)</script>. Shelling killed four people in Taiz on 4 January 2019, a hospital official said. Seven others were wounded."),
            ("b.txt", "2019-01-06", "Sample. At least six people died when shells hit Taiz on 4 January 2019, the Sample Monitor said."),
            ("c.txt", "2019-03-02", "Sample. An air strike killed two people in Hodeidah on 1 March 2019, the Sample Monitor said."));
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", folder, "--register", terminal.Register));
        Front = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(terminal.Register)!, "front")).FullName;
        await File.WriteAllTextAsync(Path.Combine(Front, "index.html"), "<!doctype html><title>front</title>");
        await Start();
    }

    /// <summary>Ends the server and begins it anew, on another port.</summary>
    public async Task Restart()
    {
        await app!.DisposeAsync();
        Client.Dispose();
        Client = new HttpClient();
        await Start();
    }

    private async Task Start()
    {
        app = WebServer.Build(new WebOptions { Register = terminal.Register, Urls = ["http://127.0.0.1:0"], Front = Front });
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.First());
    }

    /// <summary>The answer as JSON.</summary>
    public async Task<JsonElement> Json(string path)
    {
        var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        terminal.Dispose();
    }
}
