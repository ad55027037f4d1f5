using Marsad.Evaluation.Muc.Adjudication;
using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>
/// Scores one slot of a pair of templates: each response filler takes the best key filler that is left; fillers left on both
/// sides are paired as incorrect; what is left after that is spurious or missing.
/// </summary>
internal sealed class SlotScorer(ScoringRules rules)
{
    public SlotScore Score(MucSlot slot, Template given, Template key, TagMatch tags)
    {
        var responses = given[slot];
        var keys = key[slot];
        if (responses.Count == 0 && keys.Count == 0)
            return SlotScore.Blank;
        var taken = new bool[keys.Count];
        var placed = new bool[responses.Count];
        var pairs = new List<(int, int, Grade)>();
        int correct = 0, partial = 0;
        // Full matches first, so that a half match does not take the filler another response meets fully.
        foreach (var wanted in (ReadOnlySpan<Grade>)[Grade.Correct, Grade.Partial])
        {
            for (var r = 0; r < responses.Count; r++)
            {
                if (placed[r])
                    continue;
                var met = Met(slot, responses[r], key, keys, taken, tags, wanted);
                foreach (var k in met)
                {
                    taken[k] = true;
                    placed[r] = true;
                    pairs.Add((r, k, wanted));
                    if (wanted == Grade.Correct)
                        correct++;
                    else
                        partial++;
                }
            }
        }

        var responsesLeft = placed.Count(static p => !p);
        var requiredLeft = Enumerable.Range(0, keys.Count).Count(k => !taken[k] && !keys[k].Optional);
        var optionalLeft = Enumerable.Range(0, keys.Count).Count(k => !taken[k] && keys[k].Optional);
        var incorrect = Math.Min(responsesLeft, requiredLeft + optionalLeft);
        var missing = Math.Max(0, requiredLeft - incorrect);
        var tally = new Tally(correct, partial, incorrect, responsesLeft - incorrect, missing, responses.Count == 0 && missing == 0 ? 1 : 0);
        return new SlotScore(tally, pairs);
    }

    private List<int> Met(MucSlot slot, Filler response, Template key, IReadOnlyList<Filler> keys, bool[] taken, TagMatch tags, Grade wanted)
    {
        var tagged = MucSlots.TagsOf(slot).Count > 0;
        var sameTag = tagged && Enumerable.Range(0, keys.Count).Any(k => !taken[k] && tags.Of(slot, response, keys[k]) > Grade.Wrong);
        for (var k = 0; k < keys.Count; k++)
        {
            if (taken[k])
                continue;
            var tag = tagged ? tags.Of(slot, response, keys[k]) : Grade.Correct;
            if (sameTag && tag == Grade.Wrong)
                continue;
            // The right value is only as right as the thing it points at.
            var grade = ValueMatch.Of(slot, response.Values[0], keys[k]);
            if (grade == Grade.Correct && tag < Grade.Correct)
                grade = tag;
            if (grade == wanted)
                return [k];
        }

        var ruling = rules.History.Find(key, slot, response, rules.DaysFallAway);
        if (ruling is not null)
            return ruling.Grade == wanted ? Ruled(ruling, keys, taken) : [];
        return wanted == Grade.Correct && rules.DaysFallAway && slot == MucSlot.Date
            ? [.. Enumerable.Range(0, keys.Count).Where(k => !taken[k] && DateMatch.SameWithoutDays(response.Values[0], keys[k])).Take(1)]
            : [];
    }

    private static List<int> Ruled(Ruling ruling, IReadOnlyList<Filler> keys, bool[] taken)
    {
        var met = new List<int>();
        foreach (var ruled in ruling.Keys)
        {
            for (var k = 0; k < keys.Count; k++)
            {
                if (!taken[k] && !met.Contains(k) && keys[k].SharesValue(ruled) && (ruled.Tags.Count == 0 || keys[k].SharesTag(ruled)))
                {
                    met.Add(k);
                    break;
                }
            }
        }

        return met;
    }
}
