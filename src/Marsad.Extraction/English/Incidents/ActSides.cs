using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Finds who did an act and at whom it was aimed.</summary>
internal static partial class ActSides
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
        if (draft.Perpetrator.Count == 0)
            CarriedOut(draft);
        if (draft.Target.Count == 0)
            Lost(draft);
        if (draft.Perpetrator.Count == 0)
            Dispersed(draft);
        if (draft.Perpetrator.Count == 0)
            Behind(draft);
        if (draft.Type is "armed-clash")
        {
            Between(draft);
            Fallen(draft);
        }

        Accused(draft);
    }

    /// <summary>"the army says that X was behind it": the token of "behind"; −1 where nothing is said so.</summary>
    public static int BehindAt(Passages.Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = Math.Max(1, passage.First); i + 1 <= passage.Last; i++)
        {
            if (tokens[i].Lower is "behind" && tokens[i - 1].Lower is "was" or "were" or "is" or "are" or "been" or "being" && tokens[i + 1].Lower is "it" or "the" or "them" or "this" && (tokens[i + 1].Lower is not "the" || passage.Triggers.Any(t => t.IsNoun && t.First > i && t.First - i <= 4)))
                return i;
        }

        return -1;
    }

    private static void Behind(IncidentDraft draft)
    {
        var behind = BehindAt(draft.Passage);
        if (behind > 0 && draft.Passage.Terms.Actors.LastOrDefault(a => a.Last < behind && behind - a.Last <= 5 && draft.Passage.Says(a.First)) is { } doer)
            Add(draft, "perpetrator", draft.Perpetrator, doer);
    }

    // "accused X of", "blamed X for", "hold X responsible": whom the speaker names right behind the word.
    private static void Accused(IncidentDraft draft)
    {
        var voice = draft.Passage.Voice;
        if ((voice.Stance is Domain.Claims.Stance.ClaimsResponsibility || IncidentReader.ClaimsAct(draft.Passage)) && draft.Perpetrator.Count == 0)
            draft.Perpetrator.Add(voice.Sources[0].Organisation ?? voice.Sources[0].Name);
        if (voice.Stance is not Domain.Claims.Stance.Accuses)
            return;
        var accused = draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > voice.Cue && a.First - voice.Cue <= 5 && !(a.First >= voice.Speaker.First && a.First <= voice.Speaker.Last));
        if (accused is not null)
        {
            draft.Target.Remove(accused.Name);
            AddWithOthers(draft, "perpetrator", draft.Perpetrator, accused, Math.Min(draft.Passage.Sentence.Tokens.Count - 1, accused.Last + 6));
        }
    }

    private static void OfVerb(IncidentDraft draft, TriggerHit hit)
    {
        var clause = draft.Passage.ClauseAt(hit.First)!;
        var verbs = hit.Verbs!;
        var passive = verbs.Passive || verbs.BareParticiple;
        if (passive)
        {
            var carrier = Carrier(draft, clause, verbs);
            Agent(draft, carrier, carrier == clause ? verbs.Last : (carrier.Verbs ?? verbs).Last);
            if (carrier != clause && hit.Trigger.Object is TriggerRole.Target or TriggerRole.Victim)
                AddTargets(draft, carrier.First, (carrier.Verbs ?? verbs).First - 1, subject: true);
            if (hit.Trigger.Object is TriggerRole.Target or TriggerRole.Victim && hit.Trigger.Type is not ("attack" or "destruction") || IsAim(draft, verbs))
                AddTargets(draft, clause.First, verbs.First - 1, subject: true);
            return;
        }

        // "The convoy fell into an ambush by jihadists": the subject is whom it struck.
        if (hit.Trigger.Phrase is "fall into an ambush" or "walk into an ambush" or "run into an ambush" or "come under ambush" || hit.Trigger.Phrase.StartsWith("come under", StringComparison.Ordinal) && hit.Trigger.Type is "shelling")
        {
            AddTargets(draft, clause.First, verbs.First - 1, subject: true);
            Agent(draft, clause, verbs.Last);
            return;
        }

        if (hit.Trigger.Subject == TriggerRole.Perpetrator)
            AddSubject(draft, clause, verbs);
        else if (hit.Trigger.Subject is TriggerRole.Weapon && hit.Last + 1 < draft.Passage.Sentence.Tokens.Count && draft.Passage.Sentence.Tokens[hit.Last + 1].Tag is "DT" or "CD" or "PRP$" or "NNS" or "NN" or "RB" or "IN" && clause.Link is ClauseLink.First or ClauseLink.Coordinate or ClauseLink.Complement)
            AddZoneActors(draft, clause.First, verbs.First - 1);
        else if (hit.Trigger.Phrase.StartsWith("fall ", StringComparison.Ordinal) && draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > hit.Last && a.First - hit.Last <= 5) is { } taker)
            Add(draft, "perpetrator", draft.Perpetrator, taker);
        else if (hit.Trigger.Phrase.StartsWith("fall ", StringComparison.Ordinal))
            AddArmedPeople(draft, hit.Last + 1, Math.Min(clause.Last, hit.Last + 5));
        else if (hit.Trigger.Subject is TriggerRole.Victim or TriggerRole.Place)
            Agent(draft, clause, verbs.Last);
        if (hit.Trigger.Kind == TriggerKind.Verb && (hit.Trigger.Object is TriggerRole.Target || (hit.Trigger.Object is TriggerRole.Victim && hit.Trigger.Type is not "attack") || (hit.Trigger.Object is TriggerRole.Place && hit.Trigger.Type is "offensive" or "capture")))
            AddTargets(draft, hit.Last + 1, clause.Last, subject: false);
        if (hit.Trigger.Harm is "killed" && hit.Trigger.Type is "attack" && hit.Trigger.Object is TriggerRole.Victim && draft.Perpetrator.Count > 0)
        {
            foreach (var actor in draft.Passage.Terms.Actors.Where(a => a.First > hit.Last && a.First - hit.Last <= 6 && a.Last <= clause.Last && a.Kind is ActorKind.ArmedGroup or ActorKind.StateForce))
                Add(draft, "target", draft.Target, actor);
        }

        if (hit.Trigger.Type is "raid" && draft.Target.Count == 0)
            Sought(draft, clause);
        if (hit.Trigger.Object == TriggerRole.Perpetrator && hit.Trigger.Type is "armed-clash")
            AddOthers(draft, hit.Last + 1, clause.Last);
    }

    // "was stopped by armed men and turned back": the second participle shares the auxiliary, its subject and its agent.
    private static Clause Carrier(IncidentDraft draft, Clause clause, VerbGroup verbs)
    {
        if (!verbs.BareParticiple || clause.Link is not ClauseLink.SharedSubject)
            return clause;
        var clauses = draft.Passage.Terms.Clauses.ToList();
        var before = clauses.IndexOf(clause) - 1;
        return before >= 0 && clauses[before].Verbs is { Passive: true } && draft.Passage.ClauseAt(clauses[before].First) is not null ? clauses[before] : clause;
    }

    // "raided a house to arrest X", "in search of X": whom the raid sought.
    private static void Sought(IncidentDraft draft, Clause clause)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        for (var i = clause.First; i + 1 < tokens.Count && i <= draft.Passage.Last; i++)
        {
            if (!(tokens[i].Lower is "to" && tokens[i + 1].Lower is "arrest" or "capture" or "seize" or "detain" or "kill") && !(tokens[i].Lower is "search" && tokens[i + 1].Lower is "of" or "for"))
                continue;
            if (draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > i + 1 && a.First <= i + 4) is { } sought)
                Add(draft, "target", draft.Target, sought);
            return;
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
        if (RealTriggers.IsAttributed(passage, clause, hit))
        {
            var doer = passage.Terms.Actors.FirstOrDefault(a => a.First > clause.Verbs!.Verb + 1 && a.First - clause.Verbs.Verb <= 6 && a.Kind is not ActorKind.People) ?? passage.Terms.Actors.FirstOrDefault(a => a.First > clause.Verbs!.Verb + 1 && a.First - clause.Verbs.Verb <= 6);
            if (doer is not null)
                AddWithOthers(draft, "perpetrator", draft.Perpetrator, doer, clause.Last);
            return;
        }

        for (var i = hit.Last + 1; i <= clause.Last && i <= hit.Last + 12; i++)
        {
            var lower = tokens[i].Lower;
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD")
                break;
            if (lower is "by" && !IsUsedBy(tokens, i))
                Agent(draft, clause, i - 1);
            // "a bomb blamed on the rebels hit a bus".
            else if (lower is "on" && (tokens[i - 1].Lower is "blamed" or "pinned" || passage.Voice is { Verb: "blame", Cue: var cue } && cue >= 0 && cue < hit.First))
            {
                if (passage.Terms.Actors.FirstOrDefault(a => a.First > i && a.First - i <= 6) is { } blamed)
                    AddWithOthers(draft, "perpetrator", draft.Perpetrator, blamed, clause.Last);
            }
            else if (lower is "on" or "against" or "at" or "targeting" && hit.Trigger.Type is not ("armed-clash" or "protest"))
                AddTargets(draft, i + 1, Math.Min(clause.Last, i + 14), subject: false);
            else if (lower is "of" && hit.Trigger.Object == TriggerRole.Victim && hit.Trigger.Type is not "attack")
                AddTargets(draft, i + 1, Math.Min(clause.Last, i + 14), subject: false);
        }
    }

    private static bool OnlyModifiers(TokenList tokens, int first, int end)
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

    private static void AddOthers(IncidentDraft draft, int first, int last)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        foreach (var actor in draft.Passage.Terms.Actors.Where(a => a.First >= first && a.Last <= last && draft.Passage.Says(a.First)))
        {
            for (var i = first; i < actor.First; i++)
            {
                if (Ends.Contains(tokens[i].Lower) || tokens[i].Lower is "on" or "against" || (tokens[i].Tag is "VBD" && tokens[i].Lower is not "led"))
                    return;
            }

            if (actor.First > first && tokens[actor.First - 1].Lower is "of" or "against")
                continue;
            Add(draft, "perpetrator", draft.Perpetrator, actor);
        }
    }

    private static string WithNation(IncidentDraft draft, ActorMention actor) =>
        actor.Kind is ActorKind.People && !actor.IsAnaphor && draft.Passage.Terms.Actors.FirstOrDefault(o => o.Last == actor.First - 1 && o.Kind is ActorKind.State) is { } nation
            ? string.Join(' ', Enumerable.Range(nation.First, actor.Last - nation.First + 1).Select(i => draft.Passage.Sentence.Tokens[i].Text))
            : actor.Name;

    // "fighters from Hamas".
    private static bool IsPeopleFrom(TokenList tokens, int from) => from > 0 && tokens[from].Lower is "from" && tokens[from - 1].Tag is "NNS" && PeopleLexicon.Default.At(tokens, from - 1).Length > 0;

    private static bool IsUsedBy(TokenList tokens, int by) => by > 0 && tokens[by - 1].Lower is "used" or "held" or "occupied" or "run" or "controlled" or "manned";

    private static void Add(IncidentDraft draft, string slot, List<string> list, ActorMention actor)
    {
        // "Israeli settlers" are no act of the state: told in the words used.
        if (actor.Kind is ActorKind.State && draft.Passage.Terms.Actors.Any(o => o.First == actor.Last + 1 && o.Kind is ActorKind.People))
            return;
        // "a fighter jet dropped two bombs": the word only shapes the noun behind it.
        if (actor.Kind is ActorKind.People && actor.Last + 1 < draft.Passage.Sentence.Tokens.Count && draft.Passage.Sentence.Tokens[actor.Last].Relation is "compound" && draft.Passage.Sentence.Tokens[actor.Last + 1].Tag is "NN" or "NNS")
            return;
        // "the armed group UPC": told by the name behind.
        if (actor.Kind is ActorKind.People && draft.Passage.Terms.Actors.Any(o => o.First == actor.Last + 1 && o.Kind is ActorKind.ArmedGroup))
            return;
        // "militiamen of the Mehdi Army" are told by the group's name.
        if (actor.Kind is ActorKind.People && draft.Passage.Terms.Actors.Any(o => o.First > actor.Last + 1 && o.First - actor.Last <= 5 && o.Kind is ActorKind.ArmedGroup && draft.Passage.Sentence.Tokens[actor.Last + 1].Lower is "operative" or "operatives" or "member" or "members" or "commander" or "commanders" or "leader" or "leaders" or "cell" or "official" or "\"" or "”"))
            return;
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
        var name = list == draft.Perpetrator && actor is { Kind: ActorKind.Ministry, IsAnaphor: true, Country: { } iso } && Marsad.Places.Areas.Countries.ByIso(iso) is { } state ? state.Name : WithNation(draft, actor);
        if (list.Contains(name, StringComparer.OrdinalIgnoreCase) || draft.Perpetrator.Contains(name, StringComparer.OrdinalIgnoreCase))
            return;
        list.Add(name);
        draft.Spans.Add((slot, actor.First, actor.Last));
    }
}
