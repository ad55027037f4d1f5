using System.Net;
using System.Text.Json;
using Marsad.App.Tests.Cli;
using Marsad.Cli.Shell;
using Marsad.Web;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>A register that changes while it is served.</summary>
public sealed class LivingRegisterTests : IAsyncLifetime
{
    private static readonly (string, string, string) Taiz = ("a.txt", "2019-01-05", "Sample. Shelling killed four people in Taiz on 4 January 2019, a hospital official said.");
    private static readonly (string, string, string) Hodeidah = ("b.txt", "2019-03-02", "Sample. An air strike killed two people in Hodeidah on 1 March 2019, the Sample Monitor said.");
    private readonly Terminal terminal = new();
    private readonly HttpClient client = new();
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        Ingest("first", Taiz, Hodeidah);
        app = WebServer.Build(new WebOptions { Register = terminal.Register, Urls = ["http://127.0.0.1:0"] });
        await app.StartAsync();
        client.BaseAddress = new Uri(app.Urls.First());
    }

    [Fact]
    public async Task a_link_to_an_incident_that_was_joined_tells_what_it_became()
    {
        var ids = await Ids();
        Run("decide", "same", ids[0], ids[1], "--by", "Sample Reviewer", "--reason", "one raid");
        var now = Assert.Single(await Ids());
        var response = await Get("/api/incidents/" + ids.Single(i => i != now));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((HttpStatusCode.NotFound, now), (response.StatusCode, Assert.Single(problem.GetProperty("became").EnumerateArray()).GetString()));
        Assert.Contains("Sample Reviewer: one raid", problem.GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_comes_in_is_there_at_the_next_question_and_the_tag_is_another()
    {
        var before = (await Get("/api/marks")).Headers.ETag!.ToString();
        Ingest("second", ("c.txt", "2019-05-02", "Sample. A car bomb killed three people in Marib on 1 May 2019, residents said."));
        Assert.Equal(3, (await Ids()).Count);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/marks", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", before);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task another_register_put_in_its_place_is_the_one_that_answers()
    {
        Assert.Equal(2, (await Ids()).Count);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(terminal.Register)!, Path.GetFileName(terminal.Register) + "*"))
            File.Delete(file);
        Ingest("other", Hodeidah);
        Assert.Single(await Ids());
    }

    [Fact]
    public async Task work_ends_when_nobody_waits_for_it_any_more_and_not_before()
    {
        using var pool = new RegisterPool(terminal.Register);
        var memory = new RegisterMemory(pool);
        using var ended = new ManualResetEventSlim();
        using var began = new ManualResetEventSlim();
        object Work(Marsad.Register.Contract.IRegisterReader reader, CancellationToken stop)
        {
            began.Set();
            stop.WaitHandle.WaitOne();
            ended.Set();
            stop.ThrowIfCancellationRequested();
            return reader;
        }

        using var one = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var waiting = new[] { one, other }.Select(c => memory.Of("long", Work, static _ => 1, c.Token)).ToList();
        began.Wait(TestContext.Current.CancellationToken);
        await one.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[0]);
        Assert.False(ended.Wait(100, TestContext.Current.CancellationToken));
        await other.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[1]);
        Assert.True(ended.Wait(10_000, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        terminal.Dispose();
    }

    private void Ingest(string name, params (string, string, string)[] reports) => Run("ingest", terminal.Reports(name, reports));

    private void Run(params string[] line) => Assert.True(terminal.Run([.. line, "--register", terminal.Register]) == ExitCode.Done, terminal.Error);

    private Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<List<string>> Ids() => [.. JsonDocument.Parse(await (await Get("/api/marks")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("items").EnumerateArray().Select(static i => i.GetProperty("id").GetString()!)];
}
