using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Incidents;

/// <content>Sides told elsewhere than by the act's own subject and object: those who carried it out, who fell in it, who lost in it.</content>
internal static partial class ActSides
{
    // "an attack suspected to have been carried out by X": only such words between the event and its doer.
    private static void CarriedOut(IncidentDraft draft)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        foreach (var hit in draft.Triggers.Where(static t => t.IsNoun))
        {
            var i = hit.Last + 1;
            while (i < tokens.Count && i <= hit.Last + 9 && tokens[i].Lower is "suspected" or "believed" or "thought" or "said" or "alleged" or "reported" or "presumed" or "to" or "have" or "be" or "been" or "being" or "was" or "were" or "that" or "which" or "allegedly" or "reportedly" or "apparently" or "carried" or "out" or "launched" or "staged" or "perpetrated" or "conducted" or "committed" or "mounted" or "masterminded" or ",")
                i++;
            if (i >= tokens.Count || tokens[i].Lower is not "by" || i == hit.Last + 1 || i > hit.Last + 10)
                continue;
            var end = i + 1;
            while (end < tokens.Count && tokens[end].Text is not ("," or "." or ";") && end <= i + 9)
                end++;
            if (draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > i && a.Last < end && a.Kind is not ActorKind.People) is { } doer)
                Add(draft, "perpetrator", draft.Perpetrator, doer);
            else
                AddArmedPeople(draft, i + 1, end - 1);
            return;
        }
    }

    // "Three rebels of X were slain in a firefight with soldiers": those who fell in a clash were a side of it.
    private static void Fallen(IncidentDraft draft)
    {
        foreach (var figure in draft.Passage.Figures)
        {
            if (figure.Category is "fighters" or "soldiers" or "police" && draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > figure.First && a.Last <= figure.Last && !a.IsAnaphor && a.Kind is ActorKind.ArmedGroup or ActorKind.StateForce) is { } side)
            {
                draft.Target.Remove(side.Name);
                Add(draft, "perpetrator", draft.Perpetrator, side);
            }
        }
    }

    // "The army lost 12 soldiers in an ambush": whom the ambush struck.
    private static void Lost(IncidentDraft draft)
    {
        if (!draft.Triggers.Any(static t => t.IsNoun && t.Trigger.Object is TriggerRole.Target))
            return;
        foreach (var figure in draft.Passage.Figures)
        {
            if (figure.Marker is { Syntax: HarmSyntax.Lose } marker && draft.Passage.Terms.Actors.LastOrDefault(a => a.Last < marker.First && marker.First - a.Last <= 3 && draft.Passage.Says(a.First)) is { Kind: ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.State or ActorKind.Coalition } struck && !draft.Perpetrator.Contains(struck.Name, StringComparer.Ordinal))
            {
                Add(draft, "target", draft.Target, struck);
                return;
            }
        }
    }

    // "11 people were hurt when riot police broke up the blockade".
    private static void Dispersed(IncidentDraft draft)
    {
        foreach (var clause in draft.Passage.Clauses)
        {
            if (clause is { Link: ClauseLink.Adverbial, Word: "when" or "as" or "after", Verbs: { Passive: false, Modal: null } verbs } && draft.Passage.Sentence.Tokens[verbs.Verb].Lower is "broke" or "dispersed" or "charged" or "intervened" or "opened" or "stormed" or "entered" or "used")
            {
                if (!AddZoneActors(draft, clause.First + 1, verbs.First - 1))
                    AddArmedPeople(draft, clause.First + 1, verbs.First - 1);
                return;
            }
        }
    }
}
