namespace Marsad.Cli.Ingest;

/// <summary>What an import did.</summary>
internal sealed class ImportSummary
{
    /// <summary>Records that are new to the register.</summary>
    public long New { get; set; }

    /// <summary>Records that replaced an earlier state of theirs.</summary>
    public long Changed { get; set; }

    /// <summary>Records that stand as they were.</summary>
    public long Known { get; set; }

    /// <summary>Records that are no longer in the file and were withdrawn.</summary>
    public long Withdrawn { get; set; }

    /// <summary>Records that are no longer in the file and were left, because rows of it were rejected.</summary>
    public long LeftStanding { get; set; }

    /// <summary>Rows that were not taken.</summary>
    public long Rejected { get; set; }

    /// <summary>True where the person stopped it.</summary>
    public bool Stopped { get; set; }

    /// <summary>Why the file could not be read to its end; what stood before was taken. Null where it could.</summary>
    public string? Broken { get; set; }

    /// <summary>What the register itself refused, as a sentence; null where nothing.</summary>
    public string? Refusal { get; set; }
}
