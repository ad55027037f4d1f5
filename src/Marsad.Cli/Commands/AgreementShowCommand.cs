using System.CommandLine;
using System.Globalization;
using Marsad.Analysis;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Desk.Figures;
using Marsad.Domain.Agreements;
using Marsad.Domain.Interchange;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad agreements show ID</c>: one agreement opened down to the sentences.</summary>
internal sealed class AgreementShowCommand : MarsadCommand
{
    private readonly Argument<string> id = new("ID") { Description = "An agreement" };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public AgreementShowCommand(Session session)
        : base(
            session,
            "show",
            "Opens an agreement: what became of it and who says so, where it holds according to whom, the incidents in its scope, the sentences",
            new Example("marsad agreements show AG-YE-20181213-59f599", "one agreement; csv prints the incidents in its scope"))
    {
        Add(id);
        Add(register);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var wanted = line.GetValue(id)!;
        if (reader.Agreement(wanted) is not { } agreement)
        {
            session.Say(AgreementDesk.WhyNot(reader, wanted));
            return ExitCode.Failed;
        }

        var book = new AgreementBook(reader);
        var answer = book.Breaches(agreement);
        List<StoredClaim> claims = [.. agreement.Claims.Select(reader.Claim).OfType<StoredClaim>()];
        switch (printing)
        {
            case OutputFormat.Text:
                var page = Page.Of(session);
                AgreementPage.Write(page, agreement, claims, p =>
                {
                    p.Heading("In its area and time");
                    BreachPage.Write(p, answer, book.AlsoIn(agreement), reader);
                }, reader.VersionOf(agreement.Id));
                MayBe(page, agreement, book);
                break;
            case OutputFormat.Csv:
                Records.Write(session.Out, printing, BreachColumns.Rows(printing, answer, reader), static r => r.Json, BreachColumns.All, TerminalShape.Of(session));
                break;
            case OutputFormat.Jsonl:
                session.Out.Write(DomainJson.Write(agreement) + "\n" + AnalysisJson.Write(answer) + "\n");
                Records.Write(session.Out, printing, claims.Select(static c => c.Claim), DomainJson.Write, ClaimColumns.All, TerminalShape.Of(session));
                break;
            default:
                session.Out.Write("{\"record\":" + DomainJson.Write(agreement) + ",\"breaches\":" + AnalysisJson.Write(answer) + ",\"claims\":");
                Records.Write(session.Out, printing, claims.Select(static c => c.Claim), DomainJson.Write, ClaimColumns.All, TerminalShape.Of(session));
                session.Out.Write("}\n");
                break;
        }

        return ExitCode.Done;
    }

    private static void MayBe(Page page, Agreement agreement, AgreementBook book)
    {
        var near = book.MayBe(agreement);
        if (near.Count > 0)
            page.Heading("May be the same agreement");
        foreach (var (other, miss) in near)
        {
            page.Say($"{other}: score {miss.Score.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)} ({string.Join(", ", miss.Reasons)})", indent: 2, hanging: 4);
            page.Say($"marsad decide same {agreement.Id} {other}   or   marsad decide not-same {agreement.Id} {other}", indent: 4);
        }
    }
}
