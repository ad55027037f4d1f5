using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Domain.Accounts;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad erase DOCUMENT</c>: a lawful erasure.</summary>
internal sealed class EraseCommand : MarsadCommand
{
    private readonly Argument<string> document = new("DOCUMENT") { Description = "A report: the first digits of its hash, its path or its address" };
    private readonly Option<string?> reason = new("--reason") { Description = "The lawful reason; kept for ever, so no names of private persons", HelpName = "WORDS" };
    private readonly Option<string> by = new("--by") { Description = "Who erases (default: your name on this machine)", DefaultValueFactory = static _ => Environment.UserName, HelpName = "NAME" };
    private readonly Option<bool> yes = new("--yes") { Description = "Erase; without it the command only shows what would go" };
    private readonly Option<string> register = CommonOptions.Register();

    public EraseCommand(Session session)
        : base(
            session,
            "erase",
            "Erases a report's bytes, words and claims for a lawful reason; the ledger stays whole, and this cannot be undone",
            new("marsad erase reports/r07.txt --reason 'court order 12/2026'", "shows what would go"),
            new("marsad erase reports/r07.txt --reason 'court order 12/2026' --yes", "erases it and joins without it"))
    {
        foreach (var option in new Option[] { reason, by, yes, register })
            Add(option);
        Add(document);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var path = line.GetValue(register)!;
        if (string.IsNullOrWhiteSpace(line.GetValue(reason)))
            throw new WrongUsageException("an erasure needs its lawful --reason");
        using var writer = RegisterUse.OpenForWriting(path, OutputFormat.Text, session);
        var found = writer.Documents(line.GetValue(document)!);
        if (found is not [var hash] || writer.Report(hash) is not { } report)
            throw new RegisterException(found.Count == 0 ? $"there is no report '{line.GetValue(document)}' here" : $"'{line.GetValue(document)}' may be one of {found.Count} reports: name more digits of its hash: {string.Join(", ", found)}");
        if (report.Erased)
            throw new RegisterException($"{hash} was erased already");
        var page = Page.Of(session);
        var incidents = writer.Shelf.OfDocuments([hash]).Select(a => writer.IncidentOf(a.Account.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        page.Say($"{hash}: {string.Join("; ", report.Captures.Select(static c => string.Join(", ", new[] { c.Publisher, c.Published?.ToString(), c.Path, c.Url }.Where(static p => p is not null))))}", hanging: 2);
        page.Say(string.Create(CultureInfo.InvariantCulture, $"{report.Size:#,0} bytes and {writer.Claims(new ClaimFilter { Document = hash }).Count():#,0} claims; it speaks of {(incidents.Count == 0 ? "no incident" : string.Join(", ", incidents))}"), indent: 2, hanging: 4);
        if (!line.GetValue(yes))
        {
            page.Say("Nothing was erased. What would go: its bytes, words and claims, from this register for ever, so that it is not taken again. What stays: its hash, outlet, headline, address and path, and earlier versions of its incidents. Add --yes to erase.", indent: 2, hanging: 4);
            return ExitCode.Done;
        }

        writer.Atomically(() =>
        {
            var run = writer.Begin("erase " + hash, "a person");
            writer.Save(run, Joiner.Apply(new JoinRequest { Remove = [hash] }, writer.Shelf));
            writer.Erase(hash, line.GetValue(by)!, line.GetValue(reason)!);
            writer.End(run, 0, 0, 0);
            return 0;
        });
        page.Say("Erased; its incidents are joined without it. 'marsad verify' accepts the gap and no other.", indent: 2);
        return ExitCode.Done;
    }
}
