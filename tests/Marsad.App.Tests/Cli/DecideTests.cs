using System.Text.Json;
using Marsad.Cli.Shell;
using Marsad.Register;
using Xunit;

namespace Marsad.App.Tests.Cli;

public sealed class DecideTests : IDisposable
{
    private readonly Terminal terminal = new();

    public DecideTests()
    {
        var folder = terminal.Reports(
            "set",
            ("a.txt", "2019-01-05", "Shelling killed four people in Taiz on 4 January 2019, a hospital official said."),
            ("b.txt", "2019-01-06", "Shelling killed five people in Taiz on 4 January 2019, residents said."),
            ("c.txt", "2019-01-12", "An air strike killed two people in Marib on 11 January 2019, a doctor said."));
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", folder, "--register", terminal.Register));
    }

    public void Dispose() => terminal.Dispose();

    private string State()
    {
        Run("incidents", "--format", "jsonl");
        return terminal.Out;
    }

    private string Id(string place)
    {
        using var reader = RegisterStore.OpenForReading(terminal.Register);
        return reader.Incidents(new Register.Contract.IncidentFilter()).Single(i => i.Place?.Name.StartsWith(place, StringComparison.Ordinal) == true).Id;
    }

    private void Run(params string[] arguments) => Assert.True(terminal.Run([.. arguments, "--register", terminal.Register]) == ExitCode.Done, terminal.Error);

    private string Failed(int code, params string[] arguments)
    {
        Assert.Equal(code, terminal.Run([.. arguments, "--register", terminal.Register]));
        return terminal.Error;
    }

