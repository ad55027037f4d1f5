using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>How two texts stand to each other.</summary>
[JsonConverter(typeof(KebabCase<CopyKind>))]
public enum CopyKind
{
    /// <summary>The same text, but for a line or a few words: a syndicated copy. It counts once.</summary>
    Copy,

    /// <summary>The shorter stands wholly in the longer: an excerpt, or a copy with something added. It counts once.</summary>
    Excerpt,

    /// <summary>They share much and differ in much: versions of one story, whose later figures replace the earlier.</summary>
    Version,
}

/// <summary>What two texts share, counted exactly over their runs of four words.</summary>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="Resemblance">Shared runs over all runs of both (Jaccard), 0 to 1.</param>
/// <param name="Containment">Shared runs over the runs of the shorter text, 0 to 1.</param>
public sealed record CopyLink(CopyKind Kind, double Resemblance, double Containment);
