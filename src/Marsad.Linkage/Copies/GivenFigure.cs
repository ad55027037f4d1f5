using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>A figure of one version while it is matched with those of another.</summary>
internal sealed record GivenFigure
{
    /// <summary>The figure as it will be shown.</summary>
    public required VersionFigure Shown { get; init; }

    /// <summary>What makes its source one within a story; empty for the outlet itself, whichever carries it.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Where; null where no claim of the event says it, and for running totals, whose area must be the same.</summary>
    public Place? Where { get; init; }

    /// <summary>When; null where no claim of the event says it.</summary>
    public DateWindow? When { get; init; }

    /// <summary>True when the words mark that it replaces an earlier figure of the source.</summary>
    public bool Revision { get; init; }

    /// <summary>The counts under which one number is given: "at least 18" in the headline, "18" below.</summary>
    public required ValueList<CountRange> Counts { get; init; }

    /// <summary>What must be equal in two figures of which one can replace the other.</summary>
    public (string Source, bool Total, string Measure, string? Category, string? Scope, string? Side, string? By, bool Increment, string? Area) Key =>
        (SourceKey, Shown.RunningTotal, Shown.Measure, Shown.Category, Shown.Scope, Shown.Side, Shown.By, Shown.Increment, Shown.RunningTotal ? Shown.Place : null);

    /// <summary>The number it speaks of: of "at least 18" 18.</summary>
    public long? Number => Shown.Count.Max ?? Shown.Count.Min;

    /// <summary>True where the two can be of one event: places of which one may be the other or lies in it, dates that meet or follow each other.</summary>
    public bool CanBe(GivenFigure other) =>
        (Where is null || other.Where is null || Names(Where, other.Where) || Names(other.Where, Where))
        && (When is null || other.When is null || (When.From <= Next(other.When.To) && other.When.From <= Next(When.To)));

    /// <summary>True where the two give one number in the same words or in words of which one version uses both.</summary>
    public bool SaysAs(GivenFigure other)
    {
        foreach (var count in Counts)
        {
            foreach (var theirs in other.Counts)
            {
                if (count.Min == theirs.Min && count.Max == theirs.Max && Nullable.Equals(count.Share, theirs.Share))
                    return true;
            }
        }

        return false;
    }

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    private static bool Names(Place wider, Place place) =>
        string.Equals(wider.Name, place.Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(wider.Name, place.Admin2, StringComparison.OrdinalIgnoreCase)
        || string.Equals(wider.Name, place.Admin1, StringComparison.OrdinalIgnoreCase);
}
