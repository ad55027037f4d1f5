using System.CommandLine;
using System.Globalization;
using Marsad.Analysis.Breaches;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Desk.Figures;
using Marsad.Domain.Agreements;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad agreements</c>: truces and deals, with what lies in their scope and what is called a breach.</summary>
internal sealed class AgreementsCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<bool> breaches = new("--breaches") { Description = "Also the incidents in their area and time that involve a party, and which of them somebody calls a breach" };
    private readonly Option<string?> id = new("--id") { Description = "Only this agreement", HelpName = "ID" };
    private readonly Option<string?> party = new("--party") { Description = "Only agreements to which this actor, or the body above it, is a party", HelpName = "NAME" };
    private readonly Option<PartialDate?> since = CommonOptions.Part("--since", "Only agreements made, in effect or spoken of on that day, month or year or later");
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public AgreementsCommand(Session session)
        : base(
            session,
            "agreements",
            "Lists ceasefires and deals; with --breaches what is alleged to have broken them",
            new("marsad agreements", "every agreement with its parties, scope and status"),
            new("marsad agreements --breaches", "with the incidents in scope, by the same rules for every party"),
            new("marsad agreements --party Houthis --since 2019", "agreements of one party that were spoken of in 2019 or later"))
    {
        foreach (var option in new Option[] { register, breaches, id, party, since, format })
            Add(option);
        Add(new AgreementShowCommand(session));
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var book = new AgreementBook(reader);
        var (wanted, of, from) = (line.GetValue(id), line.GetValue(party), line.GetValue(since)?.First);
        var agreements = book.All.Where(a => (wanted is null || string.Equals(a.Id, wanted, StringComparison.Ordinal)) && (of is null || Parties.Of(of, a.Parties) is not null) && (from is null || LastDay(a) >= from)).ToList();
        if (printing == OutputFormat.Text)
            return Pages(book, agreements, line.GetValue(breaches), reader, session);
        if (line.GetValue(breaches))
            Records.Write(session.Out, printing, agreements.SelectMany(a => BreachColumns.Rows(printing, book.Breaches(a), reader)), static r => r.Json, BreachColumns.All, TerminalShape.Of(session));
        else
            Records.Write(session.Out, printing, agreements, static a => DomainJson.Write(a), AgreementColumns, TerminalShape.Of(session));
        return ExitCode.Done;
    }

    // An agreement without a told end lasts as long as somebody speaks of it.
    private static DateOnly? LastDay(Agreement agreement) => agreement.History.Select(static h => h.Said).Concat([agreement.Date?.Last, agreement.InEffect?.Last, agreement.Until?.Last, agreement.Reports.Select(static r => r.Published?.Day).Max()]).Max();

    private static int Pages(AgreementBook book, List<Agreement> agreements, bool withBreaches, Register.Contract.IRegisterReader reader, Session session)
    {
        var page = Page.Of(session);
        foreach (var agreement in agreements)
        {
            AgreementPage.Summary(page, agreement);
            if (withBreaches)
                BreachPage.Write(page, book.Breaches(agreement), book.AlsoIn(agreement), reader);
        }

        if (agreements.Count == 0)
            page.Say(book.All.Count == 0 ? "No agreements." : $"None of the {book.All.Count.ToString(CultureInfo.InvariantCulture)} agreements of this register is asked for.");
        else if (!withBreaches)
            page.Say("With --breaches: the incidents in scope, and which of them somebody calls a breach. 'marsad agreements show ID' opens one.");
        return ExitCode.Done;
    }

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
        new("flags", static a => string.Join("; ", a.Flags)),
        new("review", static a => a.Review.Word()),
    ];
}
