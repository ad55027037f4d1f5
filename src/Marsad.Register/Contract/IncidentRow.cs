using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Register.Contract;

/// <summary>What most questions need of a standing incident, without its words: read a million at a time, so small.</summary>
public readonly record struct IncidentRow
{
    /// <summary>Its id, packed (<see cref="PackedId"/>); 0 where it is not written so.</summary>
    public ulong Id { get; init; }

    /// <summary>Its place in the lists.</summary>
    public required int Slot { get; init; }

    /// <summary>The number of the version that stands.</summary>
    public uint Version { get; init; }

    /// <summary>First day, as a day number.</summary>
    public int From { get; init; }

    /// <summary>Last day, as a day number.</summary>
    public int To { get; init; }

    /// <summary>Number of its place (<see cref="IIncidentColumns.Place"/>); 0: none.</summary>
    public int Place { get; init; }

    /// <summary>Number of its type (<see cref="IIncidentColumns.Word"/>).</summary>
    public ushort Type { get; init; }

    /// <summary>What else is true of it.</summary>
    public RowMarks Marks { get; init; }

    /// <summary>Its grade.</summary>
    public Grade Grade { get => (Grade)grade; init => grade = (byte)value; }

    /// <summary>How far a person has looked at it.</summary>
    public ReviewStatus Status { get => (ReviewStatus)status; init => status = (byte)value; }

    /// <summary>How finely its date was given.</summary>
    public DatePrecision Precision { get => (DatePrecision)precision; init => precision = (byte)value; }

    /// <summary>Where its date came from.</summary>
    public DateBasis Basis { get => (DateBasis)basis; init => basis = (byte)value; }

    /// <summary>How many different sources speak; 255 for more.</summary>
    public byte Sources { get; init; }

    /// <summary>How many of them are independent; 255 for more.</summary>
    public byte IndependentSources { get; init; }

    /// <summary>How sure the machine is of it, in half hundredths, rounded down: 0 to 200.</summary>
    public byte Confidence { get; init; }

    /// <summary>The range of its dead.</summary>
    public PackedRange Killed { get; init; }

    /// <summary>The range of its injured.</summary>
    public PackedRange Injured { get; init; }

    /// <summary>True where more is to be known of it for a tally than stands here (a person decided on it, a joint figure, a number or a date out of the ordinary): it is to be read whole.</summary>
    public bool IsSpecial => (Marks & RowMarks.Special) != RowMarks.None;

    private readonly byte grade, status, precision, basis;
}

/// <summary>What is true of an incident besides its numbers.</summary>
[Flags]
public enum RowMarks : byte
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Tallies read it whole.</summary>
    Special = 1,

    /// <summary>Sources differ on it.</summary>
    Disputed = 2,

    /// <summary>A source says whether the dead, or some of them, were civilians or fighters.</summary>
    StatusGiven = 4,

    /// <summary>It is said whether it lasted or happened once.</summary>
    LastedSaid = 8,

    /// <summary>It lasted over its days.</summary>
    Lasted = 16,

    /// <summary>Its figures by the other policies are known.</summary>
    Drawn = 32,

    /// <summary>Those figures are all the smallest bound of its ranges.</summary>
    Plain = 64,

    /// <summary>Something is odd about it: it carries a flag.</summary>
    Flagged = 128,
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

    /// <summary>It as a range; null where no source gives it.</summary>
    public FigureRange? Range => IsGiven ? new FigureRange(Min, Max, Open) : null;
}
