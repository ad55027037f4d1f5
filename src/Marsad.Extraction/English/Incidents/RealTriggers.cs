using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Picks the words that tell of an event as happened, among all that could name one.</summary>
internal static class RealTriggers
{
    private static readonly HashSet<string> Reporting = new(["report", "reported", "reports", "record", "recorded", "document", "documented", "witness", "witnessed", "saw", "see", "sees", "seen", "register", "registered", "monitored", "experience", "experienced", "suffer", "suffered", "face", "faced", "came", "come", "was", "were", "confirmed", "noted", "observed", "counted", "describe", "described", "survived", "faced", "endured", "is", "announce", "announced", "announces", "claimed", "claims", "declared", "denounced", "denounces", "deplored", "deplores", "lamented", "laments", "informed", "mentioned"], StringComparer.Ordinal);

    /// <summary>The triggers of a passage that tell of something that happened, the telling ones first.</summary>
    public static List<TriggerHit> Of(Passage passage)
    {
        var real = new List<TriggerHit>();
        if (passage.Voice.Stance is Domain.Claims.Stance.Accuses && !AccusesOfAct(passage))
            return real;
        foreach (var hit in passage.Triggers)
        {
            var clause = passage.ClauseAt(hit.First)!;
            // "blamed the Houthis, who withdrew last year, for laying it": the aside is no part of the blame.
            if (passage.Voice.Stance is Domain.Claims.Stance.Accuses && clause.Link == ClauseLink.Relative)
                continue;
            if (hit.IsNoun ? IsRealNoun(passage, clause, hit) : IsRealVerb(passage, clause, hit))
                real.Add(hit);
        }

        return real;
    }

    // "accused X of shelling Y" accuses of an event; "accused X of inventing a pretext for bombing" does not.
    private static bool AccusesOfAct(Passage passage)
    {
        var first = passage.Terms.Verbs.FirstOrDefault(v => v.First > passage.Voice.Cue && v.Last <= passage.Clauses[^1].Last);
        if (first is null || !first.Gerund)
            return true;
        var hit = passage.Terms.Triggers.FirstOrDefault(t => t.Verbs == first);
        return hit is not null ? hit.Trigger is { Kind: TriggerKind.Verb, Sure: true } || hit.Trigger.Kind == TriggerKind.Light || passage.Terms.Weapons.Any(w => w.First > first.Last) : passage.Sentence.Tokens[first.Verb].Lower is "causing" or "committing" or "killing" or "being";
    }

