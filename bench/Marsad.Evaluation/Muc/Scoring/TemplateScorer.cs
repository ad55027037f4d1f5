using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>Scores whole templates: a pair, a key without a response (missing), a response without a key (spurious).</summary>
internal sealed class TemplateScorer(ScoringRules rules)
{
    private readonly SlotScorer slots = new(rules);

    public PairScore Pair(Template given, Template key)
    {
        var scored = new Dictionary<MucSlot, SlotScore>();
        var tags = new TagMatch(given, key, scored);
        foreach (var slot in MucSlots.Scored)
            scored[slot] = slots.Score(slot, given, key, tags);
        return new PairScore(scored);
    }

    public static Tally Missing(Template key, MucSlot slot)
    {
        var required = key[slot].Count(static f => !f.Optional);
        return new Tally(0, 0, 0, 0, required, required == 0 ? 1 : 0);
    }

    public static Tally Spurious(Template given, MucSlot slot) => new(0, 0, 0, given[slot].Count, 0, given[slot].Count == 0 ? 1 : 0);
}
