using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Copies;

namespace Marsad.Web.Reports;

/// <summary>The versions of the story that a report tells, the earliest first.</summary>
public sealed record StoryAnswer
{
    /// <summary>Which version the report is, or is a copy of, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>True where every report of the story was compared; false where it has more than are compared for a page.</summary>
    public required bool Whole { get; init; }

    /// <summary>The versions; one where the report has only copies, none where it has no kin.</summary>
    public required ValueList<StoryVersionAnswer> Versions { get; init; }
}

/// <summary>One version of a story.</summary>
public sealed record StoryVersionAnswer
{
    /// <summary>The report.</summary>
    public required StoryReport Report { get; init; }

    /// <summary>Reports with the same text that replace none of its figures.</summary>
    public required ValueList<StoryReport> Copies { get; init; }

    /// <summary>What it changed of the version before; null for the first.</summary>
    public StoryChange? Changed { get; init; }
}

/// <summary>A report of a story, without its text.</summary>
/// <param name="Document">SHA-256 of the captured bytes.</param>
/// <param name="Publisher">The outlet.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">When it was published.</param>
public sealed record StoryReport(string Document, string? Publisher, string? Title, PublicationTime? Published);

/// <summary>What changed from one version to the next.</summary>
public sealed record StoryChange
{
    /// <summary>Sentences that the version before does not hold; white space in them is one blank.</summary>
    public required ValueList<string> Added { get; init; }

    /// <summary>Sentences of the version before that this one does not hold.</summary>
    public required ValueList<string> Removed { get; init; }

    /// <summary>How many sentences stand in another order; null where the texts are too long to tell.</summary>
    public int? Moved { get; init; }

    /// <summary>Figures that replace others of the same measure, category and source.</summary>
    public required ValueList<ReplacedFigure> Replaced { get; init; }

    /// <summary>Figures that the version before did not give.</summary>
    public required ValueList<VersionFigure> New { get; init; }

    /// <summary>Figures that this version no longer gives.</summary>
    public required ValueList<VersionFigure> Gone { get; init; }

    /// <summary>A change as the comparison gives it.</summary>
    public static StoryChange Of(VersionChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new StoryChange { Added = change.Added, Removed = change.Removed, Moved = change.Moved, Replaced = change.Replaced, New = change.New, Gone = change.Gone };
    }
}
