using Marsad.Extraction.English.Actors;

namespace Marsad.Extraction.English.Attribution;

/// <summary>Where what is said begins and ends.</summary>
internal sealed partial class SayingFinder
{
    private (int First, int Last, int Second) Content(int i, Subject subject, SpeechVerb verb, bool participle)
    {
        var verbEnd = i + verb.With.Length;
        var start = Math.Min(subject.First < i && !participle ? subject.First : i, i);
        // "the agency SANA", "the harbour master": to where the noun phrase opens.
        var opens = start;
        while (opens > 0 && (tokens[opens - 1].IsDeterminer() || tokens[opens - 1].IsAdjective() || tokens[opens - 1].IsNoun()) && start - opens < 5)
            opens--;
        if (opens == 0 || tokens[opens - 1].Text is "," or "\"" or "”" or "''" or "»" or ";")
            start = opens;
        while (start > 0 && tokens[start - 1].IsDeterminer())
            start--;
        var segment = SegmentStart(start - 1);
        var end = SegmentEnd(verbEnd + 1);
        // What was said stands before where a comma or a quotation mark closes it and no clause follows the verb.
        var closes = start > 1 && tokens[start - 1].Text is "," or "\"" or "”" or "''" or "»" or ";" && HasVerb(segment, start - 1);
        // "The villages were raided; local authorities report one person killed": behind the semicolon it speaks of what follows.
        if (closes && tokens[start - 1].Text is ";" && verbEnd + 2 < tokens.Count && tokens[verbEnd + 1].Tag is "CD" or "DT" or "JJ" or "NNS" or "JJR" or "IN" or "RB" && tokens.Skip(verbEnd + 2).Take(8).Any(static t => t.Tag is "VBN" or "VBD"))
            closes = false;
        var speakerBehind = subject.First > i;
        var tail = speakerBehind ? subject.Last + 1 : verbEnd + 1;
        // "told an outlet that the air force …": who hears it is no part of what is said.
        if (verb.Kind == SpeechKind.Told && !speakerBehind && !closes)
        {
            for (var k = verbEnd + 1; k < tokens.Count - 1 && k <= verbEnd + 9 && !tokens[k].IsVerb() && tokens[k].Text is not ("," or "\"" or "“" or ":"); k++)
            {
                if (tokens[k].Lower is "that" && !tokens[k + 1].IsVerb())
                    return (k, end, -1);
            }
        }

        // "…, which the group denies": what is denied stands before, but is another's account.
        if (start > 1 && tokens[start - 1].Lower is "which" or "that")
            return (verbEnd + 1, end, -1);
        if (verb.Postposed && !speakerBehind && Ends(tail) && start > 2)
            return (segment, start - 1, -1);
        // "The attackers, said the prefect, killed eleven": what is said stands around.
        if (speakerBehind && tail + 1 < tokens.Count && tokens[tail].Text is "," && start > 0 && !HasFinite(segment, start - 1) && HasFinite(tail + 1, tokens.Count))
            return (segment, start - 1, tail + 1);
        if ((verb.Postposed || speakerBehind) && (speakerBehind || (closes && (Parenthetic(tail) || !RestHasVerb(tail)) && !(tail < tokens.Count && tokens[tail].Lower is "that"))))
        {
            var second = speakerBehind || closes ? Math.Max(QuoteBehind(tail), GoesOnBehind(tail)) : -1;
            return (segment, start - 1, second);
        }

        return (verbEnd + 1, end, -1);
    }

    // Nothing but signs, a date or the hearer stands behind the verb.
    private bool Ends(int i)
    {
        while (i < tokens.Count && (!char.IsLetterOrDigit(tokens[i].Text[0]) || tokens[i].Lower is "on" || dates.Any(d => d.First <= i && d.Last >= i)))
            i++;
        return i >= tokens.Count;
    }

    // "…, an officer told an agency, a day after …": a comma follows the verb, its hearer and its date.
    private bool Parenthetic(int i)
    {
        while (i < tokens.Count)
        {
            if (actors.FirstOrDefault(a => a.First <= i && a.Last >= i) is { } hearer)
                i = hearer.Last + 1;
            else if (dates.FirstOrDefault(d => d.First <= i && d.Last >= i) is { } date)
                i = date.Last + 1;
            else if (tokens[i].Lower is "on" or "in" or "a" or "the" or "statement" or "by" or "telephone" or "phone" or "late" or "early" or "our" or "reporters" or "journalists" or "television" or "tv" || tokens[i].IsDeterminer())
                i++;
            else
                break;
        }

        return i < tokens.Count && tokens[i].Text is ",";
    }

    private int QuoteBehind(int from)
    {
        for (var k = from; k < tokens.Count; k++)
        {
            if (tokens[k].Text is "\"" or "“" or "``" && k + 1 < tokens.Count)
                return k;
        }

        return -1;
    }

