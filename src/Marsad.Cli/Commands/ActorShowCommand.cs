using System.CommandLine;
using Marsad.Analysis;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Desk.Figures;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad actors show NAME</c>: everything the register holds about one actor.</summary>
internal sealed class ActorShowCommand : MarsadCommand
{
    private const int MostNames = 8;

    private readonly Argument<string> name = new("NAME") { Description = "Any of its names or spellings, in Latin or Arabic letters" };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public ActorShowCommand(Session session)
        : base(
            session,
            "show",
            "Opens an actor: its names, how it stands to others, what it is said to be, what is laid to it, its agreements, what it is said to hold",
            new("marsad actors show 'Huras al-Din'", "found under every transliteration, also as حراس الدين"),
            new("marsad actors show Houthis --format csv", "a row for each relation, profile, incident, agreement and place, with its source"))
    {
        Add(name);
        Add(register);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var wanted = line.GetValue(name)!;
        var actors = new ActorRegister(reader);
        var names = actors.Meant(wanted);
        if (names is not [var meant])
        {
            session.Say(names.Count == 0
                ? $"neither the register nor the table of actors knows '{wanted}': 'marsad actors' lists them"
                : $"'{wanted}' may mean {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? ", …" : "")}: write the full name");
            return ExitCode.Failed;
        }

        var history = actors.History(meant);
        switch (printing)
        {
            case OutputFormat.Text:
                new ActorPage(Page.Of(session), history, reader).Write();
                break;
            case OutputFormat.Csv:
                Records.Write(session.Out, printing, ActorLine.Of(history), static _ => "", ActorLine.Columns, TerminalShape.Of(session));
                break;
            default:
                Records.Write(session.Out, printing, [history], AnalysisJson.Write, [], TerminalShape.Of(session));
                break;
        }

        return ExitCode.Done;
    }
}
