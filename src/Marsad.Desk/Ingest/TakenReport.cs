using System.Text.Json.Serialization;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Desk.Ingest;

/// <summary>What became of an input, for a person who watches.</summary>
[JsonConverter(typeof(KebabCase<TakenAs>))]
public enum TakenAs
{
    /// <summary>New to the register, or read anew.</summary>
    Stored,

    /// <summary>One more capture of bytes that were here.</summary>
    CapturedAgain,

    /// <summary>Here already, capture and reading.</summary>
    Known,

    /// <summary>Not taken.</summary>
    Rejected,
}

/// <summary>An input that was dealt with; what is said to be stored is safe on the disk.</summary>
public sealed record TakenReport
{
    /// <summary>The input's path.</summary>
    public required string Path { get; init; }

    /// <summary>What became of it.</summary>
    public required TakenAs As { get; init; }

    /// <summary>The document; null where it was rejected before it was one.</summary>
    public ContentHash? Document { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Its outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>How many claims were read in it.</summary>
    public int Claims { get; init; }

    /// <summary>Why it was rejected, or what was odd about it.</summary>
    public ValueList<string> Remarks { get; init; }

    /// <summary>What is said of a report that was read.</summary>
    internal static TakenReport Of(StorableItem item, TakenAs taken) => new()
    {
        Path = item.Path,
        As = taken,
        Document = item.Reading.Report.Document,
        Title = item.Reading.Report.Title,
        Publisher = item.Reading.Report.Publisher,
        Claims = item.Reading.Claims.Count,
        Remarks = item.Reading.Report.Warnings.Concat(item.Reading.Notes).ToValueList(),
    };
}
