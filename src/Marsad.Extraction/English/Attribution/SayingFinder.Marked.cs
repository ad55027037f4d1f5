using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Attribution.Learnt;

namespace Marsad.Extraction.English.Attribution;

/// <summary>Acts of saying that the rules do not see but the learnt marks do.</summary>
internal sealed partial class SayingFinder
{
    /// <summary>Adds to the acts of saying found those of marked cues that none of them covers and whose source and content are marked.</summary>
    public List<Saying> Add(MarkedSpeech speech)
    {
        foreach (var cue in speech.In(sentence))
        {
            if (!cue.HasSource)
                continue;
            // "quoted X as saying": one act of saying.
            if (found.Exists(s => s.Cue < cue.First && s.ContentFirst > cue.Last))
                continue;
            if (found.Exists(s => s.Cue >= cue.First - 1 && s.Cue <= cue.Last + 1))
                continue;
            if (Marked(cue, speech) is { } saying)
                found.Insert(found.FindIndex(s => s.Cue > cue.Anchor) is >= 0 and var at ? at : found.Count, saying);
        }

        return found;
    }

    private Saying? Marked(MarkedCue cue, MarkedSpeech speech)
    {
        // The marks were learnt from politics, where one attacks and hits in words.
        if (tokens[cue.Anchor].IsVerb() && SpeechVerbs.At(sentence, cue.Anchor) is null && Incidents.TriggerLexicon.Default.VerbsAt(tokens, cue.Anchor).Any(static v => v.Trigger.Sure) || tokens[cue.Anchor].Lower is "foiled" or "repelled" or "repulsed" or "thwarted" or "brokered" or "mediated" or "hosted" or "sponsored" or "facilitated" or "signed")
            return null;
        // "Marib city: a missile struck": a label that names nobody who could speak, and no quotation behind it.
        if (tokens[cue.Anchor].Text is ":" && !(cue.Anchor + 1 < tokens.Count && tokens[cue.Anchor + 1].Text is "\"" or "“" or "``" or "''") && !actors.Any(a => a.Last < cue.Anchor && cue.Anchor - a.Last <= 3))
            return null;
        // "has been blamed for killing": others speak of it.
        if (IsPassive(cue.Anchor) && !tokens.Skip(cue.Anchor + 1).Take(5).Any(static t => t.Lower is "by"))
            return null;
        if (IsNaming(cue.Anchor) || SpeechVerbs.At(sentence, cue.Anchor) is { } verb && Refuses(cue.Anchor, verb))
            return null;
        // "an official in Kashmir said": a run that begins behind a preposition is the end of a longer name of the source.
        if (cue.SourceFirst > 0 && tokens[cue.SourceFirst - 1].IsPreposition() && tokens[cue.SourceFirst - 1].Lower is not ("by" or "from" or "to" or "for" or "per"))
            return null;
        var said = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (speech.Over(sentence, i) == cue)
                said.Add(i);
        }

        if (said.Count == 0 || subjects.In(cue.SourceFirst, NameEnd(cue)) is not { } subject)
            return null;
        var sources = Sources(subject.Mentions, Words(subject), null, subject.Owner);
        if (sources.IsEmpty && cue.SourceFirst == cue.SourceLast && tokens[cue.SourceFirst].Tag is "PRP" && tokens[cue.SourceFirst].Lower is not ("i" or "we" or "you"))
            sources = before?.Sources ?? default;
        if (sources.IsEmpty)
            return null;
        // What is said may stand on both sides of the cue and its source.
        var (start, end) = (Math.Min(cue.First, cue.SourceFirst), Math.Max(cue.Last, cue.SourceLast));
        var left = said.Where(i => i < start).ToList();
        var right = said.Where(i => i > end).ToList();
        if (left.Count == 0 && right.Count == 0)
            return null;
        var first = left.Count > 0 ? left : right;
        return new Saying(sentence, cue.Anchor, VerbOf(cue), sources)
        {
            IsLearnt = true,
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null,
            Speakers = subject.Mentions,
            SpeakerFirst = cue.SourceFirst,
            SpeakerLast = cue.SourceLast,
            ContentFirst = first[0],
            ContentLast = first[^1],
            SecondFirst = left.Count > 0 && right.Count > 0 ? right[0] : -1,
            SecondLast = left.Count > 0 && right.Count > 0 ? right[^1] : int.MaxValue,
        };
    }

    // "The peacekeepers, who have a base nearby, say": the name ends before the relative clause.
    private int NameEnd(MarkedCue cue)
    {
        var last = cue.SourceLast;
        for (var i = cue.SourceFirst + 1; i < cue.SourceLast; i++)
        {
            if (tokens[i].Text is "," && tokens[i + 1].Lower is "who" or "which" or "whose" or "where")
                last = i - 1;
        }

        while (last > cue.SourceFirst && !char.IsLetterOrDigit(tokens[last].Text[0]))
            last--;
        return last;
    }

    // The verb of the table, without its stance: what the rules did not take for a denial is none.
    private SpeechVerb VerbOf(MarkedCue cue) => (SpeechVerbs.At(sentence, cue.Anchor) ?? SpeechVerb.Label with { Verb = tokens[cue.Anchor].Lemma }) with { Stance = null, Modality = Domain.Claims.Modality.Asserted };
}
