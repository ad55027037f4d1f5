using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Register.Contract;

/// <summary>A report of a search or a list, with what lists and choices need of it.</summary>
public sealed record FoundReport
{
    /// <summary>The document.</summary>
    public required ContentHash Document { get; init; }

    /// <summary>The headline; where none is given, the first line of the text, cut where it is long.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The path given to <c>ingest</c>, relative.</summary>
    public string? Path { get; init; }

    /// <summary>The incidents of which it speaks.</summary>
    public ValueList<FoundIncident> Incidents { get; init; }

    /// <summary>The kinds of its claims: <c>incident</c>, <c>tally</c> …</summary>
    public ValueList<string> Kinds { get; init; }
}

/// <summary>An incident of which a found report speaks.</summary>
/// <param name="Id">The incident.</param>
/// <param name="Type">Its type.</param>
/// <param name="Country">ISO code of its country.</param>
public sealed record FoundIncident(string Id, string Type, string? Country);

/// <summary>A stretch of a passage.</summary>
/// <param name="Text">The words.</param>
/// <param name="Hit">True where they are among those that were searched for.</param>
public sealed record PassagePiece(string Text, bool Hit);
