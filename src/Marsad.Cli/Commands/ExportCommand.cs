using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Figures;
using Marsad.Cli.Ingest;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Words;
using Marsad.Domain.Incidents;
using Marsad.Exchange;
using Marsad.Exchange.Losses;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad export</c>: incidents in a format of the field, with what it cannot say beside it.</summary>
internal sealed class ExportCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<IExportFormat> format = Format();
    private readonly Option<string> output = new("--output", "--out", "-o") { Description = "The file to write; what the format cannot say is written beside it as FILE.losses.md and FILE.losses.json", HelpName = "FILE", Required = true };
    private readonly IncidentOptions which = new();
    private readonly Option<FigurePolicy> policy = CommonOptions.Policy();
    private readonly Option<string[]> sourceOrder = CommonOptions.SourceOrder();

    public ExportCommand(Session session)
        : base(
            session,
            "export",
            "Writes incidents in a format of the field, marked internal, and beside it what the format cannot say",
            new("marsad export --format csv --output incidents.csv", "the whole register as a table"),
            new("marsad export --format ged --output idlib.csv --area Idlib --since 2019", "Idlib from 2019 on in the columns of UCDP GED"),
            new("marsad export --format geojson --output strikes.geojson --type air-strike", "air strikes for a map"),
            new("marsad export --format claims --output claims.jsonl", "every claim, for another program"))
    {
        foreach (var option in (Option[])[register, format, output, .. which.All, policy, sourceOrder])
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var wanted = line.GetValue(format)!;
        var path = line.GetValue(output)!;
        var choice = line.GetResult(policy) is { Implicit: false } ? PolicyChoice.Of(line, policy, sourceOrder) : new PolicyChoice(wanted.Policy, []);
        using var reader = RegisterUse.Open(line.GetValue(register)!, OutputFormat.Jsonl, session);
        LossReport losses;
        try
        {
            using var progress = new ProgressLine(session, which.TakeAll(line) && wanted.Name != "claims" ? reader.Size().Incidents : 0, "records");
            losses = ExportFile.Write(wanted, Content(line, reader, choice, progress, session), path);
        }
        catch (OperationCanceledException)
        {
            session.Say($"stopped; {path} was not written");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Say($"{path} cannot be written: {e.Message}");
            return ExitCode.Failed;
        }

        session.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {losses.Taken:#,0} taken, {losses.Written:#,0} records written as {wanted.Name}, INTERNAL; {Phrases.Policy(choice.Policy)}{(losses.IsEmpty ? "nothing is lost" : "what the format cannot say: " + ExportFile.LossPage(path))}"));
        return ExitCode.Done;
    }

    private ExportContent Content(ParseResult line, IRegisterReader reader, PolicyChoice choice, ProgressLine progress, Session session)
    {
        var all = which.TakeAll(line);
        var incidents = which.Choose(line, reader);
        return new ExportContent
        {
            Incidents = incidents.Select(choice.Draw),
            Claims = all ? reader.Claims(new ClaimFilter { RecordedBy = which.RecordedBy(line) }) : incidents.SelectMany(static i => i.Claims).Distinct(StringComparer.Ordinal).Select(reader.Claim).OfType<StoredClaim>(),
            Agreements = reader.Agreements(),
            ChangeOf = id => reader.Versions(id).LastOrDefault() is { } last ? new IncidentChange(last.Seq, last.Recorded, last.Replaces is null) : null,
            Mark = new ExportMark { Made = session.Clock.GetUtcNow(), Question = which.Words(line), Sample = reader.Kind == RegisterKind.Sample },
            Progress = progress.Done,
            Stop = session.Stop,
        };
    }

    private static Option<IExportFormat> Format()
    {
        var names = string.Join(", ", ExportFormats.All.Select(static f => f.Name));
        return new Option<IExportFormat>("--format", "-f")
        {
            Description = $"The format: {names}; docs/reference/export.md says what each holds",
            HelpName = "NAME",
            Required = true,
            CustomParser = result =>
            {
                if (ExportFormats.Find(result.Tokens[0].Value) is { } format)
                    return format;
                result.AddError($"--format is one of {names}, not '{result.Tokens[0].Value}'");
                return null;
            },
            CompletionSources = { _ => ExportFormats.All.Select(static f => new System.CommandLine.Completions.CompletionItem(f.Name)) },
        };
    }
}
