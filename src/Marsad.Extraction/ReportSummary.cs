using Marsad.Domain.Values;

namespace Marsad.Extraction;

/// <summary>What a report says in sum of the one event that it is about: where, how many killed and injured. The range covers the sources that it quotes. Each value comes with the chance that it is what the report says.</summary>
public sealed record ReportSummary
{
    /// <summary>Where; null where no place with a point is named.</summary>
    public Place? Place { get; init; }

    /// <summary>The chance that the place is right.</summary>
    public double PlaceConfidence { get; init; }

    /// <summary>How many were killed; 0 to 0 where nobody was.</summary>
    public CountRange? Killed { get; init; }

    /// <summary>The chance that the killed are right.</summary>
    public double KilledConfidence { get; init; }

    /// <summary>The likely numbers of killed, the likeliest first, each with its chance: those of one chance in a hundred or more, eight at most. What several reports of one event say is put together from these.</summary>
    public ValueList<LikelyNumber> KilledNumbers { get; init; }

    /// <summary>How many were injured; 0 to 0 where nobody was.</summary>
    public CountRange? Injured { get; init; }

    /// <summary>The chance that the injured are right.</summary>
    public double InjuredConfidence { get; init; }
}

/// <summary>A number that a report may say.</summary>
/// <param name="Number">The number; of a range its lower end.</param>
/// <param name="Chance">The chance that this is what the report says, 0 to 1.</param>
public readonly record struct LikelyNumber(long Number, double Chance);
