using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <content>Who did it: the subject, the agent behind "by", those named with them.</content>
internal static partial class ActSides
{
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

        // "The Houthis, who have been backed by X, launched": the aside is skipped.
        if (from != clause && clause.Link is ClauseLink.SharedSubject && AsideAt(from) is > 0 and var aside)
        {
            if (!AddZoneActors(draft, from.First, aside - 1))
                AddArmedPeople(draft, from.First, aside - 1);
            return;
        }

        // "claimed to have killed 17 soldiers": who claims it did it.
        if (clause.Verbs is { Infinitive: true, Perfect: true } && passage.Voice is { Cue: >= 0, Verb: "claim" or "admit" or "acknowledge" or "boast" } && clause.First - passage.Voice.Cue is >= 0 and <= 2 && !passage.Voice.Sources.IsEmpty)
        {
            var doer = passage.Voice.Sources[0].Organisation ?? passage.Voice.Sources[0].Name;
            if (!draft.Perpetrator.Contains(doer, StringComparer.OrdinalIgnoreCase))
                draft.Perpetrator.Add(doer);
            return;
        }

        // "The group has been blamed for killing 1,800 civilians": who is blamed did it, by what is said.
        if (from.Verbs is { Passive: true } blame && from != clause && passage.Sentence.Tokens[blame.Verb].Lower is "blamed" or "accused" or "suspected" or "convicted" && verbs.Gerund)
        {
            AddZoneActors(draft, from.First, blame.First - 1);
            return;
        }

        // "soldiers are said to have shot 46": who is said to have done it.
        var told = from != clause && clause.Verbs is { Infinitive: true } && from.Verbs is { Passive: true } saying && passage.Sentence.Tokens[saying.Verb].Lower is "said" or "reported" or "alleged" or "believed" or "understood" or "thought" or "accused" or "suspected" or "claimed" or "known" or "seen";
        if (from.Verbs is { Passive: true } && from != clause && !told)
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

    // The comma of ", who …" between the first words of a clause and its verb; −1 where there is none.
    private static int AsideAt(Clause clause)
    {
        for (var i = clause.First + 1; clause.Verbs is { } verbs && i + 1 < verbs.First; i++)
        {
            if (clause.Sentence.Tokens[i].Lower is "," && clause.Sentence.Tokens[i + 1].Lower is "who" or "which" or "whose")
                return i;
        }

        return -1;
    }

