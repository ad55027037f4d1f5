using Marsad.Domain.Reports;
using Marsad.Extraction;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>Reads the stored reports of another reader anew, from their stored words, and joins them anew. A few reports are in memory at any time; what is done drops out of the list of what is to do, so that a stopped run goes on where it was.</summary>
public sealed class Rereading(IRegisterWriter register, IRegisterReader known, int jobs)
{
    private const int BatchReports = 100;
    private const int Page = 200;
    private const long LineCharacters = 8L << 20;

    private readonly HeapBound heap = new();

    /// <summary>How many reports another reader read.</summary>
    public static long Count(IRegisterReader register)
    {
        var (count, after) = (0L, 0L);
        while (register.ReadByOthers(ReportReader.Version, after, 10_000) is { Count: > 0 } page)
            (count, after) = (count + page.Count, page[^1].Row);
        return count;
    }

    /// <summary>Reads all of them anew. Stops cleanly after the batch in hand when cancelled.</summary>
    public IngestSummary Run(Action<long> progress, CancellationToken stop)
    {
        var run = register.Atomically(() => register.Begin("ingest --reread", ReportReader.Version));
        var summary = new IngestSummary();
        var batch = new Batch(register, run, summary);
        var seen = 0L;
        foreach (var item in Read(stop))
        {
            batch.Add(item);
            if (batch.Count >= BatchReports)
                batch.Flush();
            progress(++seen);
        }

        batch.Flush();
        summary.Stopped = stop.IsCancellationRequested;
        register.Atomically(() =>
        {
            register.End(run, summary.Stored, summary.Known, summary.Rejected);
            return 0;
        });
        return summary;
    }

    private IEnumerable<ReadItem> Read(CancellationToken stop)
    {
        using var line = new ReadingLine<Report, ReadItem>(jobs, Read, static r => r.Text.Value.Length, LineCharacters);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var producer = new Thread(() => Find(line, abandoned.Token)) { IsBackground = true, Name = "find" };
        producer.Start();
        try
        {
            foreach (var item in line.Results())
                yield return item;
        }
        finally
        {
            abandoned.Cancel();
            line.Close();
            producer.Join();
        }
    }

    // A page at a time: a reader that stays in one long question would keep the writer's log from being tidied.
    private void Find(ReadingLine<Report, ReadItem> line, CancellationToken cancellation)
    {
        try
        {
            var after = 0L;
            while (known.ReadByOthers(ReportReader.Version, after, Page) is { Count: > 0 } page)
            {
                foreach (var stale in page)
                {
                    if (cancellation.IsCancellationRequested || (Stored(stale.Document) is { } report && !line.Put(report)))
                    {
                        line.Close();
                        return;
                    }
                }

                after = page[^1].Row;
            }

            line.Close();
        }
        catch (Exception e)
        {
            line.Close(e);
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
    private ReadItem Read(Report report)
    {
        heap.Keep();
        return ReportReading.Of(report.Path ?? report.Url ?? report.Document.ToString(), report, default);
    }
}
