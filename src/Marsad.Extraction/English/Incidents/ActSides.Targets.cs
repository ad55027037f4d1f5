using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Incidents;

/// <content>At whom it was aimed.</content>
internal static partial class ActSides
{
    /// <summary>Fills a target told by a noun: "the White Army had been the target", "said the ministry had been its target".</summary>
    public static void FillTold(IncidentDraft draft)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        for (var i = draft.Passage.First + 2; i <= draft.Passage.Last; i++)
        {
            if (tokens[i].Lower is not ("target" or "targets") || tokens[i - 1].Lower is not ("the" or "its" or "their" or "intended" or "main"))
                continue;
            var be = i - 2;
            while (be > draft.Passage.First && tokens[be].Lower is "been" or "the" or "its" or "their")
                be--;
            if (tokens[be].Lower is not ("was" or "were" or "had" or "is" or "are" or "have" or "has"))
                continue;
            if (ActorBefore(draft.Passage, be) is { } actor)
            {
                Add(draft, "target", draft.Target, actor);
            }
            else if (tokens[be - 1].Tag.StartsWith("NN", StringComparison.Ordinal))
            {
                draft.Target.Add(tokens[be - 1].Lower);
                draft.Spans.Add(("target", be - 1, be - 1));
            }

            return;
        }
    }

    private static ActorMention? ActorBefore(Passage passage, int token) => passage.Terms.Actors.LastOrDefault(a => a.Last < token && token - a.Last <= 8 && passage.ClauseAt(a.First) is not null);

    private static bool IsAim(IncidentDraft draft, VerbGroup verbs) => draft.Passage.Sentence.Tokens[verbs.Verb].Lower is "targeted" or "attacked" or "ambushed";

    // The things aimed at in a stretch: actors, else people by their category.
    private static void AddTargets(IncidentDraft draft, int first, int last, bool subject)
    {
        var passage = draft.Passage;
        var tokens = passage.Sentence.Tokens;
        var end = last;
        if (!subject)
        {
            for (var i = first; i <= last; i++)
            {
                if (Ends.Contains(tokens[i].Lower) || (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" && !(i + 1 < tokens.Count && tokens[i + 1].Lower is "by")))
                {
                    end = i - 1;
                    break;
                }
            }
        }

        var found = false;
        foreach (var actor in passage.Terms.Actors.Where(a => a.First >= first && a.First <= end && passage.Says(a.First)))
        {
            if (subject && UnderPreposition(passage, first, actor.First))
                continue;
            if (draft.Perpetrator.Contains(actor.Name, StringComparer.Ordinal) || (actor.First > first && tokens[actor.First - 1].Lower is "by" or "from" && !IsUsedBy(tokens, actor.First - 1) && !IsPeopleFrom(tokens, actor.First - 1)))
                continue;
            Add(draft, "target", draft.Target, actor);
            found = true;
        }

        if (found)
            return;
        for (var k = first; k <= end; k++)
        {
            // Of the people before a passive the nearest are its subject.
            var i = subject ? end - (k - first) : k;
            if (PeopleLexicon.Default.At(tokens, i) is { Length: > 0, Term: { Category: not null } term } people)
            {
                draft.Target.Add(PeopleGroups.CategoryOf(term)!);
                draft.Spans.Add(("target", i, i + people.Length - 1));
                return;
            }
        }
    }
}
