using Marsad.Analysis.Review;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Decisions;

namespace Marsad.Web.Review;

/// <summary>What waits for a person.</summary>
public sealed record ReviewPage
{
    /// <summary>The items, what most hangs on first.</summary>
    public required ValueList<ReviewEntry> Items { get; init; }

    /// <summary>How many wait; at least so many where <see cref="More"/>.</summary>
    public required int Total { get; init; }

    /// <summary>True where more wait than are counted.</summary>
    public required bool More { get; init; }

    /// <summary>Where the next page starts; null on the last.</summary>
    public int? Next { get; init; }

    /// <summary>The state of the register to which this belongs; grows with everything that is written.</summary>
    public required long Entry { get; init; }
}

/// <summary>One thing that waits.</summary>
public sealed record ReviewEntry
{
    /// <summary>Names it as long as its incidents stand.</summary>
    public required string Key { get; init; }

    /// <summary>What it is.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>Its incidents: two of a near miss, else mostly one.</summary>
    public required ValueList<ReviewHead> Incidents { get; init; }

    /// <summary>How many reported deaths hang on it.</summary>
    public required long Deaths { get; init; }

    /// <summary>How doubtful it is, 0 to 1.</summary>
    public required double Doubt { get; init; }

    /// <summary>Deaths (at least one) times doubt.</summary>
    public required double Weight { get; init; }

    /// <summary>What is to be looked at, in a sentence.</summary>
    public required string What { get; init; }

    /// <summary>What the sentence names, by code: slots, flags, or reasons with their weights.</summary>
    public required ValueList<string> Details { get; init; }

    /// <summary>Of a near miss: the sum of the weights.</summary>
    public double? Score { get; init; }

    /// <summary>Of a decision that waits: its number.</summary>
    public long? Decision { get; init; }

    /// <summary>Who has taken it; null: nobody.</summary>
    public string? Assigned { get; init; }
}

/// <summary>What a line needs of an incident.</summary>
/// <param name="Id">The incident.</param>
/// <param name="Type">Its type.</param>
/// <param name="Date">When.</param>
/// <param name="Place">Where.</param>
/// <param name="Killed">Deaths.</param>
/// <param name="Confidence">How sure the machine is, 0 to 1.</param>
public sealed record ReviewHead(string Id, string Type, DateWindow Date, Place? Place, FigureRange? Killed, double Confidence);

/// <summary>What a person needs to decide about one or two incidents.</summary>
public sealed record ReviewEvidence
{
    /// <summary>The incidents, each with its words.</summary>
    public required ValueList<ReviewSide> Sides { get; init; }

    /// <summary>Of two: why they may be one, each reason with its weight.</summary>
    public ValueList<string> Reasons { get; init; }

    /// <summary>Of two: the sum of the weights.</summary>
    public double? Score { get; init; }

    /// <summary>Of two: the machine's chance that they are one, 0 to 1.</summary>
    public double? Chance { get; init; }

    /// <summary>Of two: the incident that they would be; null where that was not tried or other decisions keep them apart.</summary>
    public Incident? Joined { get; init; }
}

/// <summary>One of the incidents.</summary>
public sealed record ReviewSide
{
    /// <summary>The incident.</summary>
    public required Incident Incident { get; init; }

    /// <summary>Its version: a decision names it.</summary>
    public required long Version { get; init; }

    /// <summary>What is said about it; of very many only the first.</summary>
    public required ValueList<StoredClaim> Claims { get; init; }

    /// <summary>How many claims it has.</summary>
    public required int ClaimCount { get; init; }

    /// <summary>What was decided about it, the newest first.</summary>
    public required ValueList<DecisionEntry> Decisions { get; init; }
}

/// <summary>What goes on while one works.</summary>
/// <param name="Entry">The state of the register.</param>
/// <param name="Others">Who else has the same item open.</param>
/// <param name="Decided">How many decisions were made since the instant asked about.</param>
/// <param name="DecidedByMe">How many of them by the one who asks.</param>
/// <param name="Assigned">Who has taken what.</param>
public sealed record ReviewPulse(long Entry, ValueList<string> Others, int Decided, int DecidedByMe, ValueList<Assignment> Assigned);
