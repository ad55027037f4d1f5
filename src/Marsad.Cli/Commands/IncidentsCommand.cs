using System.CommandLine;
using System.Globalization;
using Marsad.Analysis.Areas;
using Marsad.Cli.Areas;
using Marsad.Cli.Figures;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Words;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad incidents</c>: what happened, with the range of what the sources say.</summary>
internal sealed class IncidentsCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string?> area = CommonOptions.Area();
    private readonly Option<PartialDate?> since = CommonOptions.Part("--since", "Only what can have happened on that day or later");
    private readonly Option<PartialDate?> until = CommonOptions.Part("--until", "Only what can have happened on that day or earlier");
    private readonly Option<string?> type = new("--type") { Description = "Only of this type (a code of the vocabulary, such as air-strike)", HelpName = "TYPE" };
    private readonly Option<string?> actor = new("--actor") { Description = "Only with this actor: alleged perpetrator, target or backer", HelpName = "NAME" };
    private readonly Option<long?> killed = new("--killed") { Description = "Only with at least so many deaths as the highest reported", HelpName = "N" };
    private readonly Option<string?> text = new("--text") { Description = "Only where a report holds these words", HelpName = "WORDS" };
    private readonly Option<DateOnly?> recordedBy = CommonOptions.Day("--recorded-by", "As this register stood at the end of that day");
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
        foreach (var option in new Option[] { register, area, since, until, type, actor, killed, text, recordedBy, policy, sourceOrder, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        var choice = PolicyChoice.Of(line, policy, sourceOrder);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var filter = new IncidentFilter
        {
            Since = line.GetValue(since)?.First,
            Until = line.GetValue(until)?.Last,
            Type = line.GetValue(type),
            Actor = line.GetValue(actor) is { } named ? Domain.Terms.ActorBook.Canonical(named) : null,
            KilledAtLeast = line.GetValue(killed),
            Words = line.GetValue(text),
            RecordedBy = line.GetValue(recordedBy),
        };
        var incidents = line.GetValue(area) is { } name ? InArea(reader, filter, name) : reader.Incidents(filter);
        var count = Records.Write(session.Out, printing, incidents.Select(choice.Draw), static i => DomainJson.Write(i), IncidentColumns.All, TerminalShape.Of(session));
        if (printing == OutputFormat.Text)
            session.Out.WriteLine(count == 0 ? "No incidents." : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} incidents, joined by machine; {Phrases.Policy(choice.Policy)}open one with: marsad show ID"));
        return ExitCode.Done;
    }

    private static IEnumerable<Incident> InArea(IRegisterReader reader, IncidentFilter filter, string name)
    {
        var chosen = AreaChoice.Of(name);
        var judge = chosen.Judge ?? new AdminAreas();
        return reader.Incidents(filter).Where(i => i.Place is { } where && judge.Judge(where, chosen.Place!) != Containment.Outside);
    }
}
