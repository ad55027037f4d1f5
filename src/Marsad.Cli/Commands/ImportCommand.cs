using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Ingest;
using Marsad.Cli.Shell;
using Marsad.Exchange;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad import</c>: records of others, as reports of theirs.</summary>
internal sealed class ImportCommand : MarsadCommand
{
    private const int Shown = 20;

    private readonly Option<IImportFormat> format = Format();
    private readonly Option<string> input = new("--input", "-i") { Description = "The file; rows that cannot be read are written beside it as FILE.rejected.csv", HelpName = "FILE", Required = true };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string?> source = new("--source") { Description = "Who made the records: the source of their claims, and the name under which a later import finds them again", HelpName = "NAME" };
    private readonly Option<string[]> map = new("--map") { Description = "For a table of one's own: a field of Marsad and the column that holds it, such as date_from='Date of incident' (repeat it for each)", HelpName = "FIELD=COLUMN", DefaultValueFactory = static _ => [] };
    private readonly Option<DateOrder> dates = CommonOptions.Word("--dates", "How 03/04/2019 is meant", DateOrder.Unsaid);
    private readonly Option<string> @decimal = new("--decimal") { Description = "How numbers part their fraction: point or comma", HelpName = "point|comma", DefaultValueFactory = static _ => "point" };
    private readonly Option<DateOnly?> published = Published();
    private readonly Option<System.Text.Encoding?> encoding = TextEncoding();
    private readonly Option<bool> complete = new("--complete") { Description = "The file holds all records of its source: those that are no longer in it are withdrawn" };

    public ImportCommand(Session session)
        : base(
            session,
            "import",
            "Takes the records of others (UCDP GED, ACLED, Airwars, HXL, tables) as reports of theirs; run it again to update them",
            new("marsad import --format ged --input ged241.csv --published 2024-06-10", "a release of UCDP GED and its day; the next release updates it"),
            new("marsad import --format acled --input acled.csv --complete", "an export of ACLED that holds all of its records: deleted ones are withdrawn"),
            new("marsad import --format csv --input ours.csv --source 'Harbour Archive' --map id=Nr --map date_from=Date --map killed_min=Dead --map killed_max=Dead --dates day-first", "a table of one's own"),
            new("marsad import --format claims --input claims.jsonl", "what another register exported"))
    {
        foreach (var option in (Option[])[format, input, register, source, map, dates, @decimal, published, encoding, complete])
            Add(option);
        @decimal.AcceptOnlyFromAmong("point", "comma");
    }

