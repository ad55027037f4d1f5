using System.Net;
using Marsad.Exchange;
using Marsad.Web.Export;
using Xunit;

namespace Marsad.App.Tests.Web;

public class ExportTests(ServedRegister served) : IClassFixture<ServedRegister>
{
    private async Task<(HttpResponseMessage Answer, byte[] Bytes)> Get(string path)
    {
        var answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task every_format_of_the_command_line_is_offered_and_comes_as_a_file_that_is_named_internal()
    {
        var offered = (await served.Json("/api/export/formats")).GetProperty("items").EnumerateArray().Select(static f => f.GetProperty("name").GetString()!).ToList();
        Assert.Equal(ExportFormats.All.Select(static f => f.Name), offered);
        foreach (var format in ExportFormats.All)
        {
            var (answer, bytes) = await Get("/api/export?format=" + format.Name);
            using (answer)
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.StartsWith($"{format.Name}-INTERNAL-", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
                Assert.EndsWith(format.Extension, answer.Content.Headers.ContentDisposition.FileName.Trim('"'), StringComparison.Ordinal);
                Assert.True(format.Name is "claims" or "ical" || bytes.Length > 0, format.Name);
            }
        }
    }

    // Taiz and Hodeidah; the filter is that of the list.
    [Fact]
    public async Task a_file_holds_the_incidents_of_the_same_filter_as_the_list()
    {
        var listed = (await served.Json("/api/incidents?type=shelling")).GetProperty("items")[0].GetProperty("id").GetString();
        var (answer, bytes) = await Get("/api/export?format=csv&type=shelling");
        answer.Dispose();
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(listed + ",shelling,", lines[1], StringComparison.Ordinal);
        Assert.Contains("INTERNAL", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_a_file_would_not_say_is_told_with_its_rules()
    {
        var losses = await served.Json("/api/export/losses?format=ged&type=shelling");
        Assert.Equal(("ged", "best", 1, 1, "type shelling"), (losses.GetProperty("format").GetString(), losses.GetProperty("policy").GetString(), losses.GetProperty("taken").GetInt32(), losses.GetProperty("written").GetInt32(), losses.GetProperty("question").GetString()));
        Assert.Contains("INTERNAL", losses.GetProperty("marking").GetString(), StringComparison.Ordinal);
        Assert.Contains(losses.GetProperty("losses").EnumerateArray(), static l => l.GetProperty("code").GetString() == "mark");
        Assert.All(losses.GetProperty("losses").EnumerateArray(), static l => Assert.True(l.GetProperty("count").GetInt64() > 0 && l.GetProperty("rule").GetString()!.Length > 0));
    }

    [Theory]
    [InlineData("", "format: say which")]
    [InlineData("?format=doc", "format: 'doc' is not one of claims")]
    [InlineData("?format=csv&type=bad", "type: 'bad' is not a code of the vocabulary")]
    [InlineData("?format=csv&policy=hierarchy", "policy: 'hierarchy' needs an order of sources")]
    public async Task a_question_that_cannot_be_read_says_why(string question, string said)
    {
        foreach (var path in new[] { "/api/export", "/api/export/losses" })
        {
            var (answer, bytes) = await Get(path + question);
            using (answer)
            {
                Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
                Assert.Contains(said, System.Text.Json.JsonDocument.Parse(bytes).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void so_many_files_are_written_at_once_and_no_more()
    {
        using var desk = new ExportDesk();
        var taken = Enumerable.Range(0, ExportDesk.Most).Select(_ => desk.Take()).ToList();
        Assert.DoesNotContain(null, taken);
        Assert.Null(desk.Take());
        taken[0]!.Dispose();
        taken[0]!.Dispose();
        using var again = desk.Take();
        Assert.NotNull(again);
        Assert.Null(desk.Take());
        taken.Skip(1).ToList().ForEach(static t => t!.Dispose());
    }
}
