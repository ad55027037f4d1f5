using System.Text.Json;
using Xunit;

namespace Marsad.App.Tests.Cli;

/// <summary>A report's page tells which version of its story it is and what changed. Places are real, events invented.</summary>
public sealed class VersionsTests : IDisposable
{
    private const string Rest = " The shells hit the vegetable market shortly before noon, when it was at its fullest, traders said. Two bakeries and a pharmacy burned out, and the road to the coast stayed closed until nightfall while sappers looked for shells that had not gone off.";

    private readonly Terminal terminal = new();

    public VersionsTests()
    {
        var folder = terminal.Reports(
            "in",
            ("a.txt", "2019-08-03", "Artillery fire killed 18 people in Saraqib on 2 August 2019, the Saraqib hospital said." + Rest),
            ("b.txt", "2019-08-04", "Artillery fire killed 24 people in Saraqib on 2 August 2019, the Saraqib hospital said." + Rest + " Schools will stay closed."),
            ("c.txt", "2019-08-05", "Shelling killed four people in Taiz on 4 August 2019, a hospital official said."));
        Assert.Equal(0, terminal.Run("ingest", folder, "--register", terminal.Register));
    }

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void the_later_version_says_which_figure_it_replaced_and_what_it_added()
    {
        Assert.Equal(0, terminal.Run("show", "reports/b.txt", "--register", terminal.Register));
        Assert.Contains("Version 2 of 2 of one story", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("killed 18 → 24 (Saraqib hospital", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("added: “Schools will stay closed.”", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("removed: “Artillery fire killed 18 people", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void the_earlier_version_says_that_it_was_replaced()
    {
        Assert.Equal(0, terminal.Run("show", "reports/a.txt", "--register", terminal.Register));
        Assert.Contains("Version 1 of 2 of one story", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("killed 18 → 24", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed since", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void the_claims_that_give_both_figures_are_named_in_the_record()
    {
        Assert.Equal(0, terminal.Run("show", "reports/b.txt", "--register", terminal.Register, "--format", "json"));
        using var shown = JsonDocument.Parse(terminal.Out);
        var story = shown.RootElement.GetProperty("record").GetProperty("story");
        Assert.Equal((2, 2), (story.GetProperty("version").GetInt32(), story.GetProperty("of").GetInt32()));
        var replaced = Assert.Single(story.GetProperty("versions")[1].GetProperty("changed").GetProperty("replaced").EnumerateArray());
        var claims = shown.RootElement.GetProperty("claims").EnumerateArray().Select(static c => c.GetProperty("id").GetString());
        Assert.Contains(replaced.GetProperty("later").GetProperty("claims")[0].GetString(), claims);
        Assert.Equal(0, terminal.Run("show", replaced.GetProperty("earlier").GetProperty("claims")[0].GetString()!, "--register", terminal.Register));
        Assert.Contains("killed 18 people", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void a_report_without_kin_says_nothing_of_versions()
    {
        Assert.Equal(0, terminal.Run("show", "reports/c.txt", "--register", terminal.Register));
        Assert.DoesNotContain("story", terminal.Out, StringComparison.OrdinalIgnoreCase);
    }
}