    private static bool IsRealVerb(Passage passage, Clause clause, TriggerHit hit)
    {
        var verbs = hit.Verbs!;
        if (!Reality.IsReal(clause) && !IsClaimedAct(passage, clause, verbs) && !IsAttempt(passage, clause))
            return false;
        if (HangsOnUnreal(passage, clause) || HasNoSubject(clause, verbs))
            return false;
        // "a militia backed by", "the village shelled last week": a participle behind its noun only adds to another verb.
        // Save where it tells what became of people counted: "13 farmers arrested by the army on 10 March remain missing".
        if (verbs.BareParticiple && !(passage.Figures.Any(f => f.Marker is { } m && m.First >= verbs.First && m.First <= verbs.Last) && verbs.Last + 1 < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[verbs.Last + 1].Lower is "by" && clause.Verbs is not null && !passage.Terms.Triggers.Any(t => t.Verbs == clause.Verbs && t.Verbs != verbs)) && (clause.Verbs != verbs || (clause.Link == ClauseLink.Participle && !IsVerbless(passage, clause))))
            return false;
        // The simple present tells habits, not events, unless a day or a figure stands beside it.
        if (verbs is { Present: true, Perfect: false, Progressive: false } && !passage.Terms.Dates.Any(d => (clause.First <= d.First && d.Last <= clause.Last || d.IsLabel) && d.Role is Mentions.DateRole.At or Mentions.DateRole.Over && d.Window.Days <= 3) && !passage.Figures.Any(f => f.First >= clause.First && f.Last <= clause.Last))
            return false;
        if (IsClearance(passage, clause, hit))
            return false;
        // "was captured on video", "captured by cameras": a picture is taken.
        if (hit.Trigger.Type is "capture" && hit.Last + 2 < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[hit.Last + 1].Lower is "on" or "in" or "by" && passage.Sentence.Tokens.Skip(hit.Last + 2).Take(3).Any(static t => t.Lower is "video" or "videos" or "film" or "camera" or "cameras" or "footage" or "tape" or "photographs" or "pictures" or "cctv"))
            return false;
        // "The Red Cross evacuated 460 wounded": help drives nobody out.
        if (hit.Trigger.Phrase is "evacuate" or "relocate" or "transfer" && verbs is { Passive: false } && passage.Terms.Actors.LastOrDefault(a => a.Last < verbs.First && verbs.First - a.Last <= 4) is { Kind: Mentions.ActorKind.Aid or Mentions.ActorKind.Medical or Mentions.ActorKind.International })
            return false;
        // "seized power in a coup": no town is taken.
        if (hit.Trigger.Type is "capture" && hit.Last + 1 < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[hit.Last + 1].Lower is "power" or "office")
            return false;
        // "took over from President X", "took over as commander": an office changes hands.
        if (hit.Trigger.Phrase is "take over" or "take command" && hit.Last + 1 < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[hit.Last + 1].Lower is "from" or "as" or "leadership" or "command" or "power" or "in" or "when" or "after")
            return false;
        // "condemned X for hijacking the talks": what is condemned is told as known.
        if (passage.Voice.Stance is Domain.Claims.Stance.Condemns && verbs.Gerund)
            return false;
        return hit.Trigger.Kind switch
        {
            TriggerKind.Light => NounAfter(passage, clause, verbs.Last) is not null,
            TriggerKind.Happen => passage.Triggers.Any(t => t.IsNoun && t.First >= clause.First && t.Last < verbs.First),
            _ => hit.Trigger.Sure || (hit.Trigger.Type is "capture" ? TakesPlace(passage, hit) || passage.Figures.Any(f => f.Measure is Domain.Claims.HarmMeasure.Abducted && f.Marker is { } m && m.First >= hit.First && m.First <= hit.Last) : HasArms(passage, clause)),
        };
    }

    // "denied firing", "accused X of shelling": the act stands in a form that tells nothing by itself.
    private static bool IsClaimedAct(Passage passage, Clause clause, VerbGroup verbs) =>
        passage.Voice.Stance is Domain.Claims.Stance.Denies && verbs.Modal is null && clause.Link != ClauseLink.Conditional && !verbs.Infinitive;

    // "found and destroyed 23 explosive devices", "shot down six drones": weapons made harmless are no attack.
    private static bool IsClearance(Passage passage, Clause clause, TriggerHit hit) =>
        (hit.Trigger.Type is "destruction" || hit.Trigger.Phrase is "shoot down" or "down" or "bring down" or "intercept" or "destroy in the air") &&
        passage.Terms.Weapons.Any(w => w.First >= clause.First && w.Last <= clause.Last && (hit.Verbs!.Passive ? w.Last < hit.First : w.First > hit.Last) && w.Term.Type is not null && (!w.Term.IsPlatform || w.Term.Type is "drone-strike"));

    // "tried to seize the airport", "managed to enter": what is tried is told as done.
    private static bool IsAttempt(Passage passage, Clause clause)
    {
        if (clause.Verbs is not { Infinitive: true, Negated: false } verbs || clause.Link == ClauseLink.Conditional)
            return false;
        var before = passage.Terms.Verbs.LastOrDefault(v => v.Last < verbs.First);
        return before is { Modal: null, Negated: false } && verbs.First - before.Last <= 2 &&
            passage.Sentence.Tokens[before.Verb].Lower is "tried" or "attempted" or "managed" or "began" or "started" or "continued" or "trying" or "attempting" or "failed" or "continue" or "begun";
    }

