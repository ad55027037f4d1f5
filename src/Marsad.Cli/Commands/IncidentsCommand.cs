using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Figures;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Words;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad incidents</c>: what happened, with the range of what the sources say.</summary>
internal sealed class IncidentsCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly IncidentOptions which = new();
    private readonly Option<FigurePolicy> policy = CommonOptions.Policy();
    private readonly Option<string[]> sourceOrder = CommonOptions.SourceOrder();
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public IncidentsCommand(Session session)
        : base(
            session,
            "incidents",
            "Lists incidents with the range of what their sources say",
            new("marsad incidents --area Idlib --since 2019-08 --until 2019-08", "what happened in Idlib in August 2019"),
            new("marsad incidents --type air-strike --killed 10", "air strikes with ten or more reported deaths"),
            new("marsad incidents --text 'field hospital' --format csv", "incidents whose reports speak of a field hospital, for a spreadsheet"))
    {
        foreach (var option in (Option[])[register, .. which.All, policy, sourceOrder, format])
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        var choice = PolicyChoice.Of(line, policy, sourceOrder);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var count = Records.Write(session.Out, printing, which.Choose(line, reader).Select(choice.Draw), static i => DomainJson.Write(i), IncidentColumns.All, TerminalShape.Of(session));
        if (printing == OutputFormat.Text)
            session.Out.WriteLine(count == 0 ? "No incidents." : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} incidents, joined by machine; {Phrases.Policy(choice.Policy)}open one with: marsad show ID"));
        return ExitCode.Done;
    }
}
