namespace Marsad.Evaluation.Muc.Matching;

/// <summary>How well one response filler meets one key filler.</summary>
internal enum Grade
{
    Wrong,
    Partial,
    Correct,
}