    // "No air strikes hit the city on Friday": nothing did it. "Nobody was hurt" is a figure, read elsewhere.
    private static bool HasNoSubject(Clause clause, VerbGroup verbs)
    {
        for (var i = clause.First; i < verbs.First && i <= clause.First + 2; i++)
        {
            var token = clause.Sentence.Tokens[i];
            // "No fewer than 70 were executed" is a number.
            if (token.Lower is "no" && i + 1 < verbs.First && clause.Sentence.Tokens[i + 1].Lower is "fewer" or "less" or "more")
                return false;
            if (token.Lower is "no" or "neither" or "none")
                return true;
            if (token.Tag is not ("CC" or "IN" or "," or "RB" or "``" or "\""))
                return false;
        }

        return false;
    }

    private static bool IsVerbless(Passage passage, Clause clause) => passage.Terms.Verbs.Count == 1 || (clause.First <= 1 && passage.Terms.Verbs.All(v => v.BareParticiple || v.Gerund || v == clause.Verbs));

    private static bool HangsOnUnreal(Passage passage, Clause clause)
    {
        if (clause.Link is not (ClauseLink.Participle or ClauseLink.SharedSubject or ClauseLink.Infinitive))
            return false;
        var clauses = passage.Terms.Clauses;
        // "two ambulances that came to collect the wounded were hit": a tense of its own goes on with the main clause, not with the purpose.
        var tensed = clause.Verbs is { Finite: true } own && passage.Sentence.Tokens[own.First].Tag is "VBD" or "VBZ" or "VBP";
        for (var i = clauses.ToList().IndexOf(clause) - 1; i >= 0; i--)
        {
            if (tensed && clauses[i].Link == ClauseLink.Infinitive)
                continue;
            if (!Reality.IsReal(clauses[i]) && clauses[i].Verbs is { Negated: false } && !IsAttempt(passage, clauses[i]))
                return true;
            if (clauses[i].Link is not (ClauseLink.Participle or ClauseLink.SharedSubject or ClauseLink.Infinitive))
                return false;
        }

        return false;
    }

    private static bool IsRealNoun(Passage passage, Clause clause, TriggerHit hit)
    {
        if (DatedEvents.Is(passage, hit))
            return true;
        if (!Reality.IsReal(clause) || Reality.IsOvershadowed(clause, hit.First) || IsNegated(clause, hit.First))
            return false;
        // "denied shelling the town", "accused the army of the massacre of": the act is what is denied or alleged.
        if (passage.Voice.Stance is Domain.Claims.Stance.Denies or Domain.Claims.Stance.Accuses && hit.First > passage.Voice.Cue && hit.First - passage.Voice.Cue <= 8)
            return true;
        // "reported the rape of 27 women": what the word of speech itself governs.
        if (passage.Voice is { Stance: null, Cue: >= 0 } voice && hit.Trigger.Sure && hit.First > voice.Cue && hit.First - voice.Cue <= 5 && Reporting.Contains(passage.Sentence.Tokens[voice.Cue].Lower) && hit.Last + 1 < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[hit.Last + 1].Lower is "of" or "on" or "in" or "at" or "by" && passage.Terms.Verbs.All(v => v.First <= voice.Cue || v.First > hit.First))
            return true;
        // "the fires had been caused by air strikes".
        if (clause.Verbs is { Passive: true } cause && passage.Sentence.Tokens[cause.Verb].Lower is "caused" or "triggered" or "started" or "inflicted" && hit.Trigger.Sure && hit.First > cause.Verb && hit.First - cause.Verb <= 6 && passage.Sentence.Tokens[cause.Verb + 1].Lower is "by")
            return true;
        // "The attack has been attributed to the militia".
        if (IsAttributed(passage, clause, hit))
            return true;
        if (clause.Verbs is not { } verbs)
            return clause.Link is not ClauseLink.Complement || passage.Figures.Any() || hit.Trigger.Phrase is not ("explosion" or "blast" or "gunfire" or "incident" or "violence" or "gunshot");
        if (hit.First < verbs.First)
            return (IsHead(passage, clause, hit) || IsCauseOfToll(passage, clause, hit)) && TakesEvents(passage, clause, verbs);
        if (IsThing(passage, verbs, hit))
            return false;
        var verbHit = passage.Terms.Triggers.FirstOrDefault(t => t.Verbs == verbs);
        if (verbHit is { Trigger.Kind: TriggerKind.Light })
            return NounAfter(passage, clause, verbs.Last) == hit;
        // "launched reprisal raids": a word that tells of events only beside others governs the noun.
        if (verbHit is { Trigger.Sure: false, Trigger.Subject: TriggerRole.Perpetrator } && !verbs.Passive && hit.Trigger.Sure && NounAfter(passage, clause, verbs.Last) == hit && IsGoverned(clause, verbs.Last, hit.First))
            return true;
        if (passage.Figures.Any(f => f.First >= clause.First && f.First <= clause.Last) || passage.Terms.Effects.Any(e => e.First >= verbs.First && e.Last <= verbs.Last))
            return !IsAfter(clause, hit);
        return Reporting.Contains(clause.Sentence.Tokens[verbs.Verb].Lower) && HasParticulars(passage, clause, hit) && !IsAfter(clause, hit);
    }

