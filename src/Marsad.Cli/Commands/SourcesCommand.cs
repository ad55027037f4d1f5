using System.CommandLine;
using System.Globalization;
using Marsad.Analysis;
using Marsad.Analysis.Sources;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Figures;
using Marsad.Desk.Words;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad sources</c>: who says how much, how often alone, how late.</summary>
internal sealed class SourcesCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public SourcesCommand(Session session)
        : base(
            session,
            "sources",
            "Lists who says what: reports, claims, incidents, how often alone, how late, how often corrected",
            new("marsad sources", "every source, those with most incidents first"),
            new("marsad sources --format csv", "the same for a spreadsheet"))
    {
        Add(register);
        Add(format);
        Add(new SourceShowCommand(session));
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var book = SourceRegister.Of(reader);
        Records.Write(session.Out, printing, book.Listed, AnalysisJson.Write, Columns, TerminalShape.Of(session));
        if (book.NotListed > 0)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"{book.NotListed} names that may be private persons' are not listed"));
        if (printing == OutputFormat.Text)
            session.Out.WriteLine(book.Listed.Count == 0 ? "No sources." : "Delay: half of the incidents whose day is told come within so many days. 'marsad sources show NAME' opens one.");
        return ExitCode.Done;
    }

    private static readonly IReadOnlyList<Column<SourceSummary>> Columns =
    [
        new("source", static s => s.Name) { Wraps = true },
        new("unnamed", static s => s.Unnamed ? "true" : "false") { InTable = false },
        new("reports", static s => Number(s.Reports)) { AtRight = true },
        new("published", static s => Number(s.Published)) { AtRight = true, FromWidth = 100 },
        new("claims", static s => Number(s.Claims)) { AtRight = true },
        new("incidents", static s => Number(s.Incidents)) { AtRight = true },
        new("alone", static s => Number(s.Alone)) { AtRight = true },
        new("killed", static s => Phrases.Range(s.Killed)) { AtRight = true, InCsv = false },
        new("deadly", static s => Number(s.Deadly)) { InTable = false },
        new("killed_min", static s => s.Killed?.Min.ToString(CultureInfo.InvariantCulture)) { InTable = false },
        new("killed_max", static s => s.Killed?.Max.ToString(CultureInfo.InvariantCulture)) { InTable = false },
        new("killed_open", static s => s.Killed is { Open: true } ? "true" : "false") { InTable = false },
        new("delay", static s => s.Delay is { } d ? Days(d.Median) : null) { AtRight = true, InCsv = false },
        new("delay_incidents", static s => s.Delay?.Incidents.ToString(CultureInfo.InvariantCulture)) { InTable = false },
        new("delay_lower_quartile", static s => s.Delay is { } d ? Days(d.LowerQuartile) : null) { InTable = false },
        new("delay_median", static s => s.Delay is { } d ? Days(d.Median) : null) { InTable = false },
        new("delay_upper_quartile", static s => s.Delay is { } d ? Days(d.UpperQuartile) : null) { InTable = false },
        new("corrections", static s => Number(s.Corrections)) { AtRight = true, FromWidth = 100 },
    ];

    internal static string Days(double days) => days.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
