using Marsad.Desk.Ingest;
using Marsad.Domain.Reports;
using Marsad.Exchange;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Cli.Ingest;

/// <summary>Takes the records of a file into the register, each as a report of its source: new ones are added, changed ones replace their earlier state, and of a complete file the records that are gone are withdrawn. A withdrawn report stays in the register, read anew with no claim.</summary>
internal sealed class Importing(IRegisterWriter register, IImportFormat format, ImportSettings settings, bool complete)
{
    /// <summary>The reader of a record that a later import replaced or withdrew.</summary>
    public const string Withdrawn = "import-withdrawn-1";

    /// <summary>Imports. Stops cleanly after the batch in hand when cancelled; the same command goes on from there.</summary>
    /// <exception cref="ImportException">The file is none of the format.</exception>
    public ImportSummary Run(ImportFile file, string command, Action<long> progress, CancellationToken stop)
    {
        var (summary, ingest) = (new ImportSummary(), new IngestSummary());
        var standing = Standing();
        var run = register.Atomically(() => register.Begin(command, "import-" + format.Name));
        var batch = new Batch(register, run, ingest);
        var count = 0L;
        foreach (var report in file.Records())
        {
            if (stop.IsCancellationRequested)
                break;
            Take(report, standing, batch, summary);
            if (batch.IsFull)
                batch.Flush();
            progress(++count);
        }

        (summary.Rejected, summary.Broken) = (file.Rejected, file.Broken);
        summary.Stopped = stop.IsCancellationRequested;
        if (complete && !summary.Stopped && summary.Broken is null)
            Follow(standing, batch, summary);
        batch.Flush();
        register.Atomically(() =>
        {
            register.End(run, summary.New + summary.Changed, summary.Known, summary.Rejected);
            return 0;
        });
        summary.Refusal = ingest.Rejected > 0 ? ingest.Remarks[0].What : null;
        return summary;
    }

    // The document that stands for each record; what is still here when the file is read through is no longer in it.
    private Dictionary<string, ContentHash> Standing()
    {
        var standing = new Dictionary<string, ContentHash>(StringComparer.Ordinal);
        foreach (var captured in register.CapturedUnder(format.Folder(settings)))
        {
            if (captured.Reader != Withdrawn)
                standing[captured.Path] = captured.Document;
        }

        return standing;
    }

    private void Take(ImportedReport report, Dictionary<string, ContentHash> standing, Batch batch, ImportSummary summary)
    {
        if (!standing.Remove(report.Path, out var document))
        {
            summary.New++;
        }
        else if (document == report.Report.Document)
        {
            summary.Known++;
            return;
        }
        else
        {
            summary.Changed++;
            Withdraw(report.Path, document, batch);
        }

        var reading = new ReadingToStore { Report = report.Report, Bytes = report.Bytes, Reader = report.Claims[0].Reader, Claims = report.Claims };
        batch.Add(new StorableItem(report.Path, reading, Joiner.Prepare(report.Report, report.Claims).Accounts));
    }

    // A row that could not be read may be one of those that are missing: then nothing is withdrawn.
    private void Follow(Dictionary<string, ContentHash> gone, Batch batch, ImportSummary summary)
    {
        foreach (var (path, document) in gone)
        {
            if (summary.Rejected > 0)
            {
                summary.LeftStanding++;
                continue;
            }

            Withdraw(path, document, batch);
            summary.Withdrawn++;
            if (batch.IsFull)
                batch.Flush();
        }
    }

    private void Withdraw(string path, ContentHash document, Batch batch)
    {
        if (register.Report(document) is not { Text: { } text } stored)
            return;
        var capture = stored.Captures.First(c => c.Path == path);
        var report = new Report { Document = document, Text = text, Path = path, Title = capture.Title, Publisher = capture.Publisher, Published = capture.Published, Url = capture.Url, Language = capture.Language };
        batch.Add(new StorableItem(path, new ReadingToStore { Report = report, Bytes = ReadOnlyMemory<byte>.Empty, Reader = Withdrawn, Notes = ["replaced or withdrawn by a later import of its source"] }, []));
    }
}