    // "unidentified armed men", "gunmen on motorbikes": people known only by what they are.
    private static void AddArmedPeople(IncidentDraft draft, int first, int last)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        for (var i = first; i <= last; i++)
        {
            if (!draft.Passage.Says(i) || PeopleLexicon.Default.At(tokens, i) is not { Length: > 0, Term: var term } people || !IsArmed(term!) || UnderPreposition(draft.Passage, first, i))
                continue;
            // "11 soldiers killed, 28 wounded": those counted as harmed did it to nobody.
            if (draft.Passage.Figures.Any(f => f.First <= i && f.Last >= i))
                continue;
            // "a fighter jet", "police stations": the word only shapes the noun behind it.
            if (tokens[i + people.Length - 1].Relation is "compound" && i + people.Length < tokens.Count && tokens[i + people.Length].Tag is "NN" or "NNS" && PeopleLexicon.Default.At(tokens, i + people.Length).Length == 0)
                continue;
            if (people.Term!.Category is null && people.Term.Word is not ("people" or "men" or "villagers" or "residents" or "youths"))
                continue;
            var start = i;
            while (start > first && tokens[start - 1].Tag is "JJ" or "VBN" or "NN" or "NNP" && !draft.Passage.Terms.Dates.Any(d => d.First <= start - 1 && d.Last >= start - 1))
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

    private static bool IsArmed(PeopleTerm term) => term.Category is "fighters" or "soldiers" or "police" or "guards" or "men" or "settlers" or "protesters" or "farmers" or null || term.Word is "youth" or "youths";

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
            if (!IsSubject(passage.Sentence, actor) && (UnderPreposition(passage, first, actor.First) || HangsUnderPreposition(passage.Sentence, first, actor)) && !IsOwnGroup(passage, actor) || IsPossessor(passage.Sentence, actor, last))
                continue;
            // "the number of Iraqi civilians killed": whose people they are.
            if (actor is { Kind: ActorKind.State, IsModifier: true } && actor.Last + 1 <= last && PeopleLexicon.Default.At(passage.Sentence.Tokens, actor.Last + 1) is { Length: > 0, Term.Category: "civilians" or "children" or "women" or "elderly" })
                continue;
            // "gunmen wearing police uniforms".
            if (actor.Last + 1 <= last && passage.Sentence.Tokens[actor.Last + 1].Lower is "uniform" or "uniforms" or "fatigues" or "clothes" or "helmets")
                continue;
            // "According to testimony gathered by the NGO, soldiers shot …": who tells it is no doer.
            if (actor.First >= passage.Voice.Speaker.First && actor.Last <= passage.Voice.Speaker.Last && passage.Voice.Speaker.Last < last && passage.Voice.Stance is null)
                continue;
            // "fighters of the ADF", "gunmen believed to belong to the militia" are told by the group's name.
            if (actor.Kind is ActorKind.People && passage.Terms.Actors.Any(o => o.First > actor.Last && o.Last <= last && o.Kind is ActorKind.ArmedGroup or ActorKind.StateForce && IsOwnGroup(passage, o)))
                continue;
            if (actor.Kind is ActorKind.People && passage.Terms.Actors.Any(o => o.First - actor.Last is 2 or 3 && o.Last <= last && passage.Sentence.Tokens[actor.Last + 1].Lower is "of" or "from"))
                continue;
            found = true;
            Add(draft, "perpetrator", draft.Perpetrator, actor);
            // "police and soldiers": the second of the pair may be known only by what it is.
            if (actor.Last + 2 <= last && passage.Sentence.Tokens[actor.Last + 1].Lower is "and" && !passage.Terms.Actors.Any(a => a.First >= actor.Last + 2 && a.First <= actor.Last + 3))
                AddArmedPeople(draft, actor.Last + 2, last);
        }

