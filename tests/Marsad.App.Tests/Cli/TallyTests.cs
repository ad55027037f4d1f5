using System.Text.Json;
using Xunit;

namespace Marsad.App.Tests.Cli;

/// <summary>The whole way from reports to a tally, on the command line: policies, splits, series, and opened rows. Places are real, events invented.</summary>
public sealed class TallyTests : IDisposable
{
    private readonly Terminal terminal = new();

    public TallyTests()
    {
        var folder = terminal.Reports(
            "in",
            ("a.txt", "2019-07-06", "An air strike on Saraqib killed nine people, two of them children, on 5 July 2019, the Saraqib hospital said."),
            ("b.txt", "2019-07-06", "An air strike on Saraqib on 5 July 2019 killed at least 12 people, the Orontes Monitor said."),
            ("c.txt", "2019-08-03", "Shelling killed four people in Taiz on 2 August 2019, a hospital official said."),
            ("d.txt", "2019-08-10", "Since the end of April 2019, 540 civilians have been killed in Idlib, the Orontes Monitor said."),
            ("e.txt", "2019-08-20", "Since the end of April 2019, 571 civilians have been killed in Idlib, the Orontes Monitor said."));
        Assert.Equal(0, terminal.Run("ingest", folder, "--register", terminal.Register));
    }

    public void Dispose() => terminal.Dispose();

    [Theory]
    [InlineData("range", 9, 12, null)]
    [InlineData("conservative", 9, 9, null)]
    [InlineData("majority", 9, 9, null)]
    [InlineData("best", 9, 12, 9L)]
    public void a_policy_draws_the_figures_of_incidents_and_tallies(string policy, long min, long max, long? best)
    {
        using var incident = Json("incidents", "--killed", "10", "--policy", policy);
        var killed = incident.RootElement.GetProperty("killed");
        Assert.Equal((min, max), (killed.GetProperty("min").GetInt64(), killed.GetProperty("max").GetInt64()));
        using var tally = Json("tally", "--area", "Syria", "--policy", policy);
        Assert.Equal((min, max), (tally.RootElement.GetProperty("min").GetInt64(), tally.RootElement.GetProperty("max").GetInt64()));
        Assert.Equal(best, tally.RootElement.TryGetProperty("best", out var given) ? given.GetInt64() : null);
        Assert.Equal(policy, tally.RootElement.GetProperty("question").GetProperty("policy").GetString());
    }

    [Fact]
    public void a_hierarchy_takes_the_first_source_that_speaks()
    {
        using var tally = Json("tally", "--area", "Syria", "--policy", "hierarchy", "--source-order", "Orontes Monitor; Saraqib hospital");
        Assert.Equal(12, tally.RootElement.GetProperty("min").GetInt64());
        Assert.Equal(2, terminal.Run("tally", "--register", terminal.Register, "--policy", "hierarchy"));
        Assert.Contains("--source-order", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("tally", "--register", terminal.Register, "--source-order", "A"));
    }

