using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>
/// Says which response template stands for which key template of a message. A pair is allowed when the incident types meet at
/// least partly and so does one of the perpetrator or target slots (strings: when they share a word that is no premodifier);
/// of the allowed pairs the best-scored are taken first. Recall weighs more than precision in that score: the official maps
/// go to the smaller of two key templates that fit alike.
/// </summary>
internal sealed class TemplateMapper(TemplateScorer scorer)
{
    private static readonly MucSlot[] Content =
    [
        MucSlot.PhysId, MucSlot.PhysType, MucSlot.HumName, MucSlot.HumDescription, MucSlot.HumType, MucSlot.PerpIndividual, MucSlot.PerpOrganization,
    ];

    /// <summary>Pairs of indices (response, key) with their scores.</summary>
    public IReadOnlyList<(int Given, int Key, PairScore Score)> Map(IReadOnlyList<Template> given, IReadOnlyList<Template> keys)
    {
        var candidates = new List<(int Given, int Key, PairScore Score)>();
        for (var g = 0; g < given.Count; g++)
        {
            for (var k = 0; k < keys.Count; k++)
            {
                var score = scorer.Pair(given[g], keys[k]);
                if (score.Slots[MucSlot.IncidentType].Pairs.Count > 0 && SharesContent(given[g], keys[k]))
                    candidates.Add((g, k, score));
            }
        }

        var result = new List<(int, int, PairScore)>();
        var usedGiven = new HashSet<int>();
        var usedKeys = new HashSet<int>();
        foreach (var candidate in candidates.OrderByDescending(static c => c.Score.Total.WeightedF(2)).ThenBy(static c => c.Key).ThenBy(static c => c.Given))
        {
            if (usedGiven.Contains(candidate.Given) || usedKeys.Contains(candidate.Key))
                continue;
            usedGiven.Add(candidate.Given);
            usedKeys.Add(candidate.Key);
            result.Add(candidate);
        }

        return result;
    }

    private static bool SharesContent(Template given, Template key) =>
        Content.Any(slot => MucSlots.KindOf(slot) == SlotKind.Words ? SharesWord(slot, given, key) : SharesType(slot, given, key));

    private static bool SharesType(MucSlot slot, Template given, Template key) =>
        given[slot].Any(g => key[slot].Any(k => ValueMatch.Of(slot, g.Values[0], k) > Grade.Wrong));

    private static bool SharesWord(MucSlot slot, Template given, Template key) => Words(given[slot]).Intersect(Words(key[slot]), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Words(IReadOnlyList<Filler> fillers) => fillers.SelectMany(static f => f.Values).SelectMany(Premodifiers.Without);
}
