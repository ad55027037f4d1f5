using Marsad.Cli.Ingest;
using Marsad.Cli.Output;
using Marsad.Desk.Words;
using Xunit;

namespace Marsad.App.Tests.Cli;

public sealed class OutputTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+7", "+7")]
    [InlineData("Hodeidah", "Hodeidah")]
    [InlineData("Taiz, YE", "\"Taiz, YE\"")]
    [InlineData("he said \"no\"", "\"he said \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(null, "")]
    public void a_cell_is_quoted_where_needed_and_never_run_as_a_formula(string? value, string written) => Assert.Equal(written, Csv.Cell(value));

    [Theory]
    [InlineData("a headline\u001b]0;owned\u0007", "a headline\uFFFD]0;owned\uFFFD")]
    [InlineData("\u001b[2J\u001b[8mhidden", "\uFFFD[2J\uFFFD[8mhidden")]
    [InlineData("\u009b31m red", "\uFFFD31m red")]
    [InlineData("killed 3\rkilled 9", "killed 3\uFFFDkilled 9")]
    [InlineData("report\u202Etxt.exe", "report\uFFFDtxt.exe")]
    [InlineData("\u001b[1mHeading\u001b[0m\tتعز\r\n", "\u001b[1mHeading\u001b[0m\tتعز\r\n")]
    public void words_of_a_report_cannot_steer_the_terminal(string words, string shown)
    {
        using var screen = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using var terminal = new TerminalText(screen);
        terminal.Write(words);
        terminal.Write(words.AsSpan());
        Assert.Equal(shown + shown, screen.ToString());
    }

    [Fact]
    public void the_progress_line_is_written_over_on_a_terminal()
    {
        using var screen = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using var terminal = new TerminalText(screen);
        var session = new Marsad.Cli.Shell.Session { Out = terminal, Error = terminal, StandardInput = static () => Stream.Null, ErrorIsTerminal = true, Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider() };
        using (var progress = new ProgressLine(session, 10, "reports"))
            progress.Done(5);
        Assert.Equal(["", "[############------------] 5 of 10  0 reports/s".PadRight(78), new string(' ', 78), ""], screen.ToString().Split('\r'));
    }

    [Fact]
    public void a_paragraph_is_broken_at_blanks_and_loses_no_word()
    {
        const string words = "a register in which every figure can be opened down to the sentence that said it";
        var lines = Wrapping.Lines(words, 20).ToList();
        Assert.All(lines, static l => Assert.InRange(l.Length, 1, 20));
        Assert.Equal(words, string.Join(' ', lines));
        Assert.Equal(["incomprehensibilities", "x"], Wrapping.Lines("incomprehensibilities x", 5));
    }

    [Fact]
    public void the_progress_line_gives_rate_and_time_left()
    {
        Assert.Equal("[############------------] 1,000 of 2,000  100 reports/s  10 s left", ProgressLine.Line(1000, 2000, "reports", TimeSpan.FromSeconds(10)));
        Assert.Equal("1,000 reports  100 reports/s", ProgressLine.Line(1000, 0, "reports", TimeSpan.FromSeconds(10)));
        Assert.Equal("1 h 5 min", ProgressLine.Span(TimeSpan.FromMinutes(65)));
    }

    [Fact]
    public void a_table_for_a_file_is_plain_and_80_columns_wide()
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Records.Write(output, OutputFormat.Text, ["one", string.Concat(Enumerable.Repeat("two three ", 20))], static s => s, [new Column<string>("word", static s => s) { Wraps = true }, new Column<string>("length", static s => s.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)) { AtRight = true }], new TerminalShape(80, Colour: false));
        Assert.DoesNotContain('\u001b', output.ToString());
        Assert.All(output.ToString().Split('\n'), static l => Assert.InRange(l.Length, 0, 80));
        Assert.Contains("length", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "children", "1 child killed")]
    [InlineData(2, "children", "2 children killed")]
    [InlineData(1, "soldiers", "1 soldier killed")]
    [InlineData(1, "shepherds of the hill", "1 shepherds of the hill killed")]
    public void one_person_is_named_in_the_singular(long number, string category, string said) => Assert.Equal(said, Phrases.Figure(
        new Marsad.Domain.Claims.CasualtyFigure(Marsad.Domain.Claims.HarmMeasure.Killed, number, number) { Category = category }));
}