    // "…, the mayor said, wounding 13 people": a participle that is no word of speech goes on with what is said; -1 where there is none.
    private int GoesOnBehind(int from)
    {
        while (from < tokens.Count && (tokens[from].Lower is "on" || dates.Any(d => d.First <= from && d.Last >= from)))
            from++;
        // "Nobody was killed, the army said, but two soldiers were wounded": as long as nobody else speaks.
        if (from + 3 < tokens.Count && tokens[from].Text is "," && tokens[from + 1].Lower is "but" && !HasSpeech(from + 2))
            return from + 1;
        return from + 2 < tokens.Count && tokens[from].Text is "," && tokens[from + 1].Lower is "after" or "when" or "killing" or "wounding" or "injuring" or "leaving" or "causing" or "destroying" or "damaging" or "hitting" or "forcing" or "setting" or "displacing" ? from + 1 : -1;
    }

    private bool HasSpeech(int from)
    {
        for (var k = from; k < tokens.Count; k++)
        {
            if (tokens[k].Text is ";" || tokens[k].IsVerb() && SpeechVerbs.At(sentence, k) is not null || tokens[k].Lower is "according" or "comment" or "response")
                return true;
        }

        return false;
    }

    // Where the clause group starts in which a speaker stands behind its words: after an earlier act of saying that was closed, or a semicolon.
    private int SegmentStart(int before)
    {
        for (var k = before - 1; k >= 0; k--)
        {
            if ((tokens[k].Text is ";" && found.Count > 0) || (tokens[k].Lower is "while" or "whereas" && k > 0 && tokens[k - 1].Text is ","))
                return k + 1;
            if (found.Count > 0 && k <= found[^1].Cue && found[^1].ContentLast < found[^1].Cue)
                return Math.Min(before, found[^1].Cue + 1);
        }

        return 0;
    }

    // Up to ", while X said", "; ", ", but Y denied", "and accused".
    private int SegmentEnd(int from)
    {
        for (var k = from; k < tokens.Count; k++)
        {
            if (tokens[k].Text is ";")
                return k - 1;
            if (tokens[k].Lower is "while" or "whereas" && tokens[k - 1].Text is ",")
                return k - 1;
            // "…, which doctors deny": another contradicts what was said.
            if (tokens[k].Lower is "which" && tokens[k - 1].Text is "," && Contradicts(k + 1))
                return k - 2;
            if (tokens[k].Lower is "and" or "but" && NextActs(k + 1))
                return k - 1;
        }

        return tokens.Count - 1;
    }

    private bool Contradicts(int from)
    {
        for (var k = from; k < Math.Min(tokens.Count, from + 6); k++)
        {
            if (tokens[k].IsVerb() && SpeechVerbs.At(sentence, k) is { } verb)
                return verb.Stance is Domain.Claims.Stance.Denies or Domain.Claims.Stance.Accuses && k > from;
        }

        return false;
    }

    // A further verb of saying in the same clause group, with or without a subject of its own.
    private bool NextActs(int from)
    {
        var aside = false;
        for (var k = from; k < Math.Min(tokens.Count, from + (aside ? 14 : 8)); k++)
        {
            // "and a team which visited the site later confirmed": the verb of the aside is passed over.
            if (tokens[k].Lower is "which" or "who" && k > from && tokens[k - 1].IsNoun())
            {
                aside = true;
                continue;
            }

            if (aside && tokens[k].IsVerb() && !SubjectFinder.Between.Contains(tokens[k].Lower))
            {
                aside = false;
                from += 6;
                continue;
            }

            if (SpeechVerbs.At(sentence, k) is { } verb && tokens[k].IsVerb() && tokens[k].Tag is "VBD" or "VBZ" or "VBP" or "VBN" && verb.Kind is not (SpeechKind.Saw or SpeechKind.Counted) && !IsPassive(k))
                return true;
            if (tokens[k].IsVerb() && !SubjectFinder.Between.Contains(tokens[k].Lower))
                return false;
        }

        return false;
    }

    private bool HasVerb(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first)).Any(k => tokens[k].IsVerb()) || Enumerable.Range(first, Math.Max(0, last - first)).Any(k => tokens[k].Text is "\"" or "“");

    private bool RestHasVerb(int from)
    {
        for (var k = from; k < tokens.Count; k++)
        {
            if (tokens[k].Lower is "adding" or "citing" or "quoting" or "saying" or "noting" or "accusing" or "speaking" or "referring" or "without" or "\"" or "“" or ";" or "and" or "but" or "while" && k > from)
                return false;
            if (tokens[k].Lower is "adding" or "citing" or "quoting" or "accusing" or "speaking" or "referring" or "without" or "declining" or "asking" or "requesting" or ";")
                return false;
            // "…, the mayor said, wounding five": what is said goes on.
            if (k == from && GoesOnBehind(k) > 0)
                return false;
            // "…, the group says in a report published on Thursday", "told the Nairobi-based agency": a participle tells no clause.
            if (tokens[k].IsVerb() && !(tokens[k].Tag is "VBN" && (tokens[k - 1].IsNoun() || tokens[k - 1].Text is "-")))
                return true;
        }

        return false;
    }
}
