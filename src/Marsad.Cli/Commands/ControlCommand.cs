using System.CommandLine;
using System.Globalization;
using System.Text.Json.Serialization;
using Marsad.Analysis;
using Marsad.Cli.Areas;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Desk.Figures;
using Marsad.Domain.Values;

namespace Marsad.Cli.Commands;

/// <summary>How the rows of control are put together.</summary>
[JsonConverter(typeof(KebabCase<ControlGrouping>))]
internal enum ControlGrouping
{
    /// <summary>Place by place.</summary>
    Place,

    /// <summary>Actor by actor.</summary>
    Actor,

    /// <summary>Source by source.</summary>
    Source,
}

/// <summary><c>marsad control</c>: who was said to hold what.</summary>
internal sealed class ControlCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string?> area = CommonOptions.Area();
    private readonly Option<DateOnly?> on = CommonOptions.Day("--on", "By what was said of days until that day, inclusive (default: of all days)");
    private readonly Option<ControlGrouping> by = CommonOptions.Word("--by", "How rows stand together", ControlGrouping.Place);
    private readonly Option<bool> history = new("--history") { Description = "Everything that was said over time, not only each source's last words" };
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public ControlCommand(Session session)
        : base(
            session,
            "control",
            "Lists who was said to hold what, by the last words of each source; what the sources said of the past, no map of today",
            new("marsad control --area Idlib --on 2019-08-31", "by what was said of days until the end of August"),
            new("marsad control --by actor --format csv", "a row for each actor, place and source"),
            new("marsad control --area Hama --history", "what was said over time"))
    {
        foreach (var option in new Option[] { register, area, on, by, history, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var (named, day) = (line.GetValue(area), line.GetValue(on));
        var wanted = AreaChoice.Of(named);
        var book = ControlBook.Of(reader);
        if (book.LeftOut > 0)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"{book.LeftOut} sayings whose holder no table knows and who may be a private person are left out"));
        var shape = TerminalShape.Of(session);
        if (line.GetValue(history))
        {
            var sayings = book.Sayings(day, wanted).ToList();
            if (printing == OutputFormat.Text)
                new ControlPage(Page.Of(session), reader).History(sayings);
            else
                Records.Write(session.Out, printing, sayings, AnalysisJson.Write, ControlColumns.Sayings, shape);
            return ExitCode.Done;
        }

        var states = book.On(day, wanted).ToList();
        if (printing == OutputFormat.Text)
            new ControlPage(Page.Of(session), reader).Write(states, line.GetValue(by), day);
        else if (printing == OutputFormat.Csv)
            Records.Write(session.Out, printing, ControlColumns.Rows(states, line.GetValue(by)), static _ => "", ControlColumns.Views, shape);
        else
            Records.Write(session.Out, printing, states, AnalysisJson.Write, [], shape);
        return ExitCode.Done;
    }
}
