using System.CommandLine;
using Marsad.Cli.Figures;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Desk.Figures;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad show ID</c>: opens an incident, an agreement, a report or a claim down to the words.</summary>
internal sealed class ShowCommand : MarsadCommand
{
    private readonly Argument<string> id = new("ID") { Description = "An incident, an agreement, a claim, or a report (the first digits of its hash, its path or its address)" };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<FigurePolicy> policy = CommonOptions.Policy();
    private readonly Option<string[]> sourceOrder = CommonOptions.SourceOrder();
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public ShowCommand(Session session)
        : base(
            session,
            "show",
            "Opens an incident, agreement, report or claim down to the sentences that say it",
            new("marsad show SY-20190831-1f3c", "an incident: each source's figure, the sentences, why they were joined"),
            new("marsad show SY-20190831-1f3c --policy hierarchy --source-order 'Civil Defence; Syrian Observatory'", "the same, with the figure of the first of these sources that gives one"),
            new("marsad show reports/r02.txt", "a report: its captures, what changed since its earlier version, and what it claims"))
    {
        Add(id);
        Add(register);
        Add(policy);
        Add(sourceOrder);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        var choice = PolicyChoice.Of(line, policy, sourceOrder);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var wanted = line.GetValue(id)!;
        if (reader.Incident(wanted) is { } stored)
        {
            var incident = choice.Draw(stored);
            var claims = Claims(reader, incident.Claims);
            return Print(session, printing, DomainJson.Write(incident), claims, page => new IncidentPage(page, incident, claims) { Version = reader.VersionOf(incident.Id) }.Write());
        }

        if (reader.Agreement(wanted) is { } agreement)
        {
            var claims = Claims(reader, agreement.Claims);
            return Print(session, printing, DomainJson.Write(agreement), claims, page => AgreementPage.Write(page, agreement, claims, version: reader.VersionOf(agreement.Id)));
        }

        if (reader.Claim(wanted) is { } claim)
            return Print(session, printing, DomainJson.Write(claim.Claim), [claim], page => ClaimPage.Write(page, claim));

        var documents = reader.Documents(wanted);
        if (documents is [var document] && reader.Report(document) is { } report)
        {
            List<StoredClaim> claims = [.. reader.Claims(new ClaimFilter { Document = document })];
            var versions = ReportVersions.Of(reader, document);
            return Print(session, printing, ReportJson.Write(report, versions), claims, page => ReportPage.Write(page, report, claims, versions));
        }

        if (AgreementDesk.IsId(wanted))
        {
            session.Say(AgreementDesk.WhyNot(reader, wanted));
            return ExitCode.Failed;
        }

        if (documents.Count == 0 && reader.Versions(wanted).Any())
        {
            session.Say(Successors.WhyNot(reader, wanted));
            return ExitCode.Failed;
        }

        session.Say(documents.Count > 1
            ? $"'{wanted}' may be one of {documents.Count} reports: {string.Join(", ", documents.Select(Short))}"
            : $"there is no incident, agreement, claim or report '{wanted}' here: 'marsad incidents' lists the incidents");
        return ExitCode.Failed;
    }

    private static string Short(ContentHash document) => document.ToString()[7..19];

    private static List<StoredClaim> Claims(IRegisterReader reader, ValueList<string> ids) => [.. ids.Select(reader.Claim).OfType<StoredClaim>()];

    private static int Print(Session session, OutputFormat format, string record, List<StoredClaim> claims, Action<Page> page)
    {
        switch (format)
        {
            case OutputFormat.Text:
                page(Page.Of(session));
                break;
            case OutputFormat.Csv:
                Records.Write(session.Out, format, claims.Select(static c => c.Claim), DomainJson.Write, ClaimColumns.All, TerminalShape.Of(session));
                break;
            case OutputFormat.Jsonl:
                session.Out.Write(record + "\n");
                Records.Write(session.Out, format, claims.Select(static c => c.Claim), DomainJson.Write, ClaimColumns.All, TerminalShape.Of(session));
                break;
            default:
                session.Out.Write("{\"record\":" + record + ",\"claims\":");
                Records.Write(session.Out, format, claims.Select(static c => c.Claim), DomainJson.Write, ClaimColumns.All, TerminalShape.Of(session));
                session.Out.Write("}\n");
                break;
        }

        return ExitCode.Done;
    }
}
