using System.Net;
using System.Text.Json;
using Xunit;

namespace Marsad.App.Tests.Web;

/// <summary>The queue of what waits for a person.</summary>
public class ReviewTests(ServedRegister served) : IClassFixture<ServedRegister>
{
    private async Task<(string Id, long Version)> Incident(string until)
    {
        var id = (await served.Json("/api/incidents?until=" + until)).GetProperty("items")[0].GetProperty("id").GetString()!;
        return (id, (await served.Json("/api/incidents/" + id)).GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task the_queue_says_what_waits_with_codes_that_every_language_can_word()
    {
        var page = await served.Json("/api/review");
        var dispute = page.GetProperty("items").EnumerateArray().Single(static i => i.GetProperty("kind").GetString() == "dispute");
        Assert.Equal("killed", dispute.GetProperty("details")[0].GetString());
        Assert.Equal(6, dispute.GetProperty("deaths").GetInt32());
        Assert.Equal((await Incident("2019-01")).Id, dispute.GetProperty("incidents")[0].GetProperty("id").GetString());
        Assert.Equal(page.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await served.Json("/api/review?kind=near-miss&country=ye")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task two_incidents_stand_side_by_side_with_their_words_and_what_they_would_be_as_one()
    {
        var ((first, one), (second, _)) = (await Incident("2019-01"), await Incident("2020"));
        var evidence = await served.Json($"/api/review/evidence?incident={first}&incident={second}");
        Assert.Equal([first, second], evidence.GetProperty("sides").EnumerateArray().Select(static s => s.GetProperty("incident").GetProperty("id").GetString()));
        Assert.Equal(one, evidence.GetProperty("sides")[0].GetProperty("version").GetInt64());
        Assert.Contains(evidence.GetProperty("sides")[1].GetProperty("claims").EnumerateArray(), static c => c.GetProperty("claim").GetProperty("quote").GetProperty("text").GetString()!.Contains("Hodeidah", StringComparison.Ordinal));

        // Sources give 4, at least 6 and 2.
        var killed = evidence.GetProperty("joined").GetProperty("killed");
        Assert.Equal((2, 6), (killed.GetProperty("min").GetInt32(), killed.GetProperty("max").GetInt32()));
    }

    [Fact]
    public async Task who_else_has_an_item_open_is_said_and_only_of_the_same_item()
    {
        await served.Json("/api/review/pulse?tab=a&by=First&key=k1");
        Assert.Equal(["First"], Others(await served.Json("/api/review/pulse?tab=b&by=Second&key=k1")));
        Assert.Equal(["Second"], Others(await served.Json("/api/review/pulse?tab=a&by=First&key=k1")));
        Assert.Empty(Others(await served.Json("/api/review/pulse?tab=b&by=Second&key=k2")));
        Assert.Empty(Others(await served.Json("/api/review/pulse?tab=a&by=First&key=k1")));
    }

    private static IEnumerable<string?> Others(JsonElement pulse) => pulse.GetProperty("others").EnumerateArray().Select(static o => o.GetString());

    [Theory]
    [InlineData("/api/review?kind=whim", HttpStatusCode.BadRequest)]
    [InlineData("/api/review?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/review/evidence?incident=YE-none", HttpStatusCode.NotFound)]
    [InlineData("/api/review/evidence", HttpStatusCode.BadRequest)]
    [InlineData("/api/review/pulse?tab=a&since=yesterday", HttpStatusCode.BadRequest)]
    public async Task a_question_that_cannot_be_answered_is_refused(string path, HttpStatusCode wanted) =>
        Assert.Equal(wanted, (await served.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
}
