using Marsad.Domain.Reports;
using Marsad.Extraction;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>Reads the stored reports of another reader anew, from their stored words, and joins them anew. What is done drops out of the list of what is to do, so that a stopped run goes on where it was.</summary>
/// <param name="register">The register.</param>
/// <param name="known">The same register, opened for reading.</param>
/// <param name="jobs">How many reports are read at the same time, from 1.</param>
/// <param name="clock">The clock, for how often a batch is stored.</param>
public sealed class Rereading(IRegisterWriter register, IRegisterReader known, int jobs, TimeProvider clock)
{
    private const int Page = 200;

    /// <summary>How many reports another reader read.</summary>
    public static long Count(IRegisterReader register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var (count, after) = (0L, 0L);
        while (register.ReadByOthers(ReportReader.Version, after, 10_000) is { Count: > 0 } page)
            (count, after) = (count + page.Count, page[^1].Row);
        return count;
    }

    /// <summary>Reads all of them anew. Stops cleanly after the batch in hand when cancelled.</summary>
    public IngestSummary Run(Action<long> progress, CancellationToken stop) =>
        new ReadingRun<Report>(register, jobs, clock, Read, static r => 2 * r.Text.Value.Length).Run("ingest --reread", Find, progress, stop);

    // A page at a time: a reader that stays in one long question would keep the writer's log from being tidied.
    private IEnumerable<Report> Find(CancellationToken cancellation)
    {
        var after = 0L;
        while (known.ReadByOthers(ReportReader.Version, after, Page) is { Count: > 0 } page)
        {
            foreach (var stale in page)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Stored(stale.Document) is { } report)
                    yield return report;
            }

            after = page[^1].Row;
        }
    }

    // As the capture that speaks for it has it.
    private Report? Stored(ContentHash document)
    {
        if (known.Report(document) is not { Text: { } text } stored)
            return null;
        var capture = stored.Captures[0];
        return new Report
        {
            Document = document,
            Text = text,
            Title = capture.Title,
            Published = capture.Published,
            Publisher = capture.Publisher,
            Url = capture.Url,
            Language = capture.Language,
            Path = capture.Path,
            Warnings = capture.Warnings,
        };
    }

    // The bytes are in the register already.
    private static ReadItem Read(Report report) => ReportReading.Of(report.Path ?? report.Url ?? report.Document.ToString(), report, default);
}
