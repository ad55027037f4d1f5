using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Casualties;

/// <summary>People counted in the words: "at least 12 civilians", "a woman", "five of them children", "nobody", or a number alone ("injuring 17").</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, inclusive.</param>
/// <param name="Count">How many.</param>
internal sealed record PeopleGroup(int First, int Last, CountRange Count)
{
    /// <summary>The category; null where the words give none.</summary>
    public string? Category { get; init; }

    /// <summary>What the counted noun itself says happened to them ("bodies", "wounded").</summary>
    public HarmMeasure? Measure { get; init; }

    /// <summary>A part of a total told before ("among them", "of whom").</summary>
    public bool IsPart { get; init; }

    /// <summary>A number without a noun.</summary>
    public bool IsBare { get; init; }

    /// <summary>"another three".</summary>
    public bool Increment { get; init; }

    /// <summary>"nobody", "no casualties".</summary>
    public bool IsZero => Count is { Min: 0, Max: 0 };

    /// <summary>"no casualties": neither killed nor injured.</summary>
    public bool IsAnyHarm { get; init; }

    /// <summary>One person told by an article or a possessive ("a woman", "her brother").</summary>
    public bool IsSingle { get; init; }
}
