using Marsad.Cli.Shell;
using Xunit;

namespace Marsad.App.Tests.Cli;

public sealed class ActorsTests : IDisposable
{
    private readonly Terminal terminal = new();

    public ActorsTests() => terminal.Run("ingest", terminal.Reports(
        "in",
        ("a.txt", "2019-09-01", "Hurras al-Deen fighters shelled the town of Saraqib on Friday, killing four people, the Syrian Observatory for Human Rights said. Hurras al-Deen split from Hayat Tahrir al-Sham in 2018."),
        ("b.txt", "2019-09-03", "Huras ad-Deen fighters shelled the town of Ariha on Monday, killing three people, state news agency SANA said. Hayat Tahrir al-Sham controls most of Idlib. The Syrian army captured Khan Sheikhun on 21 August 2019, SANA said."),
        ("c.txt", "2019-09-05", "A ceasefire between the Syrian government and Hayat Tahrir al-Sham came into effect in Idlib on 31 August 2019, Russia said.")), "--register", terminal.Register);

    public void Dispose() => terminal.Dispose();

    [Theory]
    [InlineData("Hurras al-Deen")]
    [InlineData("Horras ad-Din")]
    [InlineData("حراس الدين")]
    public void an_actor_opens_under_any_spelling_down_to_the_sentence(string name)
    {
        Assert.Equal(ExitCode.Done, terminal.Run("actors", "show", name, "--register", terminal.Register));
        Assert.StartsWith("Hurras al-Deen", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("split from Hayat Tahrir al-Sham", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Laid to it (alleged): 2 incidents", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("“Hurras al-Deen split from Hayat Tahrir al-Sham", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void actors_are_listed_once_whatever_their_spellings_and_by_kind_and_country()
    {
        Assert.Equal(ExitCode.Done, terminal.Run("actors", "--kind", "armed-group", "--country", "sy", "--register", terminal.Register, "--format", "csv"));
        Assert.Contains("Hurras al-Deen,armed-group,SY,2,0,0\r\n", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Syrian", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void every_format_prints_the_history()
    {
        Assert.Equal(ExitCode.Done, terminal.Run("actors", "show", "HTS", "--register", terminal.Register, "--format", "jsonl"));
        Assert.Contains("\"actor\":\"Hayat Tahrir al-Sham\"", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("actors", "show", "HTS", "--register", terminal.Register, "--format", "csv"));
        Assert.StartsWith("section,what,other,from,to,said,source,claim\r\n", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("relation,was left by,Hurras al-Deen", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("control,Hayat Tahrir al-Sham holds most of it", terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody of Nowhere", "neither the register nor the table of actors knows 'Nobody of Nowhere'")]
    [InlineData("SLA", "'SLA' may mean ")]
    public void a_name_that_means_none_or_several_is_said_with_the_way_out(string name, string said)
    {
        Assert.Equal(ExitCode.Failed, terminal.Run("actors", "show", name, "--register", terminal.Register));
        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void an_actor_that_no_report_names_is_told_by_the_table()
    {
        Assert.Equal(ExitCode.Done, terminal.Run("actors", "show", "Boko Haram", "--register", terminal.Register));
        Assert.Contains("No report of this register says anything of it.", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void control_is_shown_by_source_with_the_day_it_was_last_said_and_its_words()
    {
        Assert.Equal(ExitCode.Done, terminal.Run("control", "--area", "Idlib", "--register", terminal.Register));
        Assert.Contains("holds most of", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("2019-09-03", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("“Hayat Tahrir al-Sham controls most of Idlib", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("control", "--by", "actor", "--register", terminal.Register, "--format", "csv"));
        Assert.Contains("Khan Sheikhun,Idlib,SY,one-holder,Syrian army,took", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("control", "--on", "2019-08-20", "--register", terminal.Register));
        Assert.Contains("No source says who holds anything here.", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("control", "--history", "--register", terminal.Register, "--format", "jsonl"));
        Assert.Contains("\"sense\":\"took\"", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void an_agreement_opens_with_its_scope_history_and_breaches()
    {
        Assert.Equal(ExitCode.Done, terminal.Run("agreements", "--party", "HTS", "--since", "2019-09", "--register", terminal.Register, "--format", "csv"));
        var id = terminal.Out.Split("\r\n")[1].Split(',')[0];
        Assert.StartsWith("AG-SY-", id, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("agreements", "show", id, "--register", terminal.Register));
        Assert.Contains("What became of it", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("In its area and time", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("agreements", "show", id, "--register", terminal.Register, "--format", "json"));
        Assert.Contains("\"breaches\":{\"agreement\":", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, terminal.Run("agreements", "show", "AG-none", "--register", terminal.Register));
        Assert.Contains("there is no agreement 'AG-none' here", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("agreements", "--party", "Boko Haram", "--register", terminal.Register));
        Assert.Contains("None of the 1 agreements", terminal.Out, StringComparison.Ordinal);
    }
}