    [Fact]
    public void an_incident_says_by_which_policy_it_is_shown()
    {
        using var incident = Json("incidents", "--killed", "10");
        Assert.Equal(0, terminal.Run("show", incident.RootElement.GetProperty("id").GetString()!, "--register", terminal.Register, "--policy", "conservative"));
        Assert.Contains("Figures by the policy conservative", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void two_splits_make_a_table()
    {
        Assert.Equal(0, terminal.Run("tally", "--register", terminal.Register, "--by", "country,month"));
        Assert.Contains("By country and month", terminal.Out, StringComparison.Ordinal);
        Assert.Matches("SY +9–12\\+ +· +9–12\\+", terminal.Out);
        Assert.Matches("YE +· +4 +4", terminal.Out);
    }

    [Fact]
    public void a_row_opens_down_to_the_sentences_and_the_page_prints_the_command_for_it()
    {
        Assert.Equal(0, terminal.Run("tally", "--register", terminal.Register, "--by", "month"));
        Assert.Contains($"marsad tally --register {terminal.Register} --by month --open 2019-07", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("tally", "--register", terminal.Register, "--by", "month", "--open", "2019-07"));
        Assert.Contains("9 or more; highest reported 12, from 1 incident", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Saraqib hospital: 9 killed; 2 children killed, 2019-07-06", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("reports/a.txt", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Taiz", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void a_row_that_is_not_there_is_named_with_those_that_are()
    {
        Assert.Equal(1, terminal.Run("tally", "--register", terminal.Register, "--by", "month", "--open", "2020-01"));
        Assert.Contains("there is no row '2020-01'; there are: 2019-07, 2019-08", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void totals_open_to_the_sentences_that_give_them()
    {
        Assert.Equal(0, terminal.Run("tally", "--register", terminal.Register, "--area", "Idlib", "--open", "reported"));
        Assert.Contains("540 civilians have been killed", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void csv_carries_the_question_and_every_kind_of_line()
    {
        Assert.Equal(0, terminal.Run("tally", "--register", terminal.Register, "--area", "Syria", "--by", "month", "--policy", "best", "--series", "--format", "csv"));
        var lines = terminal.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("kind,key,across,min,max,best,open,incidents", lines[0], StringComparison.Ordinal);
        Assert.Equal(["sum", "row", "reported", "reported", "series", "series"], lines.Skip(1).Select(static l => l.Split(',')[0]));
        Assert.All(lines.Skip(1), static l => Assert.Contains(",best,", l, StringComparison.Ordinal));
    }

    [Fact]
    public void series_say_what_each_total_adds()
    {
        Assert.Equal(0, terminal.Run("tally", "--register", terminal.Register, "--area", "Idlib", "--since", "2019-08-11", "--until", "2019-08-20", "--series"));
        Assert.Contains("in the period it adds 31: 571 by 2019-08-20 less 540 by 2019-08-10", terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("month,weather", "--by is one or two of none, day, month")]
    [InlineData("actor,source", "--by actor,source cannot be made")]
    [InlineData("month,place,type", "--by splits once or twice")]
    public void a_split_that_cannot_be_made_says_why(string by, string said)
    {
        Assert.Equal(2, terminal.Run("tally", "--register", terminal.Register, "--by", by));
        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void an_area_may_be_an_outline_of_ones_own()
    {
        File.WriteAllText(terminal.At("my-area.geojson"), """{"type":"Feature","properties":{"name":"Saraqib plain"},"geometry":{"type":"Polygon","coordinates":[[[36.6,35.7],[37.0,35.7],[37.0,36.0],[36.6,36.0],[36.6,35.7]]]}}""");
        using var tally = Json("tally", "--area", terminal.At("my-area.geojson"));
        Assert.Equal((9, 12), (tally.RootElement.GetProperty("min").GetInt64(), tally.RootElement.GetProperty("max").GetInt64()));
        Assert.Equal("Saraqib plain", tally.RootElement.GetProperty("question").GetProperty("area").GetProperty("name").GetString());
        using var incidents = Json("incidents", "--area", terminal.At("my-area.geojson"));
        Assert.Equal("SY", incidents.RootElement.GetProperty("place").GetProperty("country").GetString());
    }

    [Theory]
    [InlineData("{}", "no GeoJSON outline")]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""", "it has no polygon")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}""", "four points or more")]
    public void a_file_without_an_outline_says_what_is_wrong(string text, string said)
    {
        File.WriteAllText(terminal.At("bad.geojson"), text);
        Assert.Equal(2, terminal.Run("tally", "--register", terminal.Register, "--area", terminal.At("bad.geojson")));
        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void a_saved_question_is_asked_again_with_what_is_given_anew()
    {
        Assert.Equal(0, terminal.Run("tally", "--register", terminal.Register, "--area", "Syria", "--by", "month", "--policy", "best", "--save", "syria-best"));
        Assert.Contains("ask it again with: marsad tally syria-best", terminal.Error, StringComparison.Ordinal);
        using var again = Json("tally", "syria-best");
        Assert.Equal((9, "best", "month"), (again.RootElement.GetProperty("best").GetInt64(), again.RootElement.GetProperty("question").GetProperty("policy").GetString(), again.RootElement.GetProperty("question").GetProperty("by").GetString()));
        using var other = Json("tally", "syria-best", "--policy", "range");
        Assert.Equal(("range", "month"), (other.RootElement.GetProperty("question").GetProperty("policy").GetString(), other.RootElement.GetProperty("question").GetProperty("by").GetString()));
    }

    [Fact]
    public void an_unknown_or_unreadable_question_says_so()
    {
        Assert.Equal(2, terminal.Run("tally", "nothing", "--register", terminal.Register));
        Assert.Contains("no question is saved", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("tally", "--register", terminal.Register, "--save", "../x"));
        File.WriteAllText(terminal.Register + ".questions.json", "{\"old\":[[\"--by\",\"weather\"]]}");
        Assert.Equal(2, terminal.Run("tally", "old", "--register", terminal.Register));
        Assert.Contains("the saved question 'old' cannot be asked any more", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("tally", "new", "--register", terminal.Register));
        Assert.Contains("there are: old", terminal.Error, StringComparison.Ordinal);
    }

    private JsonDocument Json(params string[] line)
    {
        Assert.Equal(0, terminal.Run([.. line, "--register", terminal.Register, "--format", "jsonl"]));
        return JsonDocument.Parse(terminal.Out.Split('\n')[0]);
    }
}