        return found;
    }

    // "on its website it was responsible": the tree says that it is the subject, whatever stands before.
    private static bool IsSubject(Sentence sentence, ActorMention actor)
    {
        for (var i = actor.First; i <= actor.Last; i++)
        {
            if (sentence.Tokens[i] is { Relation: "nsubj", Head: var head } && (head < actor.First || head > actor.Last))
                return true;
        }

        return false;
    }

    // "car bombs in Shiite areas of the Iraqi capital killed": by the tree the nation stands deep under "in", whatever stands right before it.
    private static bool HangsUnderPreposition(Sentence sentence, int first, ActorMention actor)
    {
        var token = sentence.Tokens[actor.Last];
        for (var steps = 0; steps < 8 && token.Head >= first; steps++)
        {
            if (token.Relation.StartsWith("nmod", StringComparison.Ordinal) && token.Relation is not "nmod:poss" || token.Relation.StartsWith("obl", StringComparison.Ordinal))
            {
                foreach (var child in sentence.Dependents(token, "case"))
                {
                    if (child.Index < token.Index && child.Lower is "in" or "near" or "at" or "on" or "inside" or "outside" or "against" or "across" or "with" or "around" or "through" or "into" or "toward" or "towards" or "along")
                        return true;
                }
            }
            else if (token.Relation.StartsWith("nsubj", StringComparison.Ordinal))
            {
                return false;
            }

            token = sentence.Tokens[token.Head];
        }

        return false;
    }

    // "fighters believed to belong to X", "men loyal to X", "suspected members of X", "gunmen linked with X": only such words between the people and their group.
    private static bool IsOwnGroup(Passage passage, ActorMention group)
    {
        if (group.Kind is not (ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.Coalition))
            return false;
        var tokens = passage.Sentence.Tokens;
        var binds = false;
        for (var i = group.First - 1; i >= 0 && i >= group.First - 9; i--)
        {
            if (tokens[i].Lower is "belong" or "belonging" or "loyal" or "allied" or "linked" or "affiliated" or "aligned" or "members" or "member" or "ties" or "links" or "elements" or "part")
                binds = true;
            else if (PeopleLexicon.Default.At(tokens, i) is { Length: > 0, Term.IsPlural: true })
                return binds;
            else if (!(tokens[i].Lower is "to" or "of" or "with" or "from" or "the" or "a" or "be" or "being" or "believed" or "thought" or "suspected" or "said" or "presumed" or "alleged" or "reported" or "known" or "understood" or "who" or "were" or "are" or "was" or "is" or "armed" or "rebel" or "militant" or "extremist" or "jihadist" or "group" or "militia"))
                return false;
        }

        return false;
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
            {
                // "more than 100 fighters", "up to 30 men": the preposition belongs to the number.
                if (passage.Terms.Counts.Any(c => c.First <= i && c.Last >= i))
                    continue;
                return token.Lower is not ("of" or "from" or "by" or "that" or "when" or "as" or "after" or "while" or "including" or "before" or "until" or "since" or "because" or "where" or "once" or "though" or "although");
            }

            // "a camp for displaced people": a participle before its noun is no verb of the zone.
            if (token.Tag.StartsWith("VB", StringComparison.Ordinal) && token.Relation is not "amod")
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
            // "in areas held by Russia": another participle's agent.
            if (i - 1 > after && IsUsedBy(tokens, i))
                continue;
            var actor = draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > i && a.First - i <= 4 && draft.Passage.Says(a.First));
            // "by security men of the front", "by a column of some 100 junta troops": whose they are.
            if (tokens[i].Lower is "by" && actor is null or { Kind: ActorKind.People })
                actor = draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > i + 2 && a.First - i <= 9 && a.Kind is ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.State or ActorKind.Coalition && draft.Passage.Says(a.First) && IsOnePhrase(tokens, i + 1, a.First)) ?? actor;
            if (actor is null && tokens[i].Lower is "by")
            {
                AddArmedPeople(draft, i + 1, Math.Min(clause.Last, i + 5));
                if (draft.Perpetrator.Count > 0)
                    return;
            }

            if (actor is null || (tokens[i].Lower is "from" && (actor.Kind is ActorKind.People || !IsFired(tokens, after))))
                continue;
            AddWithOthers(draft, "perpetrator", draft.Perpetrator, actor, clause.Last);
            return;
        }
    }

    private static bool IsOnePhrase(TokenList tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!(tokens[i].Tag is "DT" or "JJ" or "NN" or "NNS" or "CD" or "NNP" or "RB" or "PDT" || tokens[i].Lower is "of" or "from" or "some" or "about" or "around" or "more" or "than"))
                return false;
        }

        return true;
    }

    private static bool IsFired(TokenList tokens, int verb) => tokens[verb].Lower is "fired" or "launched" or "shot";

    private static void AddWithOthers(IncidentDraft draft, string slot, List<string> list, ActorMention actor, int last)
    {
        Add(draft, slot, list, actor);
        var at = actor;
        foreach (var next in draft.Passage.Terms.Actors.Where(a => a.First > actor.Last && a.Last <= last))
        {
            // "the ELN, Colombia's second-biggest guerrilla group": told of the same, no second doer.
            if (next.Last + 1 < draft.Passage.Sentence.Tokens.Count && draft.Passage.Sentence.Tokens[next.Last + 1].Tag is "POS" && draft.Passage.Sentence.Tokens[at.Last + 1].Lower is ",")
                return;
            var joined = next.First - at.Last is >= 2 and <= 4 && draft.Passage.Sentence.Tokens[at.Last + 1].Lower is "and" or "," or "or";
            if (!joined)
                return;
            Add(draft, slot, list, next);
            at = next;
        }
    }
}
