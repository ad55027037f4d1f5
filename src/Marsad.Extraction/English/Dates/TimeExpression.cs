using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Dates;

/// <summary>An expression of time in a sentence with its meaning. Every one that the grammar reads, those without a place in time included; <see cref="DateMention"/>s are made of the rest.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, inclusive.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="Value">What it means.</param>
/// <param name="Role">What it does for its clause.</param>
internal sealed record TimeExpression(Sentence Sentence, int First, int Last, int Start, int End, TimeValue Value, DateRole Role)
{
    /// <summary>For a range of two dates: where the word between them starts and ends.</summary>
    public (int Start, int End)? Joint { get; init; }

    /// <summary>True for the date that heads a list entry ("4 March: …").</summary>
    public bool IsLabel { get; init; }
}
