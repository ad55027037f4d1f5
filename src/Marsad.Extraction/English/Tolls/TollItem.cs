namespace Marsad.Extraction.English.Tolls;

/// <summary>How a number is said.</summary>
internal enum TollForm
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>More than one, not said how many ("several", "civilians were killed").</summary>
    Plural,

    /// <summary>"dozens".</summary>
    Dozens,
}

/// <summary>What kind of violence a report tells of: those who shot count among the dead of a crime, seldom among those of a war.</summary>
internal enum TollSetting
{
    /// <summary>Not told.</summary>
    Other,

    /// <summary>A crime that the police look into.</summary>
    Crime,

    /// <summary>Strikes, shelling, fighting.</summary>
    War,
}

/// <summary>One number that can be a bound of a toll.</summary>
/// <param name="Form">How it is said.</param>
/// <param name="Value">The number; for the other forms the least it can mean.</param>
internal readonly record struct TollItem(TollForm Form, long Value)
{
    /// <summary>More than one.</summary>
    public static TollItem Several { get; } = new(TollForm.Plural, 2);

    /// <summary>"dozens".</summary>
    public static TollItem Dozens { get; } = new(TollForm.Dozens, 24);
}

/// <summary>A number of people in the words, with what its surroundings say of it.</summary>
/// <param name="Item">The number.</param>
/// <param name="Upper">The upper end where a range is said ("between five and eight"); null otherwise.</param>
/// <param name="Measure">What the reader of figures says happened to them; null where it says nothing.</param>
/// <param name="Features">Keys of its surroundings.</param>
internal sealed record TollCue(TollItem Item, long? Upper, Domain.Claims.HarmMeasure? Measure, IReadOnlyList<ulong> Features)
{
    /// <summary>The sentence, counted from the headline on.</summary>
    public int Sentence { get; init; }

    /// <summary>Its features name no words.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>Only an upper end is said ("up to ten").</summary>
    public bool IsUpper { get; init; }

    /// <summary>One more may be meant: "more than 25", "with nine others"; 0 where not.</summary>
    public int OneMore { get; init; }

    /// <summary>It is a part of another.</summary>
    public bool IsPart { get; init; }
}
