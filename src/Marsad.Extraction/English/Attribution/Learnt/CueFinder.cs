using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>Parts the marked words of a sentence into cues and gives each its source: the marked subject of its verb, else the nearest marked words.</summary>
internal sealed class CueFinder(AttributionMarks marks, Sentence sentence)
{
    private readonly TokenList tokens = sentence.Tokens;

    /// <summary>The cues in order.</summary>
    public List<MarkedCue> Find()
    {
        var cues = new List<MarkedCue>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Is(i, AttributionMark.Cue))
                continue;
            var last = i;
            while (last + 1 < tokens.Count && Is(last + 1, AttributionMark.Cue))
                last++;
            cues.Add(new MarkedCue(sentence, i, last, Anchor(i, last)));
            i = last;
        }

        var sources = Runs(AttributionMark.Source);
        for (var c = 0; c < cues.Count; c++)
        {
            if (SourceOf(cues, c, sources) is { } source)
                cues[c] = cues[c] with { SourceFirst = source.First, SourceLast = source.Last };
        }

        return cues;
    }

    private bool Is(int i, AttributionMark mark) => marks.Has(sentence, i, mark);

    private int Anchor(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Tag is ['V', ..] && !tokens[i].Relation.StartsWith("aux", StringComparison.Ordinal))
                return i;
        }

        return first;
    }

    private List<(int First, int Last)> Runs(AttributionMark mark)
    {
        var runs = new List<(int, int)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Is(i, mark))
                continue;
            var last = i;
            while (last + 1 < tokens.Count && Is(last + 1, mark))
                last++;
            runs.Add((i, last));
            i = last;
        }

        return runs;
    }

    private (int First, int Last)? SourceOf(List<MarkedCue> cues, int c, List<(int First, int Last)> sources)
    {
        var cue = cues[c];
        if (sources.Count == 0)
            return null;
        // The subject of the verb, or of the verb that it is joined to.
        for (int at = cue.Anchor, steps = 0; steps < 4; steps++)
        {
            foreach (var child in sentence.Dependents(tokens[at]))
            {
                if (!(child.Relation is "nsubj" or "obl:agent" or "nmod:poss" || (child.Relation is "obl" or "nmod" && child.Index > at && tokens[cue.Anchor].Lower is "according")))
                    continue;
                foreach (var run in sources)
                {
                    if (run.First <= child.Index && run.Last >= child.Index)
                        return run;
                }
            }

            if (tokens[at].Head < 0 || tokens[at].Relation is not ("conj" or "xcomp" or "advcl" or "aux" or "cop" or "fixed" or "acl" or "acl:relcl" or "compound"))
                break;
            // "a group that says": the noun itself.
            if (tokens[at].Relation is "acl" or "acl:relcl")
            {
                foreach (var run in sources)
                {
                    if (run.First <= tokens[at].Head && run.Last >= tokens[at].Head)
                        return run;
                }
            }

            at = tokens[at].Head;
        }

        // The nearest marked words without another cue between.
        (int First, int Last)? best = null;
        var least = int.MaxValue;
        foreach (var run in sources)
        {
            var distance = run.First > cue.Last ? run.First - cue.Last : cue.First - run.Last;
            var (from, to) = run.First > cue.Last ? (cue.Last, run.First) : (run.Last, cue.First);
            if (cues.Exists(other => other != cue && other.First > from && other.Last < to))
                distance += 20;
            if (run.First > cue.Last)
                distance += tokens[cue.Anchor].Lower is "according" || (cue.First > 0 && tokens[cue.First - 1].Text is "," or "\"" or "”" or "''") ? 0 : 6;
            if (distance < least)
                (least, best) = (distance, run);
        }

        return best;
    }
}
