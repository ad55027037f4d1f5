using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Domain.Agreements;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad history ID</c>: every version, what changed, and by which run or whose decision.</summary>
internal sealed class HistoryCommand : MarsadCommand
{
    private readonly Argument<string> id = new("ID") { Description = "An incident or an agreement, also one that no longer stands" };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public HistoryCommand(Session session)
        : base(session, "history", "Shows every version of an incident or agreement: what changed, when, and by which run or whose decision", new("marsad history SY-20190831-1f3c", "from its first report on"), new("marsad history AG-YE-20181213-59f599", "the same of an agreement"))
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
            throw new RegisterException(AgreementDesk.IsId(wanted) ? AgreementDesk.WhyNot(reader, wanted) : $"there never was an incident '{wanted}' here: 'marsad incidents' lists them");
        if (printing != OutputFormat.Text)
        {
            Records.Write(session.Out, printing, versions, Json, Columns, TerminalShape.Of(session));
            return ExitCode.Done;
        }

        var page = Page.Of(session);
        page.Heading($"{wanted}: {versions.Count} version{(versions.Count == 1 ? "" : "s")}");
        foreach (var step in versions)
        {
            page.Say(string.Create(CultureInfo.InvariantCulture, $"version {step.Seq}, {step.Cause}"), indent: 2, hanging: 4);
            foreach (var change in step.Changes)
                page.Say(step.IsFirst ? DecisionWords.Value(change) : DecisionWords.Change(change), indent: 6, hanging: 8);
            if (step.Record is null)
                page.Say(AgreementDesk.IsId(wanted) ? "no longer an agreement of its own" : "no longer an incident of its own", indent: 6);
        }

        if (versions[^1].Record is null)
            page.Say(AgreementDesk.IsId(wanted) ? AgreementDesk.WhyNot(reader, wanted) : Successors.WhyNot(reader, wanted), indent: 2, hanging: 4);
        return ExitCode.Done;
    }

    private static IEnumerable<Step> Steps(IRegisterReader reader, string id) => AgreementDesk.IsId(id) ? OfAgreement(reader, id) : OfIncident(reader, id);

    private static IEnumerable<Step> OfIncident(IRegisterReader reader, string id)
    {
        Incident? before = null;
        foreach (var version in reader.Versions(id))
        {
            var changes = version.Incident is null ? [] : IncidentDifference.Of(before, version.Incident).ToList();
            yield return new Step(version.Seq, version.Recorded, version.Run, version.Command, version.Decision, DecisionWords.Cause(reader, version), changes, before is null, "incident", version.Incident is null ? null : DomainJson.Write(version.Incident));
            before = version.Incident ?? before;
        }
    }

    private static IEnumerable<Step> OfAgreement(IRegisterReader reader, string id)
    {
        Agreement? before = null;
        foreach (var version in reader.AgreementVersions(id))
        {
            var changes = version.Agreement is null ? [] : AgreementDifference.Of(before, version.Agreement).ToList();
            yield return new Step(version.Seq, version.Recorded, version.Run, version.Command, version.Decision, DecisionWords.Cause(reader, version), changes, before is null, "agreement", version.Agreement is null ? null : DomainJson.Write(version.Agreement));
            before = version.Agreement ?? before;
        }
    }

    private static string Json(Step step)
    {
        var changes = string.Join(',', step.Changes.Select(static c => $"{{\"slot\":{Text(c.Slot)},\"before\":{Text(c.Before)},\"after\":{Text(c.After)}}}"));
        var decision = step.Decision?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return string.Create(CultureInfo.InvariantCulture, $"{{\"version\":{step.Seq},\"recorded\":{Text(step.Recorded)},\"run\":{step.Run},\"command\":{Text(step.Command)},\"decision\":{decision},\"changes\":[{changes}],\"{step.Kind}\":{step.Record ?? "null"}}}");
    }

    private static string Text(string? words) => words is null ? "null" : JsonSerializer.Serialize(words, DomainJson.Lines.String);

    private static readonly IReadOnlyList<Column<Step>> Columns =
    [
        new("version", static s => s.Seq.ToString(CultureInfo.InvariantCulture)),
        new("recorded", static s => s.Recorded),
        new("run", static s => s.Run.ToString(CultureInfo.InvariantCulture)),
        new("command", static s => s.Command),
        new("decision", static s => s.Decision?.ToString(CultureInfo.InvariantCulture)),
        new("changes", static s => s.Record is null ? "withdrawn" : string.Join("; ", s.Changes.Select(DecisionWords.Change))),
    ];

    // Record is the version's own JSON; null where it withdraws.
    private sealed record Step(long Seq, string Recorded, long Run, string Command, long? Decision, string Cause, IReadOnlyList<SlotDifference> Changes, bool IsFirst, string Kind, string? Record);
}
