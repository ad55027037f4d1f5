using System.CommandLine;
using System.Globalization;
using Marsad.Analysis.Decisions;
using Marsad.Cli.Ingest;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Ingest;
using Marsad.Linkage;
using Marsad.Register;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad ingest PATH…</c>: captures, reads, stores and joins.</summary>
internal sealed class IngestCommand : MarsadCommand
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "Files, folders (with meta.csv, or with reports/ and meta.csv), zip archives, JSON Lines; - is standard input", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<int> jobs = new("--jobs", "-j")
    {
        Description = "How many reports are read at the same time",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
        HelpName = "N",
    };

    private readonly Option<bool> reread = new("--reread") { Description = "Instead of new reports: read the stored ones anew that an earlier reader read, and join them anew" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "With --reread: only show what would change (incidents, figures, decisions)" };
    private readonly Option<string?> weights = new("--weights") { Description = "Joins by the weights of this file ('marsad weights --out' writes one); for a new register, which keeps them", HelpName = "FILE" };
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people; only --dry-run prints data");

    public IngestCommand(Session session)
        : base(
            session,
            "ingest",
            "Captures reports, reads them and joins what they say into incidents; run it again to go on after a stop",
            new("marsad ingest reports/", "ingests a folder into marsad.db; a meta.csv beside the reports names publisher and date"),
            new("marsad ingest wire.jsonl --register idlib.db", "ingests one report a line (text, title, published, publisher, url, language)"),
            new("zcat wire.jsonl.gz | marsad ingest -", "ingests what another program prints"),
            new("marsad ingest archive.zip --jobs 4", "reads four reports at the same time"),
            new("marsad ingest --reread --dry-run", "after an update of this program: what its newer reader would change"),
            new("marsad ingest --reread", "does it; people's decisions stay, and a stopped run goes on where it was"))
    {
        jobs.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256)
                result.AddError("--jobs is a number from 1 to 256");
        });
        Add(paths);
        Add(register);
        Add(jobs);
        Add(weights);
        Add(reread);
        Add(dryRun);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var inputs = line.GetValue(paths)!;
        var anew = line.GetValue(reread);
        if (anew == inputs.Length > 0)
            throw new WrongUsageException(anew ? "--reread takes no PATH: it reads what is stored" : "name what to ingest: files, folders, archives, or - for standard input");
        if (line.GetValue(dryRun) && !anew)
            throw new WrongUsageException("--dry-run goes with --reread");
        if (anew && line.GetValue(weights) is not null)
            throw new WrongUsageException("--weights goes with a new register, not with --reread: a register keeps the weights by which it was joined");
        if (anew)
            return line.GetValue(dryRun) ? new RereadTrial(line.GetValue(register)!, line.GetValue(jobs), session).Run(line.GetValue(format)) : Anew(line.GetValue(register)!, line.GetValue(jobs), session);
        foreach (var input in inputs.Where(static p => !string.Equals(p, "-", StringComparison.Ordinal) && !Path.Exists(p)))
        {
            session.Say(input.Contains("://", StringComparison.Ordinal)
                ? $"{input} is an address: pages and feeds cannot be captured over the network yet; save it and give the file"
                : $"{input} is not there; check the path");
            return ExitCode.Failed;
        }

        if (line.GetValue(weights) is { } table && !JoinBy(table, line.GetValue(register)!, session))
            return ExitCode.Failed;
        var summary = Into(line.GetValue(register)!, inputs, line.GetValue(jobs), session);
        return summary.Stopped ? ExitCode.Failed
            : summary.Rejected + summary.KeptWithRemark == 0 ? ExitCode.Done
            : summary.Stored + summary.Known + summary.CapturedAgain == 0 ? ExitCode.Failed
            : ExitCode.DoneWithRejections;
    }

    private static bool JoinBy(string file, string path, Session session)
    {
        if (!File.Exists(file))
        {
            session.Say($"{file} is not there; 'marsad weights --out FILE' writes a table of weights");
            return false;
        }

        var read = WeightFile.Read(File.ReadAllText(file));
        if (!read.Success)
        {
            session.Say($"{file}: {read.Reason}");
            return false;
        }

        using var writer = RegisterStore.OpenForWriting(path, session.Clock, FigurePolicies.Numbers);
        return Equals(writer.Shelf.Weights, read.Value) || writer.Atomically(() =>
        {
            var run = writer.Begin("ingest --weights " + file, Extraction.ReportReader.Version);
            writer.JoinBy(run, read.Value);
            writer.End(run, stored: 0, skipped: 0, rejected: 0);
            return true;
        });
    }

    private static int Anew(string path, int jobs, Session session)
    {
        var started = session.Clock.GetTimestamp();
        using var writer = RegisterUse.OpenForWriting(path, OutputFormat.Jsonl, session);
        using var known = RegisterStore.OpenForReading(path);
        IngestSummary summary;
        using (var progress = new ProgressLine(session, Rereading.Count(known), "reports"))
            summary = new Rereading(writer, known, jobs, session.Clock).Run(progress.Done, session.Stop);
        foreach (var remark in summary.Remarks)
            session.Say($"{remark.Path}: {remark.What}");
        session.Say(Sentence(summary, path, session.Clock.GetElapsedTime(started)));
        var waiting = DecisionLog.Of(writer).Count(static d => d.State == DecisionState.Waiting);
        if (waiting > 0)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"{waiting} decisions wait because their sentence is no longer read as a claim: marsad decisions --state waiting"));
        if (summary.Stopped)
            session.Say("stopped; what was read anew is safe, and the same command goes on from here");
        return summary.Stopped ? ExitCode.Failed : summary.Rejected > 0 ? ExitCode.DoneWithRejections : ExitCode.Done;
    }

    /// <summary>Ingests into a register and says how it went.</summary>
    internal static IngestSummary Into(string path, IReadOnlyList<string> inputs, int jobs, Session session)
    {
        var started = session.Clock.GetTimestamp();
        using var writer = RegisterStore.OpenForWriting(path, session.Clock, FigurePolicies.Numbers);
        using var known = RegisterStore.OpenForReading(path);
        IngestSummary summary;
        using (var progress = new ProgressLine(session, inputs.Sum(InputCount.Of), "reports"))
            summary = new Ingestion(writer, known, jobs, session.Clock, session.StandardInput).Run(inputs, "ingest " + string.Join(' ', inputs), progress.Done, session.Stop);
        foreach (var remark in summary.Remarks)
            session.Say($"{remark.Path}: {remark.What}");
        if (summary.Rejected + summary.KeptWithRemark > summary.Remarks.Count)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"and {summary.Rejected + summary.KeptWithRemark - summary.Remarks.Count:#,0} more, all noted in {path}"));
        session.Say(Sentence(summary, path, session.Clock.GetElapsedTime(started)));
        if (summary.Stopped)
            session.Say("stopped; what is named above is safe, and the same command goes on from here");
        if (writer.Kind == Register.Contract.RegisterKind.Sample)
            session.Say($"{path} holds SAMPLE DATA");
        return summary;
    }

    private static string Sentence(IngestSummary summary, string path, TimeSpan elapsed)
    {
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{summary.Stored:#,0} reports read into {path} with {summary.Claims:#,0} claims") };
        if (summary.CapturedAgain > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.CapturedAgain:#,0} copies of the same bytes noted"));
        if (summary.Known > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.Known:#,0} known already"));
        if (summary.Rejected > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.Rejected:#,0} rejected"));
        var rate = elapsed.TotalSeconds > 0 ? summary.Stored / elapsed.TotalSeconds : 0;
        return string.Join(", ", parts) + string.Create(CultureInfo.InvariantCulture, $" ({ProgressLine.Span(elapsed)}, {rate:#,0.#} reports/s)");
    }
}
