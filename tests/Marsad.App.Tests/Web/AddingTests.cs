using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>Reports that people add in the browser. Alone, since one of them counts what the process allocates.</summary>
[Collection(nameof(Alone))]
public sealed class AddingTests : IAsyncLifetime
{
    private readonly ServedRegister served = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Inbox => served.Register + "-inbox";

    public ValueTask InitializeAsync() => served.InitializeAsync();

    public ValueTask DisposeAsync() => served.DisposeAsync();

    private async Task<JsonElement> Ask(HttpMethod method, string path, HttpContent? content = null, HttpStatusCode wanted = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        var response = await served.Client.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.StatusCode == wanted, $"{path}: {response.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    private async Task<string> Make() => (await Ask(HttpMethod.Post, "/api/adding")).GetProperty("id").GetString()!;

    private Task<JsonElement> Upload(string id, string name, byte[] bytes, HttpStatusCode wanted = HttpStatusCode.OK) => Ask(HttpMethod.Put, $"/api/adding/{id}/files?name={Uri.EscapeDataString(name)}", new ByteArrayContent(bytes), wanted);

    private Task<JsonElement> Paste(string id, string json, HttpStatusCode wanted = HttpStatusCode.OK) => Ask(HttpMethod.Post, $"/api/adding/{id}/texts", new StringContent(json, Encoding.UTF8, "application/json"), wanted);

    private async Task<JsonElement> Read(string id)
    {
        await Ask(HttpMethod.Post, $"/api/adding/{id}/start");
        return await End(id);
    }

    private async Task<JsonElement> End(string id)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var status = await Ask(HttpMethod.Get, "/api/adding/" + id);
            if (status.GetProperty("state").GetString() is "done" or "stopped" or "failed")
                return status;
            await Task.Delay(100, Stop);
        }