    protected override int Run(ParseResult line, Session session)
    {
        var (path, kind) = (line.GetValue(input)!, line.GetValue(format)!);
        if (!File.Exists(path))
        {
            session.Say(Directory.Exists(path) ? $"{path} is a folder; name a file" : $"{path} is not there; check the path");
            return ExitCode.Failed;
        }

        var settings = Settings(line, path);
        using var rejected = new RejectedRows(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            var shown = 0L;
            using var file = new ImportFile(kind.Read(stream, settings), row =>
            {
                rejected.Add(row);
                if (++shown <= Shown)
                    session.Say($"{path}, {row.Sentence}");
            }, session.Stop);
            if (!file.FindFirst() && !File.Exists(line.GetValue(register)))
            {
                SayMore(file.Rejected, session);
                session.Say(file.Rejected > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}: no record could be read, {file.Rejected:#,0} rejected (see {rejected.Path}); no register was made") : $"{path}: it holds no record; no register was made");
                return ExitCode.Failed;
            }

            using var writer = RegisterStore.OpenForWriting(line.GetValue(register)!, session.Clock, FigurePolicies.Numbers);
            ImportSummary summary;
            using (var progress = new ProgressLine(session, 0, "records"))
                summary = new Importing(writer, kind, settings, line.GetValue(complete)).Run(file, $"import {kind.Name} {Path.GetFileName(path)}", progress.Done, session.Stop);
            return Say(summary, file, path, rejected.Path, session, writer.Kind == RegisterKind.Sample);
        }
        catch (ImportException e)
        {
            session.Say($"{path}: {e.Message}");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Say($"{path} or what is written beside it: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private ImportSettings Settings(ParseResult line, string path) => new()
    {
        Source = line.GetValue(source)?.Trim() is { Length: > 0 } named ? named : null,
        Columns = Mapped(line.GetValue(map) ?? []),
        Dates = line.GetValue(dates),
        Published = line.GetValue(published),
        Encoding = line.GetValue(encoding),
        DecimalComma = line.GetValue(@decimal) == "comma",
        // Formats that have no place for the mark are told by the report beside the file.
        Sample = File.Exists(ExportFile.LossJson(path)) && File.ReadAllText(ExportFile.LossJson(path)).Contains(ExportMark.SampleData, StringComparison.Ordinal),
    };

    private static int Say(ImportSummary summary, ImportFile file, string path, string rejected, Session session, bool sample)
    {
        SayMore(summary.Rejected, session);
        if (summary.Refusal is { } refusal)
            session.Say($"{path}: {refusal}");
        if (summary.Broken is { } broken)
            session.Say($"{path}: {broken}; what stands before was taken");
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"records: {summary.New:#,0} new, {summary.Changed:#,0} changed, {summary.Known:#,0} known already, {summary.Withdrawn:#,0} withdrawn") };
        if (summary.Rejected > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.Rejected:#,0} rejected (see {rejected})"));
        if (summary.LeftStanding > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.LeftStanding:#,0} are not in the file and were left, because rows of it were rejected"));
        session.Say($"{path}: {string.Join(", ", parts)}");
        if (summary.New + summary.Changed > 0 && file.Dated == 0)
            session.Say("no record says when it was published, and the register takes no day for it: --published 2025-06-01 gives the day of the whole file, --map published=COLUMN that of each row");
        if (summary.Stopped)
            session.Say("stopped; what is named above is safe, and the same command goes on from here");
        if (sample)
            session.Say("the register holds SAMPLE DATA");
        return summary.Stopped || summary.Refusal is not null || summary.Broken is not null || (summary.Rejected > 0 && summary.New + summary.Changed + summary.Known == 0) ? ExitCode.Failed
            : summary.Rejected > 0 ? ExitCode.DoneWithRejections : ExitCode.Done;
    }

    private static void SayMore(long rejected, Session session)
    {
        if (rejected > Shown)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"and {rejected - Shown:#,0} rows more"));
    }

    private static Dictionary<string, string> Mapped(string[] pairs)
    {
        var mapped = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || at == pair.Length - 1)
                throw new WrongUsageException($"--map is FIELD=COLUMN, such as date_from='Date of incident', not '{pair}'");
            mapped[pair[..at].Trim()] = pair[(at + 1)..].Trim();
        }

        return mapped;
    }

    private static Option<DateOnly?> Published() => new("--published")
    {
        Description = "When the file was published; a row that says a day of its own keeps that (see --map published=COLUMN)",
        HelpName = "DATE",
        CustomParser = static result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"--published is a day such as 2025-06-01, not '{result.Tokens[0].Value}'");
            return null;
        },
    };

    private static Option<System.Text.Encoding?> TextEncoding() => new("--encoding")
    {
        Description = "How the text of a table is encoded: windows-1252, windows-1251, windows-1256, utf-16 and so on (default: UTF-8, or what its byte-order mark says)",
        HelpName = "NAME",
        CustomParser = static result =>
        {
            try
            {
                return System.Text.CodePagesEncodingProvider.Instance.GetEncoding(result.Tokens[0].Value) ?? System.Text.Encoding.GetEncoding(result.Tokens[0].Value);
            }
            catch (ArgumentException)
            {
                result.AddError($"'{result.Tokens[0].Value}' is no encoding: --encoding takes names such as windows-1252 or utf-16");
                return null;
            }
        },
    };

    private static Option<IImportFormat> Format()
    {
        var names = string.Join(", ", ImportFormats.All.Select(static f => f.Name));
        return new Option<IImportFormat>("--format", "-f")
        {
            Description = $"The format: {names}; docs/reference/import.md says what each holds",
            HelpName = "NAME",
            Required = true,
            CustomParser = result =>
            {
                if (ImportFormats.Find(result.Tokens[0].Value) is { } format)
                    return format;
                result.AddError($"--format is one of {names}, not '{result.Tokens[0].Value}'");
                return null;
            },
            CompletionSources = { _ => ImportFormats.All.Select(static f => new System.CommandLine.Completions.CompletionItem(f.Name)) },
        };
    }
}
