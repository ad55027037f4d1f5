using Marsad.Domain.Incidents;

namespace Marsad.Register.Contract;

/// <summary>What most tallies need of a standing incident, without its words: read a million at a time.</summary>
public readonly record struct IncidentRow
{
    /// <summary>Its place in the lists.</summary>
    public required long Slot { get; init; }

    /// <summary>Its id, packed (<see cref="PackedId"/>); 0 where <see cref="IsSpecial"/>.</summary>
    public ulong Id { get; init; }

    /// <summary>True where more is to be known of it than stands here (a person decided on it, a joint figure, a number or a date out of the ordinary): it is to be read whole.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>First day, as a day number.</summary>
    public int From { get; init; }

    /// <summary>Last day, as a day number.</summary>
    public int To { get; init; }

    /// <summary>Number of its place (<see cref="IIncidentColumns.Place"/>); 0: none.</summary>
    public int Place { get; init; }

    /// <summary>Number of its type (<see cref="IIncidentColumns.Word"/>).</summary>
    public int Type { get; init; }

    /// <summary>Its grade.</summary>
    public Grade Grade { get; init; }

    /// <summary>The range of its dead.</summary>
    public PackedRange Killed { get; init; }

    /// <summary>The range of its injured.</summary>
    public PackedRange Injured { get; init; }
}

/// <summary>A range of a figure.</summary>
/// <param name="Min">The smallest lower bound; negative: no source gives the figure.</param>
/// <param name="Max">The highest reported.</param>
/// <param name="Open">True when there may be more.</param>
public readonly record struct PackedRange(int Min, int Max, bool Open)
{
    /// <summary>No source gives it.</summary>
    public static readonly PackedRange None = new(-1, 0, false);

    /// <summary>True where some source gives it.</summary>
    public bool IsGiven => Min >= 0;
}
