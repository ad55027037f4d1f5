using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Series;

/// <summary>The running totals of one source about one thing, in the order of the days that they count to.</summary>
public sealed record TollSeries
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>What it counts.</summary>
    public required TallyMeasure Measure { get; init; }

    /// <summary>Of whom; null for all. A category is part of the total of the same source, never on top.</summary>
    public string? Category { get; init; }

    /// <summary>Where.</summary>
    public string? Area { get; init; }

    /// <summary>By what.</summary>
    public string? Means { get; init; }

    /// <summary>Since when, as the source says it of its first phase; null where it does not.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>The published figures, by day.</summary>
    public required ValueList<SeriesPoint> Points { get; init; }

    /// <summary>Figures that fall out of line with those before and after, kept aside: nothing is worked out from them.</summary>
    public ValueList<SeriesPoint> OutOfLine { get; init; }

    /// <summary>What was added in the period of a question; null where it cannot be worked out.</summary>
    public SeriesPeriod? Within { get; init; }

    /// <summary>How often the count was started, at least 1.</summary>
    public int Phases => Points.Count == 0 ? 1 : Points[^1].Phase;

    /// <summary>What the source counts in a period: the continuous figure at its end less the one before its first day.</summary>
    /// <param name="since">First day, inclusive; null: from the start of the count.</param>
    /// <param name="until">Last day, inclusive; null: to the last figure.</param>
    public SeriesPeriod? Between(DateOnly? since, DateOnly? until)
    {
        var last = Points.LastOrDefault(p => until is null || p.Day <= until);
        if (last is null || last.Day < since)
            return null;
        var before = since is null ? null : Points.LastOrDefault(p => p.Day < since);
        // A count that is said to start with the period, or after it, stood at nothing before.
        var startsWithin = since is { } day && before is null && Since?.First >= day;
        if (since is not null && before is null && !startsWithin)
            return null;
        return new SeriesPeriod
        {
            FromDay = before?.Day, From = before?.Rebased ?? 0, FromClaim = before?.Claim, ToDay = last.Day, To = last.Rebased, ToClaim = last.Claim, Count = last.Rebased - (before?.Rebased ?? 0),
            Exact = (since is null || startsWithin || before?.Day == since.Value.AddDays(-1)) && (until is null || last.Day == until),
        };
    }
}

/// <summary>A count for a period, worked out from two running totals of one source.</summary>
public sealed record SeriesPeriod
{
    /// <summary>The day of the figure before the period; null where the count starts with it.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>That figure, continuous; 0 where the count starts with the period.</summary>
    public long From { get; init; }

    /// <summary>Its claim.</summary>
    public string? FromClaim { get; init; }

    /// <summary>The day of the last figure in the period.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>That figure, continuous.</summary>
    public required long To { get; init; }

    /// <summary>Its claim.</summary>
    public required string ToClaim { get; init; }

    /// <summary>The difference: what was added to the count in the period, whenever it happened.</summary>
    public required long Count { get; init; }

    /// <summary>True where figures stand on the very days, so that nothing of the days around is in it.</summary>
    public required bool Exact { get; init; }
}
