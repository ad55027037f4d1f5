using Marsad.Extraction.English.Incidents;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Clauses;

/// <summary>Finds the verbs that tell of events.</summary>
internal static class TriggerVerbs
{
    /// <summary>At most one for each verb group, the longest phrase.</summary>
    public static List<TriggerHit> In(Sentence sentence, IReadOnlyList<VerbGroup> groups)
    {
        var hits = new List<TriggerHit>();
        foreach (var group in groups)
        {
            TriggerHit? best = null;
            for (var i = group.First; i <= group.Last; i++)
            {
                foreach (var (trigger, length) in TriggerLexicon.Default.VerbsAt(sentence.Tokens, i))
                {
                    if (i + length - 1 >= group.Last && (best is null || i + length - 1 > best.Last || length > best.Last - best.First + 1 || (best.Trigger.Kind != TriggerKind.Verb && trigger.Kind == TriggerKind.Verb && trigger.Sure && length == best.Last - best.First + 1)))
                        best = new TriggerHit(trigger, i, i + length - 1, group);
                }
            }

            var (parted, last) = TriggerLexicon.Default.PartedAt(sentence.Tokens, group.Verb);
            if (parted is not null && (best is null || best.Last == group.Verb))
                best = new TriggerHit(parted, group.Verb, last, group);
            if (best is not null)
                hits.Add(best);
        }

        return hits;
    }
}
