using System.Text.Json;
using Marsad.App.Tests.Cli;
using Marsad.Cli.Shell;
using Marsad.Web;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>A register of invented reports with totals, actors, control and a truce, served on a free port; the same register can be asked by command lines.</summary>
public sealed class AnalyticalRegister : IAsyncLifetime
{
    private readonly Terminal terminal = new();
    private WebApplication? app;

    /// <summary>Asks the application.</summary>
    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var folder = terminal.Reports(
            "set",
            ("a.txt", "2019-07-06", "Sample. An air strike on Saraqib killed nine people, two of them children, on 5 July 2019, the Saraqib hospital said. The Syrian army carried out the strike, the Sample Monitor said."),
            ("b.txt", "2019-07-08", "Sample. An air strike on Saraqib on 5 July 2019 killed at least 12 people, the Sample Monitor said."),
            ("c.txt", "2019-08-03", "Sample. Shelling killed four people in Taiz on 2 August 2019, a hospital official said. Seven others were wounded."),
            ("d.txt", "2019-08-10", "Sample. Since the end of April 2019, 540 civilians have been killed in Idlib, the Sample Monitor said."),
            ("e.txt", "2019-08-20", "Sample. The town of Khan Sheikhoun is controlled by Hayat Tahrir al-Sham, the Sample Monitor said. Hayat Tahrir al-Sham is an affiliate of al-Qaeda, a Sample analyst said."),
            ("f.txt", "2019-08-31", "Sample. A ceasefire between the Syrian government and Hayat Tahrir al-Sham in Idlib took effect on 31 August 2019, the Russian defence ministry said."),
            ("g.txt", "2019-09-02", "Sample. Shelling by the Syrian army killed three people in Maarat al-Numan on 1 September 2019, in violation of the ceasefire, the Sample Monitor said."));
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", folder, "--register", terminal.Register));
        app = WebServer.Build(new WebOptions { Register = terminal.Register, Urls = ["http://127.0.0.1:0"] });
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.First());
    }

    /// <summary>What a command line over the same register prints.</summary>
    public string Command(params string[] line)
    {
        Assert.Equal(ExitCode.Done, terminal.Run([.. line, "--register", terminal.Register]));
        return terminal.Out;
    }

    /// <summary>The answer as JSON.</summary>
    public async Task<JsonElement> Json(string path)
    {
        var response = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>What went wrong, in words.</summary>
    public async Task<(int Status, string Detail)> Refused(HttpMethod method, string path, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.StartsWith('{') && JsonDocument.Parse(text).RootElement.TryGetProperty("detail", out var detail) ? detail.GetString()! : text);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        terminal.Dispose();
    }
}
