using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>What changed from one version of a story to another: sentences, and figures. See docs/methods/copies.md.</summary>
public sealed record VersionChange
{
    private VersionChange()
    {
    }

    /// <summary>The version that was changed.</summary>
    public required ContentHash Earlier { get; init; }

    /// <summary>The version that it became.</summary>
    public required ContentHash Later { get; init; }

    /// <summary>Sentences of the later version that the earlier does not hold, in the order of the text; white space in them is one blank.</summary>
    public ValueList<string> Added { get; init; }

    /// <summary>Sentences of the earlier version that the later does not hold.</summary>
    public ValueList<string> Removed { get; init; }

    /// <summary>How many sentences stand in both, in another order: those of both that are not in their longest common subsequence. Null where the texts are too long to tell (more than <see cref="SentenceChange.MostCells"/> pairs of sentences between their common beginning and end).</summary>
    public int? Moved { get; init; }

    /// <summary>Figures that replace others of the same measure, category and source.</summary>
    public ValueList<ReplacedFigure> Replaced { get; init; }

    /// <summary>Figures that the earlier version did not give.</summary>
    public ValueList<VersionFigure> New { get; init; }

    /// <summary>Figures that the later version no longer gives.</summary>
    public ValueList<VersionFigure> Gone { get; init; }

    /// <summary>True where a figure was replaced, came or went.</summary>
    public bool OfFigures => !Replaced.IsEmpty || !New.IsEmpty || !Gone.IsEmpty;

    /// <summary>True where nothing changed that is looked at.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Moved is null or 0 && !OfFigures;

    /// <summary>What changed from the first to the second. Told in the order given: with the two exchanged, added is removed, new is gone, and each replacement is turned round.</summary>
    public static VersionChange Between(StoryVersion earlier, StoryVersion later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var text = SentenceChange.Between(earlier.Text, later.Text);
        var figures = FigureChange.Between(earlier.Claims, later.Claims);
        return new VersionChange
        {
            Earlier = earlier.Head.Document,
            Later = later.Head.Document,
            Added = text.Added,
            Removed = text.Removed,
            Moved = text.Moved,
            Replaced = figures.Replaced,
            New = figures.New,
            Gone = figures.Gone,
        };
    }
}
