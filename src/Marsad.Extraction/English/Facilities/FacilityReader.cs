using Marsad.Domain.Claims;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Facilities;

/// <summary>Finds the buildings, services and vehicles that a passage says were hit or affected.</summary>
internal static class FacilityReader
{
    private static readonly HashSet<string> Joints = new(["and", ",", "or", "a", "an", "the", "two", "three", "several", "of", "its", "their"], StringComparer.Ordinal);

    /// <summary>The facilities with the tokens they stand on.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="triggers">The words that tell of its event.</param>
    public static List<(FacilityHit Facility, int First, int Last)> Read(Passage passage, IReadOnlyList<TriggerHit> triggers)
    {
        var found = new List<(FacilityHit, int, int)>();
        FacilityTermHit? before = null;
        string? beforeEffect = null;
        foreach (var hit in passage.Terms.Facilities.Where(f => passage.Says(f.First)))
        {
            var effect = EffectOn(passage, hit, triggers) ?? (before is not null && beforeEffect is not null && IsListed(passage.Sentence, before, hit) ? beforeEffect : null);
            (before, beforeEffect) = (hit, effect);
            if (effect is null || hit.Type is "other" || IsOnlyPlace(passage, hit))
                continue;
            var known = found.FindIndex(f => string.Equals(f.Item1.Type, hit.Type, StringComparison.Ordinal));
            if (known < 0)
                found.Add((new FacilityHit { Type = hit.Type, Effect = effect }, hit.First, hit.Last));
            else if (FacilityLexicon.Gravity(effect) > FacilityLexicon.Gravity(found[known].Item1.Effect ?? "hit"))
                found[known] = (found[known].Item1 with { Effect = effect }, found[known].Item2, found[known].Item3);
        }

        return found;
    }

    private static bool IsListed(Sentence sentence, FacilityTermHit before, FacilityTermHit next)
    {
        for (var i = before.Last + 1; i < next.First; i++)
        {
            if (!Joints.Contains(sentence.Tokens[i].Lower) && sentence.Tokens[i].Tag is not ("JJ" or "CD" or "NN"))
                return false;
        }

        return next.First - before.Last <= 6;
    }

