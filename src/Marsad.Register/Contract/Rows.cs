using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Sqlite;

namespace Marsad.Register.Contract;

/// <summary>Whether a register holds real reports or those written for demonstration; the two are never mixed.</summary>
public enum RegisterKind
{
    /// <summary>Real reports.</summary>
    Real,

    /// <summary>Reports headed "Sample".</summary>
    Sample,
}

/// <summary>A report that was read, as it comes to the register.</summary>
public sealed record ReadingToStore
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>The bytes as captured.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Name and version of models and rules that read it.</summary>
    public required string Reader { get; init; }

    /// <summary>Its claims in the order of their quotes.</summary>
    public ValueList<Claim> Claims { get; init; }

    /// <summary>What could not be read.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>The bands of its text's sketch, for finding copies.</summary>
    public ValueList<long> Bands { get; init; }

    /// <summary>What is written of it, where it was made ready.</summary>
    internal PackedReading Packed => packed ?? PackedReading.Of(this);

    private PackedReading? packed;

    /// <summary>Makes ready what is written of it, so that the one writer need not: for the thread that read it.</summary>
    public void Pack() => packed ??= PackedReading.Of(this);
}

/// <summary>What became of a report that came to the register.</summary>
public enum StoreOutcome
{
    /// <summary>It is new: document, capture, reading and claims are stored.</summary>
    Stored,

    /// <summary>The document was known; it was read anew, and this reading replaces the earlier one.</summary>
    ReadAnew,

    /// <summary>The document was known and its reading stands; one more capture of it is stored.</summary>
    CapturedAgain,

    /// <summary>It is here already, capture and reading.</summary>
    Known,

    /// <summary>It may not enter this register; the reason says why.</summary>
    Refused,
}

/// <summary>What became of a report, and why where it was refused.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Reason">A sentence for a person; null unless refused.</param>
public sealed record StoreResult(StoreOutcome Outcome, string? Reason = null);

/// <summary>How the texts of two reports stand to each other.</summary>
public enum Kinship
{
    /// <summary>One text, or one within the other: it counts once.</summary>
    Copy,

    /// <summary>Versions of one story, whose later figures replace the earlier.</summary>
    Version,
}

/// <summary>A claim and the report it stands in.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Report">The earliest capture of its report.</param>
public sealed record StoredClaim(Claim Claim, IncidentReport Report);

/// <summary>One capture of a document: where and how its bytes were found.</summary>
public sealed record ReportCapture
{
    /// <summary>The path given to <c>ingest</c>, relative.</summary>
    public string? Path { get; init; }

    /// <summary>Where it stood.</summary>
    public string? Url { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>What was odd about it.</summary>
    public ValueList<string> Warnings { get; init; }
}

/// <summary>A stored report.</summary>
public sealed record StoredReport
{
    /// <summary>The document.</summary>
    public required ContentHash Document { get; init; }

    /// <summary>How many bytes were captured.</summary>
    public required long Size { get; init; }

    /// <summary>When it came into the register (UTC, ISO 8601).</summary>
    public required string Recorded { get; init; }

    /// <summary>Its captures, the earliest publication first.</summary>
    public required ValueList<ReportCapture> Captures { get; init; }

    /// <summary>The reading text; null where the document was erased.</summary>
    public ReadingText? Text { get; init; }

    /// <summary>Who read it.</summary>
    public string? Reader { get; init; }

    /// <summary>What could not be read.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>True where its content was lawfully erased.</summary>
    public bool Erased { get; init; }
}

/// <summary>A document under the path it was captured by.</summary>
/// <param name="Path">The path.</param>
/// <param name="Document">The document.</param>
/// <param name="Reader">Who read it, as it stands.</param>
public sealed record CapturedPath(string Path, ContentHash Document, string Reader);

/// <summary>A report whose words were searched for.</summary>
/// <param name="Report">The report.</param>
/// <param name="Passage">The words around the best hit, on one line.</param>
public sealed record SearchHit(IncidentReport Report, string Passage);

/// <summary>How much a register holds.</summary>
public sealed record RegisterSize(long Documents, long Captures, long Claims, long Incidents, long Agreements, long Ledger);

/// <summary>In how many incidents in force an actor is named, and as what.</summary>
public sealed record ActorUse(string Name, long AsPerpetrator, long AsTarget, long AsBacker);

/// <summary>What <see cref="IRegisterReader.Verify"/> found.</summary>
public sealed record Verification
{
    /// <summary>How many ledger entries were recomputed.</summary>
    public required long Entries { get; init; }

    /// <summary>How many rows are gone by a lawful erasure.</summary>
    public long Erased { get; init; }

    /// <summary>The last link of the chain, in hexadecimal: note it elsewhere to prove later that nothing was cut off.</summary>
    public string? Head { get; init; }

    /// <summary>The first broken row as a sentence; null where all is whole.</summary>
    public string? Broken { get; init; }
}
