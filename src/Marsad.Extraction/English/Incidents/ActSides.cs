using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Finds who did an act and at whom it was aimed.</summary>
internal static class ActSides
{
    private static readonly HashSet<string> Ends = new(["in", "near", "inside", "outside", "after", "before", "when", "while", "during", "since", "as", "that", "which", "who", "killing", "wounding", "injuring", "according", ";", ":"], StringComparer.Ordinal);

    /// <summary>Fills perpetrators and targets of a draft.</summary>
    public static void Fill(IncidentDraft draft)
    {
        foreach (var hit in draft.Triggers)
        {
            if (hit.IsNoun)
                OfNoun(draft, hit);
            else
                OfVerb(draft, hit);
        }

        Weapons(draft);
        if (draft.Type is "armed-clash")
            Between(draft);
        Accused(draft);
    }

    // "accused X of", "blamed X for", "hold X responsible": whom the speaker names right behind the word.
    private static void Accused(IncidentDraft draft)
    {
        var voice = draft.Passage.Voice;
        if ((voice.Stance is Domain.Claims.Stance.ClaimsResponsibility || IncidentReader.ClaimsAct(draft.Passage)) && draft.Perpetrator.Count == 0)
            draft.Perpetrator.Add(voice.Sources[0].Name);
        if (voice.Stance is not Domain.Claims.Stance.Accuses)
            return;
        var accused = draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > voice.Cue && a.First - voice.Cue <= 5 && !(a.First >= voice.Speaker.First && a.First <= voice.Speaker.Last));
        if (accused is not null)
        {
            draft.Target.Remove(accused.Name);
            AddWithOthers(draft, "perpetrator", draft.Perpetrator, accused, Math.Min(draft.Passage.Sentence.Tokens.Count - 1, accused.Last + 6));
        }
    }

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
            var actor = draft.Passage.Terms.Actors.LastOrDefault(a => a.Last < be && be - a.Last <= 8 && draft.Passage.ClauseAt(a.First) is not null);
            if (actor is not null)
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

    private static void OfVerb(IncidentDraft draft, TriggerHit hit)
    {
        var clause = draft.Passage.ClauseAt(hit.First)!;
        var verbs = hit.Verbs!;
        var passive = verbs.Passive || verbs.BareParticiple;
        if (passive)
        {
            Agent(draft, clause, verbs.Last);
            if (hit.Trigger.Object is TriggerRole.Target or TriggerRole.Victim && hit.Trigger.Type is not ("attack" or "destruction") || IsAim(draft, verbs))
                AddTargets(draft, clause.First, verbs.First - 1, subject: true);
            return;
        }

        if (hit.Trigger.Subject == TriggerRole.Perpetrator)
            AddSubject(draft, clause, verbs);
        else if (hit.Trigger.Subject is TriggerRole.Victim or TriggerRole.Place)
            Agent(draft, clause, verbs.Last);
        if (hit.Trigger.Kind == TriggerKind.Verb && (hit.Trigger.Object is TriggerRole.Target || (hit.Trigger.Object is TriggerRole.Victim && hit.Trigger.Type is not "attack") || (hit.Trigger.Object is TriggerRole.Place && hit.Trigger.Type is "offensive" or "capture")))
            AddTargets(draft, hit.Last + 1, clause.Last, subject: false);
        if (hit.Trigger.Harm is "killed" && hit.Trigger.Type is "attack" && hit.Trigger.Object is TriggerRole.Victim && draft.Perpetrator.Count > 0)
        {
            foreach (var actor in draft.Passage.Terms.Actors.Where(a => a.First > hit.Last && a.First - hit.Last <= 6 && a.Last <= clause.Last && a.Kind is ActorKind.ArmedGroup or ActorKind.StateForce))
                Add(draft, "target", draft.Target, actor);
        }

        if (hit.Trigger.Object == TriggerRole.Perpetrator && hit.Trigger.Type is "armed-clash")
            AddOthers(draft, hit.Last + 1, clause.Last);
    }

    private static bool IsAim(IncidentDraft draft, VerbGroup verbs) => draft.Passage.Sentence.Tokens[verbs.Verb].Lower is "targeted" or "attacked" or "ambushed";

    // The subject of the act: the clause's own, or that of the clause it leans on.
    private static void AddSubject(IncidentDraft draft, Clause clause, VerbGroup verbs)
    {
        var passage = draft.Passage;
        var clauses = passage.Terms.Clauses.ToList();
        var index = clauses.IndexOf(clause);
        var from = clause;
        while (from.Link is ClauseLink.SharedSubject or ClauseLink.Participle or ClauseLink.Infinitive && index > 0)
        {
            from = clauses[--index];
            if (passage.ClauseAt(from.First) is null)
                return;
        }

        if (from.Verbs is { Passive: true } && from != clause)
        {
            Agent(draft, from, from.Verbs.Last);
            return;
        }

        var zone = (from.First, Last: (from.Verbs ?? verbs).First - 1);
        if (from.Link == ClauseLink.Relative && from.Word is "which" or "who" or "that" && !HasNoun(passage.Sentence, zone))
        {
            var before = passage.Terms.Actors.LastOrDefault(a => a.Last < from.First && from.First - a.Last <= 2);
            if (before is not null)
                Add(draft, "perpetrator", draft.Perpetrator, before);
            return;
        }

        if (!AddZoneActors(draft, zone.First, zone.Last))
            AddArmedPeople(draft, zone.First, zone.Last);
    }

    // "unidentified armed men", "gunmen on motorbikes": people known only by what they are.
    private static void AddArmedPeople(IncidentDraft draft, int first, int last)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        for (var i = first; i <= last; i++)
        {
            if (!draft.Passage.Says(i) || PeopleLexicon.Default.At(tokens, i) is not { Length: > 0, Term: { Category: "fighters" or "soldiers" or "police" or "men" or "settlers" or "protesters" or null } } people || UnderPreposition(draft.Passage, first, i))
                continue;
            if (people.Term.Category is null && people.Term.Word is not ("people" or "men" or "villagers" or "residents" or "youths"))
                continue;
            var start = i;
            while (start > first && tokens[start - 1].Tag is "JJ" or "VBN" or "NN" or "NNP")
                start--;
            var last1 = i + people.Length - 1;
            if (i + people.Length + 1 <= last && tokens[i + people.Length].Lower is "in" && tokens[i + people.Length + 1].Lower is "uniform")
                last1 += 2;
            var words = string.Join(' ', Enumerable.Range(start, last1 - start + 1).Select(k => k == start && start == 0 ? tokens[k].Lower : tokens[k].Text));
            if (draft.Perpetrator.Contains(words, StringComparer.OrdinalIgnoreCase))
                return;
            draft.Perpetrator.Add(words);
            draft.Spans.Add(("perpetrator", start, last1));
            return;
        }
    }

    private static bool HasNoun(Sentence sentence, (int First, int Last) zone)
    {
        for (var i = zone.First; i <= zone.Last; i++)
        {
            if (sentence.Tokens[i].Tag.StartsWith('N') || sentence.Tokens[i].Tag is "PRP")
                return true;
        }

        return false;
    }

    // Actors of a subject: those under no preposition but "of" and "from", and those that shape the noun ("Government aircraft").
    private static bool AddZoneActors(IncidentDraft draft, int first, int last)
    {
        var found = false;
        var passage = draft.Passage;
        foreach (var actor in passage.Terms.Actors.Where(a => a.First >= first && a.Last <= last && passage.Says(a.First)))
        {
            if (UnderPreposition(passage, first, actor.First) || IsPossessor(passage.Sentence, actor, last))
                continue;
            // "fighters of the ADF" are told by the group's name.
            if (actor.Kind is ActorKind.People && passage.Terms.Actors.Any(o => o.First - actor.Last is 2 or 3 && o.Last <= last && passage.Sentence.Tokens[actor.Last + 1].Lower is "of" or "from"))
                continue;
            found = true;
            Add(draft, "perpetrator", draft.Perpetrator, actor);
        }

        return found;
    }

    // "Idlib's residents fled": the possessor of people is no doer; "Russia's warplanes" is.
    private static bool IsPossessor(Sentence sentence, ActorMention actor, int last)
    {
        if (actor.Last + 2 > last || sentence.Tokens[actor.Last + 1].Lower is not ("'s" or "'" or "’s" or "’"))
            return false;
        return PeopleLexicon.Default.At(sentence.Tokens, actor.Last + 2) is { Length: > 0, Term.Category: null or "civilians" or "children" or "women" };
    }

    private static bool UnderPreposition(Passage passage, int first, int index)
    {
        var sentence = passage.Sentence;
        // "On 14 April its fighters": the preposition belongs to the day.
        if (passage.Terms.Dates.LastOrDefault(d => d.First >= first && d.Last < index && index - d.Last <= 3 && !d.IsDuration) is { } date)
            first = Math.Max(first, date.Last + 1);
        for (var i = index - 1; i >= first && i >= index - 6; i--)
        {
            var token = sentence.Tokens[i];
            if (token.Lower is "," or "and")
            {
                if (token.Lower is ",")
                    return false;
                continue;
            }

            if (token.Tag is "IN" or "TO")
                return token.Lower is not ("of" or "from" or "by" or "that" or "when" or "as" or "after" or "while" or "including");
            if (token.Tag.StartsWith("VB", StringComparison.Ordinal))
                return false;
        }

        return false;
    }

    private static void Agent(IncidentDraft draft, Clause clause, int after)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        for (var i = after + 1; i <= clause.Last && i < tokens.Count; i++)
        {
            if (tokens[i].Lower is not ("by" or "from"))
                continue;
            var actor = draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > i && a.First - i <= 4 && draft.Passage.Says(a.First));
            if (actor is null || (tokens[i].Lower is "from" && (actor.Kind is ActorKind.People || !IsFired(tokens, after))))
                continue;
            AddWithOthers(draft, "perpetrator", draft.Perpetrator, actor, clause.Last);
            return;
        }
    }

    private static bool IsFired(IReadOnlyList<Token> tokens, int verb) => tokens[verb].Lower is "fired" or "launched" or "shot";

    private static void AddWithOthers(IncidentDraft draft, string slot, List<string> list, ActorMention actor, int last)
    {
        Add(draft, slot, list, actor);
        var at = actor;
        foreach (var next in draft.Passage.Terms.Actors.Where(a => a.First > actor.Last && a.Last <= last))
        {
            var joined = next.First - at.Last is >= 2 and <= 4 && draft.Passage.Sentence.Tokens[at.Last + 1].Lower is "and" or "," or "or";
            if (!joined)
                return;
            Add(draft, slot, list, next);
            at = next;
        }
    }

    private static void OfNoun(IncidentDraft draft, TriggerHit hit)
    {
        var passage = draft.Passage;
        var clause = passage.ClauseAt(hit.First)!;
        var tokens = passage.Sentence.Tokens;
        // "Israeli air strike", "the Houthis' shelling", "Russian-made" is none.
        var before = passage.Terms.Actors.LastOrDefault(a => a.Last < hit.First && hit.First - a.Last <= 4 && OnlyModifiers(tokens, a.Last + 1, hit.First));
        if (before is not null && hit.Trigger.Subject == TriggerRole.Perpetrator && hit.Trigger.Object is not TriggerRole.Victim)
            Add(draft, "perpetrator", draft.Perpetrator, before);
        for (var i = hit.Last + 1; i <= clause.Last && i <= hit.Last + 12; i++)
        {
            var lower = tokens[i].Lower;
            if (tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal) && i > hit.Last + 1 && !(tokens[i].Tag is "VBN" or "VBG"))
                break;
            if (lower is "by")
                Agent(draft, clause, i - 1);
            else if (lower is "on" or "against" or "at" or "targeting" && hit.Trigger.Type is not ("armed-clash" or "protest"))
                AddTargets(draft, i + 1, Math.Min(clause.Last, i + 14), subject: false);
            else if (lower is "of" && hit.Trigger.Object == TriggerRole.Victim && hit.Trigger.Type is not "attack")
                AddTargets(draft, i + 1, Math.Min(clause.Last, i + 14), subject: false);
        }
    }

    private static bool OnlyModifiers(IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!(tokens[i].Tag is "JJ" or "POS" or "NN" or "CD" or "NNP" or "VBN" or "HYPH" or "VBG" or "JJR" or "NNS"))
                return false;
            if (tokens[i].Lower is "made" or "backed" or "run" or "controlled" or "held" or "led" or "supplied" or "linked" or "occupied")
                return false;
        }

        return true;
    }

    // "Warplanes of the coalition", "shells fired by the Houthis", "a missile fired from Armenia".
    private static void Weapons(IncidentDraft draft)
    {
        if (draft.Perpetrator.Count > 0)
            return;
        var passage = draft.Passage;
        foreach (var weapon in passage.Terms.Weapons.Where(w => passage.Says(w.First)))
        {
            var before = passage.Terms.Actors.LastOrDefault(a => a.Last < weapon.First && weapon.First - a.Last <= 3 && OnlyModifiers(passage.Sentence.Tokens, a.Last + 1, weapon.First));
            if (before is not null)
                Add(draft, "perpetrator", draft.Perpetrator, before);
            var clause = passage.ClauseAt(weapon.First)!;
            for (var i = weapon.Last + 1; i <= Math.Min(weapon.Last + 3, passage.Sentence.Tokens.Count - 1) && draft.Perpetrator.Count == 0; i++)
            {
                var lower = passage.Sentence.Tokens[i].Lower;
                if (lower is "of" or "from" or "by")
                {
                    var actor = passage.Terms.Actors.FirstOrDefault(a => a.First > i && a.First - i <= 3 && passage.Says(a.First));
                    if (actor is not null && (lower is not "from" || actor.Kind is not ActorKind.People))
                        AddWithOthers(draft, "perpetrator", draft.Perpetrator, actor, clause.Last);
                }
            }

            if (draft.Perpetrator.Count > 0)
                return;
        }
    }

    private static void Between(IncidentDraft draft)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        foreach (var hit in draft.Triggers)
        {
            var clause = draft.Passage.ClauseAt(hit.First)!;
            for (var i = hit.Last + 1; i <= clause.Last && i <= hit.Last + 8; i++)
            {
                if (tokens[i].Lower is "between" or "with" or "pitting" or "involving")
                    AddOthers(draft, i + 1, clause.Last);
            }
        }
    }

    private static void AddOthers(IncidentDraft draft, int first, int last)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        foreach (var actor in draft.Passage.Terms.Actors.Where(a => a.First >= first && a.Last <= last && draft.Passage.Says(a.First)))
        {
            for (var i = first; i < actor.First; i++)
            {
                if (Ends.Contains(tokens[i].Lower) || (tokens[i].Tag is "VBD" && tokens[i].Lower is not "led"))
                    return;
            }

            if (actor.First > first && tokens[actor.First - 1].Lower is "of" or "against")
                continue;
            Add(draft, "perpetrator", draft.Perpetrator, actor);
        }
    }

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
            if (draft.Perpetrator.Contains(actor.Name, StringComparer.Ordinal) || (actor.First > first && tokens[actor.First - 1].Lower is "by" or "from" && !IsUsedBy(tokens, actor.First - 1)))
                continue;
            Add(draft, "target", draft.Target, actor);
            found = true;
        }

        if (found)
            return;
        for (var i = first; i <= end; i++)
        {
            if (PeopleLexicon.Default.At(tokens, i) is { Length: > 0, Term: { Category: not null } term } people)
            {
                draft.Target.Add(PeopleGroups.CategoryOf(term)!);
                draft.Spans.Add(("target", i, i + people.Length - 1));
                return;
            }
        }
    }

    private static bool IsUsedBy(IReadOnlyList<Token> tokens, int by) => by > 0 && tokens[by - 1].Lower is "used" or "held" or "occupied" or "run" or "controlled" or "manned";

    private static void Add(IncidentDraft draft, string slot, List<string> list, ActorMention actor)
    {
        // "militiamen of the Mehdi Army" are told by the group's name.
        if (actor.Kind is ActorKind.People && draft.Passage.Terms.Actors.Any(o => o.First - actor.Last is 2 or 3 && draft.Passage.Sentence.Tokens[actor.Last + 1].Lower is "of" or "from"))
            return;
        // "Russia-backed forces", "the Saudi-led coalition": who backs is no doer.
        var tokens = draft.Passage.Sentence.Tokens;
        if (actor.Last + 2 < tokens.Count && tokens[actor.Last + 1].Lower is "-" && tokens[actor.Last + 2].Lower is "backed" or "supported" or "sponsored" or "aligned" or "allied" or "linked" or "brokered" or "affiliated")
        {
            if (tokens[actor.Last + 2].Lower is "backed" or "supported" or "sponsored" && list == draft.Perpetrator && !draft.Backer.Contains(actor.Name, StringComparer.Ordinal))
            {
                draft.Backer.Add(actor.Name);
                draft.Spans.Add(("backer", actor.First, actor.Last));
            }

            return;
        }

        // "Russia's Defence Ministry said its forces …": forces are the state's, not the ministry's.
        var name = list == draft.Perpetrator && actor is { Kind: ActorKind.Ministry, IsAnaphor: true, Country: { } iso } && Marsad.Places.Areas.Countries.ByIso(iso) is { } state ? state.Name : actor.Name;
        if (list.Contains(name, StringComparer.OrdinalIgnoreCase) || draft.Perpetrator.Contains(name, StringComparer.OrdinalIgnoreCase))
            return;
        list.Add(name);
        draft.Spans.Add((slot, actor.First, actor.Last));
    }
}
