using Marsad.Extraction.English.Incidents;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Clauses;

/// <summary>Finds the nouns that name events.</summary>
internal static class TriggerNouns
{
    /// <summary>The nouns, in order, the longest at each place.</summary>
    public static List<TriggerHit> In(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var hits = new List<TriggerHit>();
        for (var i = 0; i < tokens.Count; i++)
        {
            EventTrigger? best = null;
            var longest = 0;
            foreach (var (trigger, length) in TriggerLexicon.Default.NounsAt(tokens, i))
            {
                // "A sniper shot a schoolgirl": a verb with its object.
                if (length == 2 && tokens[i + 1].Tag is "VBD" && i + 2 < tokens.Count && tokens[i + 2].Tag is "DT" or "CD" or "PRP$" or "PRP")
                    continue;
                if (length > longest && (length > 1 || IsNoun(tokens, i)))
                    (best, longest) = (trigger, length);
            }

            if (best is null)
                continue;
            hits.Add(new TriggerHit(best, i, i + longest - 1, null));
            i += longest - 1;
        }

        return hits;
    }

    private static bool IsNoun(TokenList tokens, int i)
    {
        var tag = tokens[i].Tag;
        // "an overnight raid" stays a noun whatever the tagger says: the participle would be "raided".
        if (tag is "VBN" or "VBD" or "VB" && i > 0 && !tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal) && tokens[i - 1].Tag is "DT" or "JJ" or "POS" or "CD" or "PRP$" or "NN" && tokens[i].Lower is not ("hit" or "struck" or "shot"))
            return true;
        if (tag is "VBD" or "VB" or "MD" || tag is "VBN")
            return false;
        // "March", "Strike Force": a name, or a month.
        if (tag is "NNP" or "NNPS" && i > 0 && char.IsUpper(tokens[i].Text[0]))
            return false;
        // "withdrawal lines", "attack helicopters": a noun that only shapes the next.
        if (tag is "NN" && i + 1 < tokens.Count && tokens[i + 1].Tag is "NN" or "NNS" && !tokens[i + 1].Lower.EndsWith("ed", StringComparison.Ordinal) && tokens[i + 1].Lower is not ("hit" or "hits" or "strikes" or "kills" or "wounds"))
            return false;
        var before = i > 0 ? tokens[i - 1] : null;
        var after = i + 1 < tokens.Count ? tokens[i + 1] : null;
        if (tag is "VBG" || (tag is "NN" && tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal)))
        {
            // "shelling" is a noun behind an article, an adjective, a name, or where it opens a clause and a verb follows.
            if (before is null)
                return after is not null && (after.Tag.StartsWith("VB", StringComparison.Ordinal) || after.Tag is "IN" or "MD" || after.Lower is "in");
            if (before.Tag is "DT" or "JJ" or "NNP" or "NNPS" or "POS" or "PRP$" or "CD" or "JJR" or "JJS" || (before.Tag is "NN" or "NNS" && tag is not "VBG"))
                return before.Lower is not ("been" or "be");
            if (before.Tag is "IN" && before.Lower is "by" or "in" or "from" or "of" or "after" or "with" or "under" or "amid" or "during" or "despite" or "to")
                return tag is not "VBG" || after is null || !(after.Tag is "DT" or "CD" or "NNS" or "PRP$" or "NN" or "NNP" or "PRP");
            if (before.Lower is "," && tag is "VBG")
                return after is not null && after.Tag is "VBD" or "VBZ" or "VBP" or "MD";
            return tag is "NN";
        }

        if (tag is "VBZ" or "VBP")
            return before is not null && before.Tag is "DT" or "JJ" or "POS" or "CD" or "PRP$";
        return tag.StartsWith('N') || tag is "JJ" or "FW" or "";
    }
}
