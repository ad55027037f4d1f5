using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad history INCIDENT</c>: every version, what changed, and by which run or whose decision.</summary>
internal sealed class HistoryCommand : MarsadCommand
{
    private readonly Argument<string> id = new("INCIDENT") { Description = "An incident, also one that no longer stands" };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public HistoryCommand(Session session)
        : base(session, "history", "Shows every version of an incident: what changed, when, and by which run or whose decision", new Example("marsad history SY-20190831-1f3c", "from its first report on"))
    {
        Add(id);
        Add(register);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var (wanted, printing) = (line.GetValue(id)!, line.GetValue(format));
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var versions = Steps(reader, wanted).ToList();
        if (versions.Count == 0)
            throw new RegisterException($"there never was an incident '{wanted}' here: 'marsad incidents' lists them");
        if (printing != OutputFormat.Text)
        {
            Records.Write(session.Out, printing, versions, Json, Columns, TerminalShape.Of(session));
            return ExitCode.Done;
        }

        var page = Page.Of(session);
        page.Heading($"{wanted}: {versions.Count} version{(versions.Count == 1 ? "" : "s")}");
        foreach (var step in versions)
        {
            page.Say(string.Create(CultureInfo.InvariantCulture, $"version {step.Version.Seq}, {step.Cause}"), indent: 2, hanging: 4);
            foreach (var change in step.Changes)
                page.Say(step.IsFirst ? DecisionWords.Value(change) : DecisionWords.Change(change), indent: 6, hanging: 8);
            if (step.Version.Incident is null)
                page.Say("no longer an incident of its own", indent: 6);
        }

        if (versions[^1].Version.Incident is null)
            page.Say(Successors.WhyNot(reader, wanted), indent: 2, hanging: 4);
        return ExitCode.Done;
    }

    private static IEnumerable<Step> Steps(IRegisterReader reader, string id)
    {
        Incident? before = null;
        foreach (var version in reader.Versions(id))
        {
            var changes = version.Incident is null ? [] : IncidentDifference.Of(before, version.Incident).ToList();
            yield return new Step(version, DecisionWords.Cause(reader, version), changes, before is null);
            before = version.Incident ?? before;
        }
    }

    private static string Json(Step step)
    {
        var changes = string.Join(',', step.Changes.Select(static c => $"{{\"slot\":{Text(c.Slot)},\"before\":{Text(c.Before)},\"after\":{Text(c.After)}}}"));
        var decision = step.Version.Decision?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return string.Create(CultureInfo.InvariantCulture, $"{{\"version\":{step.Version.Seq},\"recorded\":{Text(step.Version.Recorded)},\"run\":{step.Version.Run},\"command\":{Text(step.Version.Command)},\"decision\":{decision},\"changes\":[{changes}],\"incident\":{(step.Version.Incident is null ? "null" : DomainJson.Write(step.Version.Incident))}}}");
    }

    private static string Text(string? words) => words is null ? "null" : JsonSerializer.Serialize(words, DomainJson.Lines.String);

    private static readonly IReadOnlyList<Column<Step>> Columns =
    [
        new("version", static s => s.Version.Seq.ToString(CultureInfo.InvariantCulture)),
        new("recorded", static s => s.Version.Recorded),
        new("run", static s => s.Version.Run.ToString(CultureInfo.InvariantCulture)),
        new("command", static s => s.Version.Command),
        new("decision", static s => s.Version.Decision?.ToString(CultureInfo.InvariantCulture)),
        new("changes", static s => s.Version.Incident is null ? "withdrawn" : string.Join("; ", s.Changes.Select(DecisionWords.Change))),
    ];

    private sealed record Step(IncidentVersion Version, string Cause, IReadOnlyList<SlotDifference> Changes, bool IsFirst);
}
