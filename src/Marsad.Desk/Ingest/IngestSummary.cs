namespace Marsad.Desk.Ingest;

/// <summary>A line for the person about one input.</summary>
/// <param name="Path">The input.</param>
/// <param name="What">What is to be said about it.</param>
public sealed record Remark(string Path, string What);

/// <summary>What an ingest did.</summary>
public sealed class IngestSummary
{
    // The register keeps all of them; the screen shows the first.
    private const int Shown = 200;

    private readonly List<Remark> remarks = [];

    /// <summary>Is told of every input what became of it.</summary>
    public Action<TakenReport>? Taken { get; init; }

    /// <summary>Reports new to the register, or read anew.</summary>
    public long Stored { get; set; }

    /// <summary>Captures of documents that were here already.</summary>
    public long CapturedAgain { get; set; }

    /// <summary>Reports that were here already, capture and reading.</summary>
    public long Known { get; set; }

    /// <summary>Inputs that were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>Reports that were kept although something about them could not be read.</summary>
    public long KeptWithRemark { get; private set; }

    /// <summary>Claims stored.</summary>
    public long Claims { get; set; }

    /// <summary>True where the person stopped it.</summary>
    public bool Stopped { get; set; }

    /// <summary>What is to be said about single inputs, in their order.</summary>
    public IReadOnlyList<Remark> Remarks => remarks;

    /// <summary>Notes a rejection.</summary>
    public void Reject(string path, string reason)
    {
        Rejected++;
        Note(path, reason);
    }

    /// <summary>Notes that a report was kept, and what was odd about it.</summary>
    public void Keep(string path, string remark)
    {
        KeptWithRemark++;
        Note(path, remark + " (kept)");
    }

    private void Note(string path, string what)
    {
        if (remarks.Count < Shown)
            remarks.Add(new Remark(path, what));
    }
}
