using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>Decides whether the cross-references of two fillers point at the same thing: equal words, or words that were matched in the slot they point to.</summary>
internal sealed class TagMatch(Template given, Template key, IReadOnlyDictionary<MucSlot, SlotScore> scored)
{
    /// <summary>How well the cross-references of two fillers of <paramref name="slot"/> agree: as well as the words they quote did in their own slot.</summary>
    public Grade Of(MucSlot slot, Filler response, Filler wanted)
    {
        if (response.Tags.Count == 0 || wanted.Tags.Count == 0)
        {
            // A filler that points at nothing is not wrong, only incomplete.
            return response.Tags.Count == wanted.Tags.Count ? Grade.Correct : Grade.Partial;
        }

        if (response.SharesTag(wanted))
            return Grade.Correct;
        var best = Grade.Wrong;
        foreach (var target in MucSlots.TagsOf(slot))
        {
            if (!scored.TryGetValue(target, out var score))
                continue;
            foreach (var (from, to, grade) in score.Pairs)
            {
                if (grade > best && response.Tags.Contains(given[target][from].Values[0], StringComparer.Ordinal) && key[target][to].Values.Any(v => wanted.Tags.Contains(v, StringComparer.Ordinal)))
                    best = grade;
            }
        }

        return best;
    }
}
