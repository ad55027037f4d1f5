using Marsad.Evaluation.Muc.Matching;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>The tally of one slot and the pairs (index of the response filler, index of the key filler) that met at least partly.</summary>
internal sealed record SlotScore(Tally Tally, IReadOnlyList<(int Given, int Key, Grade Grade)> Pairs)
{
    public static SlotScore Blank { get; } = new(new Tally(0, 0, 0, 0, 0, 1), []);
}