    // "a displacement camp near the airport": what follows a bare preposition of place was not hit.
    private static bool IsOnlyPlace(Passage passage, FacilityTermHit hit)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = hit.First - 1; i >= 0 && i >= hit.First - 4; i--)
        {
            if (tokens[i].Lower is "near" or "outside" or "beside" or "opposite" or "behind" or "from" or "towards" or "toward" or "around")
                return !passage.Terms.Effects.Any(e => e.Last == i);
            if (tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal) || tokens[i].Lower is "on" or "at" or "in" or ",")
                return false;
        }

        return false;
    }

    private static string? EffectOn(Passage passage, FacilityTermHit hit, IReadOnlyList<TriggerHit> triggers)
    {
        var tokens = passage.Sentence.Tokens;
        var clause = passage.ClauseAt(hit.First)!;
        string? best = null;
        foreach (var effect in passage.Terms.Effects.Where(e => passage.Says(e.First)))
        {
            if (!Attaches(passage, clause, hit, effect))
                continue;
            if (best is null || FacilityLexicon.Gravity(effect.Effect) > FacilityLexicon.Gravity(best))
                best = effect.Effect;
        }

        if (best is null)
        {
            // "air strikes on a hospital", "fired shells into the market".
            foreach (var trigger in triggers)
            {
                // "the shelling of the Markale market".
                if (trigger.IsNoun && trigger.Trigger.Type is "shelling" or "bombing" or "air-strike" or "missile-attack" or "rocket-attack" or "looting" && trigger.Last + 1 < hit.First && hit.First - trigger.Last <= 5 && tokens[trigger.Last + 1].Lower is "of" && Between(tokens, trigger.Last + 1, hit.First, "of") && !Between(tokens, trigger.Last + 2, hit.First, "of", "in", "near", "and", ","))
                    best = trigger.Trigger.Type is "looting" ? "looted" : "hit";
                if (trigger.Last < hit.First && hit.First - trigger.Last <= 9 && clause.First <= trigger.First && Between(tokens, trigger.Last + 1, hit.First, "on", "against", "at", "into") && (trigger.IsNoun || trigger.Trigger.Type is not ("arrest" or "abduction" or "protest")))
                    best = "hit";
            }
        }

        return best;
    }

    private static bool Between(TokenList tokens, int first, int end, params ReadOnlySpan<string> words)
    {
        for (var i = first; i < end; i++)
        {
            foreach (var word in words)
            {
                if (string.Equals(tokens[i].Lower, word, StringComparison.Ordinal))
                    return true;
            }

            if (tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal))
                return false;
        }

        return false;
    }

    private static bool Attaches(Passage passage, Clause clause, FacilityTermHit hit, EffectHit effect)
    {
        var tokens = passage.Sentence.Tokens;
        var own = passage.ClauseAt(effect.First)!;
        var verbs = own.Verbs;
        var isVerb = verbs is not null && effect.First <= verbs.Last && effect.Last >= verbs.First;
        if (isVerb && (verbs!.Negated || verbs.Modal is not null))
            return false;
        // "putting it out of service": the pronoun stands for what was hit first.
        if (effect.Last - effect.First >= 2 && Has(tokens, effect.First, effect.Last, "it", "them") && hit.First < effect.First)
            return true;
        if (effect.First > hit.Last)
        {
            // What stands before an active verb does it: "helicopters had bombed", "gunmen on motorcycles opened fire".
            if (isVerb && verbs is { Passive: false, BareParticiple: false } && !IsIntransitive(tokens[effect.First].Lower))
                return false;
            // "two ambulances that came to help were hit": the relative clause stands between the subject and its verb.
            if (own != clause && isVerb && verbs!.Passive && IsSubjectBeforeRelative(passage, hit, own))
                return true;
            if (own != clause && !(own.Link is ClauseLink.Relative or ClauseLink.SharedSubject or ClauseLink.Coordinate && effect.First - hit.Last <= 3))
                return IsAdjacent(tokens, hit, effect);
            return verbs is null || verbs.Passive && isVerb ? !UnderPlace(tokens, clause.First, hit.First) : IsAdjacent(tokens, hit, effect) || effect.Effect is "closed" or "out-of-service" && !UnderPlace(tokens, clause.First, hit.First) || IsIntransitive(tokens[effect.First].Lower) && !UnderPlace(tokens, clause.First, hit.First);
        }

        if (own != clause && !(clause.Link is ClauseLink.Participle && clause.First - effect.Last <= 8 && clause.Verbs is { Infinitive: false }))
            return false;
        if (isVerb && verbs!.Passive && !tokens[verbs.Verb].Lower.StartsWith("hol", StringComparison.Ordinal) && !Has(tokens, effect.First, effect.Last, "on", "at", "in", "into", "near"))
            return false;
        return IsObject(tokens, effect.Last + 1, hit.First, effect.Effect);
    }

    private static bool IsSubjectBeforeRelative(Passage passage, FacilityTermHit hit, Clause own)
    {
        var next = hit.Last + 1 < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[hit.Last + 1].Lower is "," ? hit.Last + 2 : hit.Last + 1;
        var aside = passage.Clauses.FirstOrDefault(c => c.First >= hit.Last && c.First <= next && c.Link is ClauseLink.Relative)
            ?? (next < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[next].Lower is "that" or "which" or "who" ? passage.ClauseAt(hit.First) : null);
        if (aside is null || own.Link is not ClauseLink.SharedSubject)
            return false;
        for (var i = passage.Clauses.ToList().IndexOf(aside) + 1; i < passage.Clauses.Count && passage.Clauses[i] != own; i++)
        {
            if (passage.Clauses[i].Link is not ClauseLink.Infinitive)
                return false;
        }

        return true;
    }

    private static bool IsIntransitive(string verb) => verb is "collapsed" or "burned" or "burnt" or "closed" or "caught" or "shut" or "stopped" or "ceased" or "suspended" or "halted";

    // "40 houses destroyed", "a gutted upper floor", "holes in two classroom walls".
    private static bool IsAdjacent(TokenList tokens, FacilityTermHit hit, EffectHit effect)
    {
        for (var i = hit.Last + 1; i < effect.First; i++)
        {
            if (!(tokens[i].Tag is "RB" or "VBN" or "NN" or "NNS" or "VBD" or "CC" || tokens[i].Lower is "were" or "was" or "been" or "be" or "being"))
                return false;
        }

        return effect.First - hit.Last <= 5;
    }

    private static bool IsObject(TokenList tokens, int first, int end, string effect)
    {
        var prepositions = 0;
        for (var i = first; i < end; i++)
        {
            var lower = tokens[i].Lower;
            if (lower is "in" or "near" or "outside" or "inside" or "after" or "with" or "by" or "when" or "as" or "while" or "that" or "which" or "who" or "before" or "for" || (lower is "at" && effect is not "hit"))
                return effect is "damaged" && lower is "in" && i == first;
            if (lower is "on" or "at" or "into" or "of")
                prepositions++;
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" && i > first)
                return false;
        }

        return prepositions <= 1 && end - first <= 14;
    }

    private static bool UnderPlace(TokenList tokens, int first, int index)
    {
        for (var i = index - 1; i >= first && i >= index - 5; i--)
        {
            if (tokens[i].Lower is "in" or "at" or "near" or "on" or "inside" or "outside" or "from" or "to")
                return true;
            if (tokens[i].Lower is ",")
                return false;
        }

        return false;
    }

    private static bool Has(TokenList tokens, int first, int last, params ReadOnlySpan<string> words)
    {
        for (var i = first; i <= last; i++)
        {
            foreach (var word in words)
            {
                if (string.Equals(tokens[i].Lower, word, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }
}
