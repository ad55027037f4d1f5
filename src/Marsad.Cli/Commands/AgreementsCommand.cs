using System.CommandLine;
using System.Globalization;
using Marsad.Analysis;
using Marsad.Analysis.Breaches;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Domain.Agreements;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad agreements</c>: truces and deals, with what lies in their scope and what is called a breach.</summary>
internal sealed class AgreementsCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<bool> breaches = new("--breaches") { Description = "Also the incidents in their area and time that involve a party, and which of them somebody calls a breach" };
    private readonly Option<string?> id = new("--id") { Description = "Only this agreement", HelpName = "ID" };
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public AgreementsCommand(Session session)
        : base(
            session,
            "agreements",
            "Lists ceasefires and deals; with --breaches what is alleged to have broken them",
            new("marsad agreements", "every agreement with its parties, scope and status"),
            new("marsad agreements --breaches", "with the incidents in scope, by the same rules for every party"))
    {
        Add(register);
        Add(breaches);
        Add(id);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var wanted = line.GetValue(id);
        var agreements = reader.Agreements().Where(a => wanted is null || string.Equals(a.Id, wanted, StringComparison.Ordinal));
        if (printing == OutputFormat.Text)
            return Pages(reader, agreements, line.GetValue(breaches), session);
        if (line.GetValue(breaches))
            Records.Write(session.Out, printing, agreements.SelectMany(a => Rows(printing, Breaches(reader, a))), static r => r.Json, BreachColumns, TerminalShape.Of(session));
        else
            Records.Write(session.Out, printing, agreements, static a => DomainJson.Write(a), AgreementColumns, TerminalShape.Of(session));
        return ExitCode.Done;
    }

    /// <summary>The incidents in an agreement's scope.</summary>
    internal static BreachAnswer Breaches(IRegisterReader reader, Agreement agreement) => BreachFinder.Of(
        agreement,
        reader.Incidents(new IncidentFilter { Since = (agreement.InEffect ?? agreement.Date)?.First, Until = agreement.Until?.Last }),
        document => reader.Claims(new ClaimFilter { Document = document }).Select(static c => c.Claim));

    private static int Pages(IRegisterReader reader, IEnumerable<Agreement> agreements, bool withBreaches, Session session)
    {
        var page = Page.Of(session);
        var count = 0;
        foreach (var agreement in agreements)
        {
            count++;
            AgreementPage.Summary(page, agreement);
            if (withBreaches)
                BreachPage.Write(page, Breaches(reader, agreement), reader);
        }

        if (count == 0)
            page.Say("No agreements.");
        else if (!withBreaches)
            page.Say("With --breaches: the incidents in scope, and which of them somebody calls a breach.");
        return ExitCode.Done;
    }

    private static IEnumerable<BreachRow> Rows(OutputFormat format, BreachAnswer answer) => format == OutputFormat.Csv
        ? answer.Breaches.Select(static b => new BreachRow("", b))
        : [new BreachRow(AnalysisJson.Write(answer), null)];

    private static readonly IReadOnlyList<Column<Agreement>> AgreementColumns =
    [
        new("id", static a => a.Id),
        new("type", static a => a.Type),
        new("parties", static a => string.Join("; ", a.Parties)),
        new("backers", static a => string.Join("; ", a.Backer)),
        new("area", static a => a.Area),
        new("date", static a => a.Date?.ToString()),
        new("in_effect", static a => a.InEffect?.ToString()),
        new("until", static a => a.Until?.ToString()),
        new("status", static a => a.Status?.Word()),
        new("reports", static a => a.Reports.Count.ToString(CultureInfo.InvariantCulture)),
    ];

    private static readonly IReadOnlyList<Column<BreachRow>> BreachColumns =
    [
        new("agreement", static r => r.Breach?.Agreement),
        new("incident", static r => r.Breach?.Incident),
        new("party", static r => r.Breach?.Party),
        new("status", static r => r.Breach?.Status.Word()),
        new("alleged_by", static r => r.Breach is { } b ? string.Join("; ", b.AllegedBy) : null),
        new("denied_by", static r => r.Breach is { } b ? string.Join("; ", b.DeniedBy) : null),
    ];

    private sealed record BreachRow(string Json, Breach? Breach);
}