    /// <summary>"The attack has been attributed to the militia", "was blamed on the rebels", "was claimed by the group": who did it is all that is said.</summary>
    public static bool IsAttributed(Passage passage, Clause clause, TriggerHit hit) =>
        hit.IsNoun && clause.Verbs is { Passive: true, Present: false } verbs && hit.Last < verbs.First && verbs.First - hit.Last <= 6 && verbs.Verb + 1 < passage.Sentence.Tokens.Count &&
        ((passage.Sentence.Tokens[verbs.Verb].Lower is "attributed" or "ascribed" && passage.Sentence.Tokens[verbs.Verb + 1].Lower is "to") ||
         (passage.Sentence.Tokens[verbs.Verb].Lower is "blamed" && passage.Sentence.Tokens[verbs.Verb + 1].Lower is "on") || (passage.Sentence.Tokens[verbs.Verb].Lower is "claimed" && passage.Sentence.Tokens[verbs.Verb + 1].Lower is "by"));

    private static bool IsGoverned(Clause clause, int verb, int noun)
    {
        for (var i = verb + 1; i < noun; i++)
        {
            if (clause.Sentence.Tokens[i].Tag is "IN" or "TO" or "," or "CC")
                return false;
        }

        return true;
    }

    // "destroyed 23 explosive devices": a bomb that somebody finds, lays or destroys is a thing, no event.
    private static bool IsThing(Passage passage, VerbGroup verbs, TriggerHit hit) =>
        !verbs.Passive && !hit.Trigger.Phrase.EndsWith(" fire", StringComparison.Ordinal) && passage.Terms.Weapons.Any(w => w.First == hit.First && w.Last == hit.Last) && passage.Sentence.Tokens[hit.First - 1].Lower is not ("by" or "in" or "from") && !(hit.First >= 2 && passage.Sentence.Tokens[hit.First - 2].Lower is "by" or "in" or "from" or "when");

    // "after the attack", "since the strike" only dates something else, unless people were harmed in the same clause.
    private static bool IsAfter(Clause clause, TriggerHit hit)
    {
        for (var i = hit.First - 1; i >= clause.First && i >= hit.First - 4; i--)
        {
            if (clause.Sentence.Tokens[i].Lower is "before" or "since" or "until" or "despite" or "over" or "about")
                return true;
        }

        return false;
    }

    private static bool HasParticulars(Passage passage, Clause clause, TriggerHit hit) =>
        passage.Terms.Places.Any(p => p.First >= clause.First && p.Last <= clause.Last) || passage.Terms.Dates.Any(d => d.First >= clause.First && d.Last <= clause.Last && d.Role == Mentions.DateRole.At) || passage.Terms.Counts.Any(c => c.Last < hit.First && hit.First - c.Last <= 2 && !c.IsOtherQuantity);

    private static bool IsNegated(Clause clause, int token)
    {
        for (var i = token - 1; i >= clause.First && i >= token - 3; i--)
        {
            if (clause.Sentence.Tokens[i].Lower is "no" or "without" or "any")
                return true;
        }

        return false;
    }

