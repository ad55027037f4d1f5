using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Ingest;
using Marsad.Cli.Shell;
using Marsad.Register;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad ingest PATH…</c>: captures, reads, stores and joins.</summary>
internal sealed class IngestCommand : MarsadCommand
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "Files, folders (with meta.csv, or with reports/ and meta.csv), zip archives, JSON Lines; - is standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<int> jobs = new("--jobs", "-j")
    {
        Description = "How many reports are read at the same time",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
        HelpName = "N",
    };

    public IngestCommand(Session session)
        : base(
            session,
            "ingest",
            "Captures reports, reads them and joins what they say into incidents; run it again to go on after a stop",
            new("marsad ingest reports/", "ingests a folder into marsad.db; a meta.csv beside the reports names publisher and date"),
            new("marsad ingest wire.jsonl --register idlib.db", "ingests one report a line (text, title, published, publisher, url, language)"),
            new("zcat wire.jsonl.gz | marsad ingest -", "ingests what another program prints"),
            new("marsad ingest archive.zip --jobs 4", "reads four reports at the same time"))
    {
        jobs.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256)
                result.AddError("--jobs is a number from 1 to 256");
        });
        Add(paths);
        Add(register);
        Add(jobs);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var inputs = line.GetValue(paths)!;
        foreach (var input in inputs.Where(static p => !string.Equals(p, "-", StringComparison.Ordinal) && !Path.Exists(p)))
        {
            session.Say(input.Contains("://", StringComparison.Ordinal)
                ? $"{input} is an address: pages and feeds cannot be captured over the network yet; save it and give the file"
                : $"{input} is not there; check the path");
            return ExitCode.Failed;
        }

        var summary = Into(line.GetValue(register)!, inputs, line.GetValue(jobs), session);
        return summary.Stopped ? ExitCode.Failed
            : summary.Rejected + summary.KeptWithRemark == 0 ? ExitCode.Done
            : summary.Stored + summary.Known + summary.CapturedAgain == 0 ? ExitCode.Failed
            : ExitCode.DoneWithRejections;
    }

    /// <summary>Ingests into a register and says how it went.</summary>
    internal static IngestSummary Into(string path, IReadOnlyList<string> inputs, int jobs, Session session)
    {
        var started = session.Clock.GetTimestamp();
        using var writer = RegisterStore.OpenForWriting(path, session.Clock);
        using var known = RegisterStore.OpenForReading(path);
        IngestSummary summary;
        using (var progress = new ProgressLine(session, inputs.Sum(InputCount.Of), "reports"))
            summary = new Ingestion(writer, known, jobs, session).Run(inputs, "ingest " + string.Join(' ', inputs), progress.Done, session.Stop);
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