        throw new TimeoutException();
    }

    private static IEnumerable<string> Taken(JsonElement status) => status.GetProperty("reports").EnumerateArray().Select(static r => $"{r.GetProperty("path").GetString()} {r.GetProperty("as").GetString()} {r.GetProperty("claims").GetInt32()}").Order(StringComparer.Ordinal);

    [Fact]
    public async Task a_pasted_text_becomes_a_report_with_what_was_told_about_it_and_a_link_to_its_claims()
    {
        var id = await Make();
        await Paste(id, """{"text":"Sample. Mortar fire killed three people in Marib on 9 April 2019, a doctor said.","title":"Marib hit","publisher":"Harbour Wire","published":"2019-04-10","url":"https://harbour-wire.example/9"}""");
        var status = await Read(id);
        Assert.Equal(("done", 1, 1), (status.GetProperty("state").GetString(), status.GetProperty("stored").GetInt32(), status.GetProperty("claims").GetInt32()));
        var report = await served.Json("/api/reports/" + status.GetProperty("reports")[0].GetProperty("document").GetString());
        var capture = report.GetProperty("captures")[0];
        Assert.Equal(("Marib hit", "Harbour Wire", "2019-04-10"), (capture.GetProperty("title").GetString(), capture.GetProperty("publisher").GetString(), capture.GetProperty("published").GetString()));
        Assert.Single(report.GetProperty("homes").EnumerateArray());
        Assert.False(Directory.Exists(Inbox));
    }

    [Fact]
    public async Task files_a_folder_with_its_table_an_archive_and_json_lines_are_read_as_by_the_command_line()
    {
        var id = await Make();
        await Upload(id, "set/meta.csv", "path,published,publisher\nreports/x.txt,2019-05-02,Outlet X\n"u8.ToArray());
        await Upload(id, "set/reports/x.txt", "Sample. Shelling killed two people in Taiz on 1 May 2019, residents said."u8.ToArray());
        await Upload(id, "lines.jsonl", Encoding.UTF8.GetBytes("""{"text":"Sample. A drone strike killed one man in Saada on 3 May 2019, a doctor said.","published":"2019-05-04"}""" + "\n" + "{broken"));
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = archive.CreateEntry("in/z.html").Open();
            await entry.WriteAsync("<html><title>Sample</title><body><p>Sample. Gunmen killed four soldiers in Aden on 7 May 2019, officials said.</p></body></html>"u8.ToArray(), Stop);
        }

        await Upload(id, "more.zip", zip.ToArray());
        await Upload(id, "empty.txt", []);
        var status = await Read(id);
        Assert.Equal(["empty.txt rejected 0", "lines.jsonl:1 stored 1", "lines.jsonl:2 rejected 0", "more.zip/in/z.html stored 1", "set/reports/x.txt stored 1"], Taken(status));
        Assert.Equal((3, 2), (status.GetProperty("stored").GetInt32(), status.GetProperty("rejected").GetInt32()));
        Assert.All(status.GetProperty("reports").EnumerateArray().Where(static r => r.GetProperty("as").GetString() == "rejected"), static r => Assert.NotEmpty(r.GetProperty("remarks")[0].GetString()!));
        var document = status.GetProperty("reports").EnumerateArray().Single(static r => r.GetProperty("path").GetString() == "set/reports/x.txt").GetProperty("document").GetString();
        Assert.Equal("Outlet X", (await served.Json("/api/reports/" + document)).GetProperty("captures")[0].GetProperty("publisher").GetString());
    }

    [Fact]
    public async Task the_same_file_added_twice_is_known_the_second_time_and_named_with_its_report()
    {
        var bytes = "Sample. Shelling killed two people in Taiz on 1 June 2019, residents said."u8.ToArray();
        var (first, second) = (await Make(), await Make());
        await Upload(first, "june.txt", bytes);
        var document = (await Read(first)).GetProperty("reports")[0].GetProperty("document").GetString();
        await Upload(second, "june.txt", bytes);
        var status = await Read(second);
        Assert.Equal((0, 1), (status.GetProperty("stored").GetInt32(), status.GetProperty("known").GetInt32()));
        Assert.Equal(document, status.GetProperty("reports")[0].GetProperty("document").GetString());
    }

    [Fact]
    public async Task an_upload_that_is_cut_in_half_leaves_nothing()
    {
        var id = await Make();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.1", served.Client.BaseAddress!.Port, Stop);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"PUT /api/adding/{id}/files?name=half.txt HTTP/1.1\r\nHost: 127.0.0.1:{served.Client.BaseAddress.Port}\r\nContent-Length: 200000\r\n\r\n" + new string('x', 100_000)), Stop);
            while (Directory.GetFiles(Path.Combine(Inbox, id), "part-*").Length == 0)
                await Task.Delay(20, Stop);
        }

        while (Directory.GetFiles(Path.Combine(Inbox, id), "part-*").Length > 0)
            await Task.Delay(20, Stop);
        Assert.Equal(0, (await Ask(HttpMethod.Get, "/api/adding/" + id)).GetProperty("files").GetArrayLength());
        Assert.Contains("no file", (await Ask(HttpMethod.Post, $"/api/adding/{id}/start", wanted: HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task two_hundred_megabytes_stream_to_the_disk_and_not_into_memory()
    {
        const long length = 200L << 20;
        var id = await Make();
        var before = GC.GetTotalAllocatedBytes();
        using var content = new StreamContent(new Pattern(length), 1 << 16);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        Assert.Equal(length, (await Ask(HttpMethod.Put, $"/api/adding/{id}/files?name=large.txt", content)).GetProperty("bytes").GetInt64());
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 60L << 20);
        Assert.Contains("64", (await Read(id)).GetProperty("reports")[0].GetProperty("remarks")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_longer_than_the_limit_is_refused_before_it_is_sent()
    {
        var limit = (await served.Json("/api/adding")).GetProperty("most_bytes").GetInt64();
        var id = await Make();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/api/adding/{id}/files?name=huge.zip", UriKind.Relative)) { Content = new StreamContent(new Pattern(limit + 1)) };
        request.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await served.Client.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task what_was_taken_in_is_read_in_the_end_also_where_the_server_ended_meanwhile()
    {
        var id = await Make();
        await Upload(id, "late.txt", "Sample. Shelling killed two people in Taiz on 1 July 2019, residents said."u8.ToArray());
        using (Register.RegisterStore.OpenForWriting(served.Register, TimeProvider.System))
        {
            await Ask(HttpMethod.Post, $"/api/adding/{id}/start");
            while ((await Ask(HttpMethod.Get, "/api/adding/" + id)).GetProperty("state").GetString() != "waiting")
                await Task.Delay(20, Stop);
            await served.Restart();
            Assert.Equal("waiting", (await Ask(HttpMethod.Get, "/api/adding/" + id)).GetProperty("state").GetString());
        }

        Assert.Equal(1, (await End(id)).GetProperty("stored").GetInt32());
    }

    [Fact]
    public async Task a_set_that_waits_can_be_dropped()
    {
        var id = await Make();
        await Upload(id, "x.txt", "Sample. Shelling killed two people in Taiz on 1 July 2019, residents said."u8.ToArray());
        using (Register.RegisterStore.OpenForWriting(served.Register, TimeProvider.System))
        {
            await Ask(HttpMethod.Post, $"/api/adding/{id}/start");
            await Ask(HttpMethod.Delete, "/api/adding/" + id, wanted: HttpStatusCode.NoContent);
            Assert.Equal("stopped", (await End(id)).GetProperty("state").GetString());
        }

        Assert.False(Directory.Exists(Path.Combine(Inbox, id)));
    }

    [Theory]
    [InlineData("../escape.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.txt")]
    [InlineData("..\\b.txt")]
    [InlineData("c:\\b.txt")]
    [InlineData(".hidden")]
    [InlineData("report\u202Etxt.exe")]
    [InlineData("line\nbreak.txt")]
    public async Task a_name_that_is_no_plain_name_is_refused(string name)
    {
        var id = await Make();
        await Upload(id, name, "Sample."u8.ToArray(), HttpStatusCode.BadRequest);
        Assert.Equal(["files"], Directory.EnumerateFileSystemEntries(Path.Combine(Inbox, id)).Select(Path.GetFileName));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Inbox, id, "files")));
    }

    [Theory]
    [InlineData("""{"text":" "}""", "text")]
    [InlineData("""{"text":"https://harbour-wire.example/9"}""", "fetches nothing from the network")]
    [InlineData("""{"text":"Sample. Words.","published":"31/31"}""", "published")]
    public async Task a_text_that_cannot_be_taken_is_said_to_be_so(string json, string said) =>
        Assert.Contains(said, (await Paste(await Make(), json, HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task a_report_of_script_tags_and_direction_overrides_is_kept_as_words_and_runs_nowhere()
    {
        var id = await Make();
        await Paste(id, """{"text":"Sample. <script>alert(1)</script> <img src=x onerror=alert(1)> Shelling killed two people in Taiz\u202e on 2 July 2019, residents said.","title":"<b>bold</b>"}""");
        var document = (await Read(id)).GetProperty("reports")[0].GetProperty("document").GetString();
        var response = await served.Client.GetAsync(new Uri("/api/reports/" + document, UriKind.Relative), Stop);
        Assert.Equal(("application/json", "nosniff"), (response.Content.Headers.ContentType?.MediaType, Assert.Single(response.Headers.GetValues("X-Content-Type-Options"))));
        Assert.Contains("<script>", (await served.Json("/api/reports/" + document)).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A long stream of letters that is held nowhere.</summary>
    private sealed class Pattern(long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - at);
            buffer.AsSpan(offset, read).Fill((byte)'x');
            at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