    [Fact]
    public void an_undo_restores_every_incident_to_the_letter_and_the_ledger_covers_both()
    {
        var before = State();
        Run("decide", "same", Id("Ta"), Id("Marib"), "--by", "Sample Reviewer", "--reason", "one raid");
        Assert.Contains("is no longer an incident of its own", terminal.Out, StringComparison.Ordinal);
        var joined = State();
        Assert.Single(joined.TrimEnd('\n').Split('\n'));
        Run("decide", "undo", "1");
        Assert.Equal(before, State());
        Run("decide", "undo", "2");
        Assert.Equal(joined, State());
        Run("verify");
        Run("decisions", "--format", "jsonl");
        Assert.Equal(["stands", "undone", "stands"], terminal.Out.TrimEnd('\n').Split('\n').Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("state").GetString()));
    }

    [Fact]
    public void a_decision_made_on_a_version_that_no_longer_stands_is_told_the_difference()
    {
        var id = Id("Ta");
        Run("show", id);
        var seen = terminal.Out.Split("version ")[1].Split('\n')[0].Trim();
        Run("decide", "edit", id, "killed", "6", "--by", "Sample Editor", "--on", seen);
        var error = Failed(ExitCode.Failed, "decide", "edit", id, "killed", "9", "--on", seen);
        Assert.Contains("killed 4-5 → 6", error, StringComparison.Ordinal);
        Assert.Contains("decision 1 of Sample Editor", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was recorded", error, StringComparison.Ordinal);
        Run("decisions", "--format", "jsonl");
        Assert.Single(terminal.Out.TrimEnd('\n').Split('\n'));
        Assert.Contains("version 999 is none of", Failed(ExitCode.Failed, "decide", "same", id, Id("Marib"), "--on", "999"), StringComparison.Ordinal);
        Assert.Contains("killed 4-5 → 6", Failed(ExitCode.Failed, "decide", "same", Id("Marib"), id, "--on", seen), StringComparison.Ordinal);
    }

    [Fact]
    public void a_report_can_be_split_off_and_later_reports_do_not_bring_it_back()
    {
        Run("decide", "split", Id("Ta"), "reports/b.txt", "--reason", "another street");
        Assert.Equal(3, State().TrimEnd('\n').Split('\n').Length);
        var more = terminal.Reports("more", ("d.txt", "2019-01-07", "Shelling killed five people in Taiz on 4 January 2019, the mayor said."));
        Run("ingest", more);
        using var reader = RegisterStore.OpenForReading(terminal.Register);
        Assert.DoesNotContain(reader.Incidents(new Register.Contract.IncidentFilter()), static i => i.Reports.Any(static r => r.Path == "reports/a.txt") && i.Reports.Any(static r => r.Path == "reports/b.txt"));
        Assert.Empty(reader.NearMisses().Where(m => Reports(reader, m.First, m.Second) == "reports/a.txt reports/b.txt"));
    }

    private static string Reports(Register.Contract.IRegisterReader reader, params string[] claims) => string.Join(' ', claims.Select(c => reader.Claim(c)!.Report.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void contradictory_decisions_are_all_kept_and_it_is_said_which_stands()
    {
        Run("decide", "split", Id("Ta"), "reports/b.txt");
        var ids = State().TrimEnd('\n').Split('\n').Select(static l => JsonDocument.Parse(l).RootElement).ToDictionary(static i => i.GetProperty("reports")[0].GetProperty("path").GetString()!, static i => i.GetProperty("id").GetString()!);
        Run("decide", "same", ids["reports/a.txt"], ids["reports/c.txt"]);
        Run("decide", "same", Holding("reports/c.txt"), ids["reports/b.txt"]);
        Assert.Contains("Decision 1 of ", terminal.Out, StringComparison.Ordinal);
        Run("decisions", "--state", "set-aside", "--format", "jsonl");
        Assert.Contains("decision 3, which is later, says that they are the same", terminal.Out, StringComparison.Ordinal);
        Run("review", "--kind", "flag");
        Assert.Contains("contradict each other", terminal.Out, StringComparison.Ordinal);
    }

    private string Holding(string path)
    {
        using var reader = RegisterStore.OpenForReading(terminal.Register);
        return reader.Incidents(new Register.Contract.IncidentFilter()).First(i => i.Reports.Any(r => r.Path == path)).Id;
    }

    [Theory]
    [InlineData("killed", "7-5", "ends below")]
    [InlineData("killed", "many", "is not a figure")]
    [InlineData("date", "2019-02-30", "is not a date")]
    [InlineData("date", "2019-02-03..2019-02-01", "ends before it starts")]
    [InlineData("type", "earthquake", "no type of the vocabulary")]
    [InlineData("place", "Nowhere at all", "no place named")]
    [InlineData("weather", "fine", "no slot that can be edited")]
    public void a_value_that_the_domain_does_not_take_is_refused_with_the_reason(string slot, string value, string reason) =>
        Assert.Contains(reason, Failed(ExitCode.WrongUsage, "decide", "edit", Id("Ta"), slot, value), StringComparison.Ordinal);

    [Fact]
    public void confirmed_and_discounted_are_a_reviewers_and_rejected_incidents_leave_the_tallies()
    {
        Assert.Contains("reviewer", Failed(ExitCode.WrongUsage, "decide", "grade", Id("Ta"), "confirmed", "--reason", "x"), StringComparison.Ordinal);
        Run("decide", "grade", Id("Ta"), "discounted", "--as-reviewer", "--reason", "an exercise");
        Run("decide", "status", Id("Marib"), "rejected");
        Run("tally", "--measure", "killed", "--format", "jsonl");
        Assert.Equal(0, JsonDocument.Parse(terminal.Out.Split('\n')[0]).RootElement.GetProperty("max").GetInt64());
    }

    [Fact]
    public void history_tells_every_version_and_by_whose_decision()
    {
        var (id, other) = (Id("Ta"), Id("Marib"));
        Run("decide", "edit", id, "date", "2019-01-03", "--by", "Sample Editor", "--reason", "the hospital's log");
        Run("decide", "same", id, other);
        Run("history", id);
        Assert.Contains("date 2019-01-04 → 2019-01-03", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Sample Editor: the hospital's log", string.Join(' ', terminal.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains($"its claims stand in {id}", Failed(ExitCode.Failed, "show", other), StringComparison.Ordinal);
    }

    [Fact]
    public void a_lawful_erasure_shows_first_what_goes_and_leaves_the_ledger_whole_and_the_decisions_waiting()
    {
        Run("decide", "status", Id("Marib"), "reviewed");
        var before = State();
        Run("erase", "reports/c.txt", "--reason", "court order");
        Assert.Contains("Nothing was erased", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(before, State());
        Run("erase", "reports/c.txt", "--reason", "court order", "--yes");
        Assert.DoesNotContain("Marib", State(), StringComparison.Ordinal);
        Run("verify");
        Run("decisions", "--state", "waiting");
        Assert.Contains("no longer read", string.Join(' ', terminal.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void agreements_are_decided_about_like_incidents_with_their_history_and_an_undo()
    {
        var folder = terminal.Reports(
            "truces",
            ("t1.txt", "2019-01-09", "The Syrian army and Ahrar al-Sham agreed on Tuesday on a ceasefire in Saraqib. The truce takes effect on 12 January 2019 and lasts until 10 January 2019, a mediator said."),
            ("t2.txt", "2019-01-20", "The ceasefire in Saraqib between the Syrian army and Ahrar al-Sham was never implemented, residents said."));
        Run("ingest", folder);
        Run("agreements", "--format", "csv");
        var id = Assert.Single(terminal.Out.TrimEnd('\n').Split('\n').Skip(1)).Split(',')[0];
        Run("agreements", "show", id);
        Assert.Contains("it is said to end (2019-01-10) before it begins (2019-01-12)", terminal.Out, StringComparison.Ordinal);
        var before = terminal.Out;
        Run("decide", "edit", id, "until", "2019-02-10", "--by", "Sample Editor", "--reason", "a misprint");
        Assert.Contains("until 2019-01-10 → 2019-02-10", terminal.Out, StringComparison.Ordinal);
        Run("agreements", "show", id);
        Assert.Contains("until is decided: 2019-02-10, by Sample Editor, “a misprint” (decision 1); the machine: 2019-01-10", terminal.Out.ReplaceLineEndings(" ").Replace("    ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Run("decide", "split", id, "reports/t2.txt");
        Assert.Contains("is an agreement of its own", terminal.Out, StringComparison.Ordinal);
        Run("history", id);
        Assert.Contains("by decision 2 of", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("look at it and decide with --on", Failed(ExitCode.Failed, "decide", "status", id, "reviewed", "--on", "1"), StringComparison.Ordinal);
        Assert.Contains("they are never the same", Failed(ExitCode.WrongUsage, "decide", "same", id, Id("Marib")), StringComparison.Ordinal);
        Run("decide", "undo", "2");
        Run("decide", "undo", "1");
        Run("agreements", "show", id);
        Assert.Equal(Versionless(before), Versionless(terminal.Out));
        Run("verify");
    }

    private static string Versionless(string page) => string.Join('\n', page.Split('\n').Where(static l => !l.Contains("· version", StringComparison.Ordinal)));
}
