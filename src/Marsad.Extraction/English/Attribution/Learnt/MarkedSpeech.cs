using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>Links the marked words of a text: which cue stands over each word of what is said, also where it stands in a sentence before or behind.</summary>
internal sealed class MarkedSpeech
{
    private readonly AttributionMarks marks;
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly List<MarkedCue>[] cues;
    private readonly MarkedCue?[] carried;

    /// <summary>Links a text's marks.</summary>
    public MarkedSpeech(AttributionMarks marks, IReadOnlyList<Sentence> sentences)
    {
        (this.marks, this.sentences) = (marks, sentences);
        cues = new List<MarkedCue>[sentences.Count];
        carried = new MarkedCue?[sentences.Count];
        if (!marks.IsKnown)
            return;
        for (var s = 0; s < cues.Length; s++)
            cues[s] = new CueFinder(marks, sentences[s]).Find();
        for (var s = 0; s < cues.Length; s++)
            carried[s] = cues[s].Count > 0 ? null : Neighbour(s);
    }

    /// <summary>The cues of a sentence.</summary>
    public IReadOnlyList<MarkedCue> In(Sentence sentence) => marks.IsKnown ? cues[sentence.Index] : [];

    /// <summary>The cue over a word that is marked as said; null for others.</summary>
    public MarkedCue? Over(Sentence sentence, int token)
    {
        if (!marks.Has(sentence, token, AttributionMark.Content))
            return null;
        var here = cues[sentence.Index];
        if (here.Count == 0)
            return carried[sentence.Index];
        MarkedCue? best = null;
        var least = int.MaxValue;
        foreach (var cue in here)
        {
            if (token >= cue.First && token <= cue.Last && here.Count > 1)
                continue;
            var distance = Distance(sentence, cue, token);
            if (distance < least)
                (least, best) = (distance, cue);
        }

        return best;
    }

    // How far a word is from a cue: little where it hangs under the cue's verb, else the words between; other cues, semicolons and breaks of content between count.
    private int Distance(Sentence sentence, MarkedCue cue, int token)
    {
        var tokens = sentence.Tokens;
        for (int at = token, steps = 0; at >= 0 && steps < 60; at = tokens[at].Head, steps++)
        {
            if (at == cue.Anchor)
                return steps;
        }

        var (from, to) = token > cue.Last ? (cue.Last + 1, token) : (token + 1, cue.First);
        var distance = 30 + (to - from);
        for (var k = from; k < to; k++)
        {
            if (tokens[k].Text is ";")
                distance += 40;
            else if (!marks.Has(sentence, k, AttributionMark.Content) && !marks.Has(sentence, k, AttributionMark.Source) && tokens[k].Text.Length > 1)
                distance += 5;
        }

        return distance;
    }

    // The sentence before where its content runs on to its end, else the one behind in the same paragraph.
    private MarkedCue? Neighbour(int s)
    {
        if (s > 0 && (carried[s - 1] ?? cues[s - 1].LastOrDefault()) is { } before && sentences[s].Index - before.Sentence.Index <= 8 && EndsSaid(s - 1) && (sentences[s].Block == sentences[s - 1].Block || Opens(s)))
            return before;
        if (s + 1 < cues.Length && sentences[s + 1].Block == sentences[s].Block && cues[s + 1].Count > 0)
            return cues[s + 1][0];
        return s > 0 ? carried[s - 1] ?? cues[s - 1].LastOrDefault() : null;
    }

    private bool Opens(int s) => sentences[s].Tokens[0].Text is "\"" or "“" or "«" or "''" or "``";

    private bool EndsSaid(int s)
    {
        var tokens = sentences[s].Tokens;
        for (var k = tokens.Count - 1; k >= Math.Max(0, tokens.Count - 4); k--)
        {
            if (marks.Has(sentences[s], k, AttributionMark.Content))
                return true;
        }

        return false;
    }
}
