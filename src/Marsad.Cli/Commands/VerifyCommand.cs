using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Ingest;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad verify</c>: recomputes every hash of the ledger.</summary>
internal sealed class VerifyCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string?> head = new("--head") { Description = "The chain's head as noted earlier: also proves that nothing up to there was cut off", HelpName = "HEX" };
    private readonly Option<OutputFormat> format = CommonOptions.Format("a sentence for people");

    public VerifyCommand(Session session)
        : base(
            session,
            "verify",
            "Recomputes every hash of the register's ledger and names the first broken row",
            new("marsad verify", "checks marsad.db; note the head that it prints, on paper if need be"),
            new("marsad verify --register idlib.db --head 3b0c…", "checks that the register still holds the history up to that head"))
    {
        Add(register);
        Add(head);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var path = line.GetValue(register)!;
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(path, printing, session);
        Register.Contract.Verification found;
        using (var progress = new ProgressLine(session, reader.Size().Ledger, "entries"))
            found = reader.Verify((done, _) => progress.Done(done), session.Stop);
        var broken = found.Broken ?? (line.GetValue(head) is { } noted && !reader.HasHead(noted) ? $"the chain does not hold the head {noted}: rows were cut off or this is another register" : null);
        Records.Write(
            session.Out,
            printing == OutputFormat.Text ? OutputFormat.Jsonl : printing,
            [found],
            v => printing == OutputFormat.Text ? Sentence(path, v, broken) : Json(v, broken),
            [
                new("whole", _ => broken is null ? "true" : "false"),
                new("entries", static v => v.Entries.ToString(CultureInfo.InvariantCulture)),
                new("erased", static v => v.Erased.ToString(CultureInfo.InvariantCulture)),
                new("head", static v => v.Head),
                new("broken", _ => broken),
            ],
            TerminalShape.Of(session));
        return broken is null ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Sentence(string path, Register.Contract.Verification found, string? broken) => broken is not null
        ? $"{path} is BROKEN: {broken}. Restore it from a copy, or make a new register from the captured reports."
        : string.Create(CultureInfo.InvariantCulture, $"{path} is whole: {found.Entries:#,0} ledger entries recomputed{(found.Erased > 0 ? $", {found.Erased:#,0} rows lawfully erased" : "")}.\nhead {found.Head}");

    private static string Json(Register.Contract.Verification found, string? broken) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"whole\":{(broken is null ? "true" : "false")},\"entries\":{found.Entries},\"erased\":{found.Erased},\"head\":\"{found.Head}\"{(broken is null ? "" : ",\"broken\":\"" + System.Text.Json.JsonEncodedText.Encode(broken) + "\"")}}}");
}
