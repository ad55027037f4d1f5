using Marsad.Exchange;

namespace Marsad.Cli.Ingest;

/// <summary>The rows of a file, of which the first record can be looked for before a register is opened: a file that holds none leaves no register behind where there was none.</summary>
internal sealed class ImportFile(IEnumerable<ImportItem> items, Action<RejectedRow> reject, CancellationToken stop) : IDisposable
{
    private readonly IEnumerator<ImportItem> rows = items.GetEnumerator();
    private ImportedReport? first;
    private long given;

    /// <summary>How many rows were rejected so far.</summary>
    public long Rejected { get; private set; }

    /// <summary>Why the file could not be read to its end; null while it could. What stood before was given.</summary>
    public string? Broken { get; private set; }

    /// <summary>How many records say when they were published, so far.</summary>
    public long Dated { get; private set; }

    /// <summary>Goes on to the first record, rejecting what stands before it. False where there is none.</summary>
    /// <exception cref="ImportException">The file is none of the format.</exception>
    public bool FindFirst() => (first = Next()) is not null;

    /// <summary>The records that were not given yet.</summary>
    public IEnumerable<ImportedReport> Records()
    {
        for (var record = first ?? Next(); record is not null; record = Next())
        {
            first = null;
            if (record.Report.Published is not null)
                Dated++;
            yield return record;
        }
    }

    public void Dispose() => rows.Dispose();

    private ImportedReport? Next()
    {
        while (!stop.IsCancellationRequested && Broken is null && GoesOn())
        {
            if (rows.Current is ImportedReport report)
            {
                given++;
                return report;
            }

            if (rows.Current is RejectedRow row)
            {
                Rejected++;
                reject(row);
            }
        }

        return null;
    }

    // A file that breaks off behind good records has given them; one that gives none is none of the format.
    private bool GoesOn()
    {
        try
        {
            return rows.MoveNext();
        }
        catch (ImportException e) when (given > 0)
        {
            Broken = e.Message;
            return false;
        }
    }
}
