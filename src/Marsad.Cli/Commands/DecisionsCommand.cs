using System.CommandLine;
using Marsad.Analysis.Decisions;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad decisions</c>: every decision and what became of it.</summary>
internal sealed class DecisionsCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<DecisionState?> state = CommonOptions.Word<DecisionState>("--state", "Only those of which this became");
    private readonly Option<string?> by = new("--by") { Description = "Only those of somebody with these words in the name", HelpName = "NAME" };
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public DecisionsCommand(Session session)
        : base(
            session,
            "decisions",
            "Lists people's decisions with what became of each",
            new("marsad decisions", "all of them, undone ones too"),
            new("marsad decisions --state waiting", "those whose sentence is no longer read as a claim"),
            new("marsad decisions --state set-aside", "those that others contradict, with which stands and why"))
    {
        foreach (var option in new Option[] { state, by, register, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var (wanted, who) = (line.GetValue(state), line.GetValue(by));
        var decisions = DecisionLog.Of(reader).Where(d => (wanted is null || d.State == wanted) && (who is null || d.Decision.By.Contains(who, StringComparison.OrdinalIgnoreCase)));
        var count = Records.Write(session.Out, printing, decisions, DecisionColumns.Json, DecisionColumns.All, TerminalShape.Of(session));
        if (printing == OutputFormat.Text)
            session.Out.WriteLine(count == 0 ? "No decisions." : "Take one back with: marsad decide undo NO");
        return ExitCode.Done;
    }
}
