using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Numbers;

/// <summary>A count as it stands in a sentence.</summary>
/// <param name="Start">The first lexeme, the qualifier's.</param>
/// <param name="End">Behind the last lexeme of the number and its suffix.</param>
/// <param name="Count">The number.</param>
internal readonly record struct CountMatch(int Start, int End, CountRange Count)
{
    /// <summary>"another three", "three more".</summary>
    public bool Increment { get; init; }

    /// <summary>No count of people or things.</summary>
    public bool IsOther { get; init; }

    /// <summary>The lexeme from which the counted noun is looked for; −1 for <see cref="End"/>.</summary>
    public int NounFrom { get; init; }

    /// <summary>The lexeme of the counted noun where the grammar has found it itself ("a woman"); −1 where not.</summary>
    public int Noun { get; init; }
}
