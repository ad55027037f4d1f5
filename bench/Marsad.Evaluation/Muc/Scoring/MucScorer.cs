using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>Scores the response templates of whole messages against a key.</summary>
internal sealed class MucScorer
{
    private readonly TemplateMapper mapper;

    public MucScorer(ScoringRules rules) => mapper = new TemplateMapper(new TemplateScorer(rules));

    public IReadOnlyList<MessageScore> Score(TemplateFile given, TemplateFile key) => [.. key.Messages.Select(m => Score(m, given.Of(m), key.Of(m)))];

    public MessageScore Score(string message, IReadOnlyList<Template> given, IReadOnlyList<Template> keys)
    {
        var matched = Blank();
        var missing = Blank();
        var spurious = Blank();
        var templates = new List<(Template?, Template?, PairScore?)>();
        var map = mapper.Map(given, keys);
        foreach (var (g, k, score) in map)
        {
            templates.Add((given[g], keys[k], score));
            foreach (var slot in MucSlots.Scored)
                matched[slot] += score.Slots[slot].Tally;
        }

        for (var k = 0; k < keys.Count; k++)
        {
            // An optional template counts only when it is matched.
            if (map.Any(m => m.Key == k) || keys[k].Optional)
                continue;
            templates.Add((null, keys[k], null));
            foreach (var slot in MucSlots.Scored)
                missing[slot] += TemplateScorer.Missing(keys[k], slot);
        }

        for (var g = 0; g < given.Count; g++)
        {
            if (map.Any(m => m.Given == g))
                continue;
            templates.Add((given[g], null, null));
            foreach (var slot in MucSlots.Scored)
                spurious[slot] += TemplateScorer.Spurious(given[g], slot);
        }

        return new MessageScore(message, matched, missing, spurious, templates);
    }

    private static Dictionary<MucSlot, Tally> Blank() => MucSlots.Scored.ToDictionary(static s => s, static _ => default(Tally));
}
