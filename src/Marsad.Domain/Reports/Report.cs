using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Reports;

/// <summary>One captured report: what was said, by which publisher, when. The bytes themselves are kept by the register under <see cref="Document"/>.</summary>
public sealed record Report
{
    /// <summary>SHA-256 of the captured bytes.</summary>
    public required ContentHash Document { get; init; }

    /// <summary>The text that is read; offsets of claims count its code points.</summary>
    public required ReadingText Text { get; init; }

    /// <summary>The headline where the format gives one apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published; null where nobody said.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The outlet or body that published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it stood.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code of its language; null where not told and not detected.</summary>
    public string? Language { get; init; }

    /// <summary>The path given to the capturer, relative to the folder or archive.</summary>
    public string? Path { get; init; }

    /// <summary>What was odd about it ("the date of publication '31/31' cannot be read"), as sentences for a person.</summary>
    public ValueList<string> Warnings { get; init; }

    /// <summary>True when the text is headed "Sample": written for demonstration, never to be mixed with real reports.</summary>
    [JsonIgnore]
    public bool IsSample => Text.Value.AsSpan().TrimStart().StartsWith("Sample", StringComparison.Ordinal);
}