    private static bool IsHead(Passage passage, Clause clause, TriggerHit hit)
    {
        // Between the start of the clause (or its last comma) and the noun no preposition makes it a mere circumstance.
        for (var i = hit.First - 1; i >= clause.First; i--)
        {
            var token = clause.Sentence.Tokens[i];
            if (token.Lower is ",")
                return true;
            // "On Monday an ambush …": the preposition belongs to the day.
            if (passage.Terms.Dates.Any(d => (d.First == i || d.First == i + 1) && d.Last < hit.First - 1 && clause.Sentence.Tokens[d.Last + 1].Lower is not ("'s" or "'" or "’s" or "’")))
                continue;
            if (token.Tag is "IN" && token.Lower is not ("of" or "that" or "as" or "when" or "after" or "while" or "where"))
                return false;
        }

        return true;
    }

    // "the number of people killed in Saturday's twin bombings has risen to 104".
    private static bool IsCauseOfToll(Passage passage, Clause clause, TriggerHit hit) =>
        passage.Figures.Any(f => f.Marker is { Syntax: Casualties.HarmSyntax.Toll } && f.Marker.First >= clause.First && f.Marker.First < hit.First);

    // Verbs of which an event is the subject: harm, hits, "took place", "targeted".
    private static bool TakesEvents(Passage passage, Clause clause, VerbGroup verbs)
    {
        var verbHit = passage.Terms.Triggers.FirstOrDefault(t => t.Verbs == verbs);
        if (verbHit is not null)
            return verbHit.Trigger.Kind != TriggerKind.Light || verbs.Passive || verbHit.Trigger.Phrase is "continue" or "begin" or "start" or "resume" && NounAfter(passage, clause, verbs.Last) is null && HasSides(passage, clause, verbs);
        return passage.Figures.Any(f => f.Marker is not null && f.Marker.First >= verbs.First && f.Marker.First <= clause.Last) || passage.Terms.Effects.Any(e => e.First >= verbs.First && e.Last <= clause.Last && e.First <= verbs.Last) || clause.Sentence.Tokens[verbs.Verb].Lower is "left" or "caused" or "causing" or "leaving" or "forced" or "prompted" or "involved";
    }

    // "Clashes between X and Y continued in the town": not a state of things, but one fight with its sides.
    private static bool HasSides(Passage passage, Clause clause, VerbGroup verbs)
    {
        for (var i = clause.First; i < verbs.First; i++)
        {
            if (clause.Sentence.Tokens[i].Lower is "between" && passage.Terms.Actors.Any(a => a.First > i && a.Last < verbs.First))
                return true;
        }

        return false;
    }

    private static TriggerHit? NounAfter(Passage passage, Clause clause, int verb) =>
        passage.Terms.Triggers.FirstOrDefault(t => t.IsNoun && t.First > verb && t.First <= clause.Last && t.First - verb <= 10);

    // "they had taken Dessie", "took the town of Bor": only a place makes taking a capture.
    private static bool TakesPlace(Passage passage, TriggerHit hit) =>
        (hit.Trigger.Subject is TriggerRole.Place && passage.Terms.Places.Any(p => p.Last < hit.First && hit.First - p.Last <= 4)) ||
        hit.Verbs is { Passive: false } && passage.Terms.Places.Any(p => p.Role == Mentions.PlaceRole.At && p.Place.Relation is null && p.First > hit.Last && p.First - hit.Last <= 3 && p.Place.Precision is not Domain.Values.PlacePrecision.Country && Enumerable.Range(hit.Last + 1, p.First - hit.Last - 1).All(i => passage.Sentence.Tokens[i].Lower is "the" or "town" or "city" or "village" or "of" or "towns" or "both"));

    private static bool HasArms(Passage passage, Clause clause) =>
        passage.Terms.Weapons.Any(w => w.First >= clause.First && w.Last <= clause.Last) || passage.Figures.Any(f => f.First >= clause.First && f.Last <= clause.Last);
}
