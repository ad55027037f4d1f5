using System.Globalization;
using Marsad.Evaluation.Muc.Reading;
using Marsad.Extraction.Text;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>What a candidate shows of its part in an incident of a type: its words, what governs it in the tree, the words around it, and how much its sentences speak of such an incident.</summary>
internal static class CandidateFeatures
{
    /// <summary>Features of a candidate for an incident type; <paramref name="speaks"/> gives, by sentence, the probability that it tells of such an incident.</summary>
    public static int[] Of(Candidate candidate, string type, IReadOnlyList<double> speaks, IReadOnlyList<double> anyType)
    {
        var list = new FeatureList();
        var words = candidate.Words.Split(' ');
        var head = words[^1];
        list.Add("head", head);
        list.Add("all", candidate.Words);
        list.Add("type-head", type, head);
        list.Add("suffix", head.Length > 3 ? head[^3..] : head);
        foreach (var word in words)
            list.Add("word", word);
        if (words.Length > 1)
            list.Add("two", words[^2], head);
        list.Add("length", Number(Math.Min(words.Length, 6)));
        list.Add(candidate.IsName ? "name" : "no-name");
        list.Add("partner", candidate.Partner is null ? "none" : candidate.IsName ? "title" : "name");
        if (candidate.Partner is { } partner)
            list.Add("partner-head", partner.Words.Split(' ')[^1]);
        list.Add("mentions", Number(Math.Min(candidate.Mentions.Count, 5)));
        list.Add("first", Number(Math.Min(candidate.Mentions[0].Sentence.Index, 8)));
        var best = 0.0;
        foreach (var mention in candidate.Mentions)
        {
            best = Math.Max(best, speaks[mention.Sentence.Index]);
            OfMention(list, mention, type, speaks[mention.Sentence.Index], anyType[mention.Sentence.Index]);
        }

        var level = Level(best);
        list.Add("best", level);
        list.Add("best-head", level, head);
        list.Add("best-name", level, candidate.IsName ? "name" : "no");
        list.Add("best-type", level, type);
        return list.ToArray();
    }

    private static void OfMention(FeatureList list, NounPhrase mention, string type, double speaks, double any)
    {
        var tokens = mention.Sentence.Tokens;
        var level = Level(speaks);
        var token = mention.HeadToken;
        for (var i = mention.First; i <= mention.Last; i++)
        {
            // The word of the phrase whose governor lies outside it stands for it.
            if (tokens[i].Head < mention.First || tokens[i].Head > mention.Last)
                token = tokens[i];
        }

        var preposition = mention.Sentence.Dependents(token).FirstOrDefault(static d => d.Relation == "case")?.Lower ?? "";
        var governor = mention.Sentence.HeadOf(token);
        var path = $"{token.Relation}:{preposition}";
        list.Add("path", path);
        list.Add("path-level", path, level);
        if (governor is not null)
        {
            list.Add("governor", path, governor.Lemma);
            list.Add("governor-type", path + governor.Lemma, type);
            list.Add("governor-word", governor.Lower);
            list.Add("governor-level", governor.Lemma, level);
            if (token.Relation.StartsWith("conj", StringComparison.Ordinal) || token.Relation is "nmod" or "appos" or "compound")
            {
                if (mention.Sentence.HeadOf(governor) is { } above)
                    list.Add("above", path + governor.Relation, above.Lemma);
            }
        }

        foreach (var dependent in mention.Sentence.Dependents(token))
        {
            if (dependent.Index < mention.First || dependent.Index > mention.Last)
                list.Add("below", dependent.Relation, dependent.Lemma);
        }

        list.Add("before", Word(tokens, mention.First - 1));
        list.Add("before2", Word(tokens, mention.First - 2), Word(tokens, mention.First - 1));
        list.Add("after", Word(tokens, mention.Last + 1));
        list.Add("after2", Word(tokens, mention.Last + 1), Word(tokens, mention.Last + 2));
        list.Add("count", mention.Count is null ? "none" : mention.Count.Length > 2 ? "many" : mention.Count);
        list.Add("any", Level(any));
        foreach (var t in tokens)
        {
            if (t.Tag.StartsWith("VB", StringComparison.Ordinal))
                list.Add(t.Index < mention.First ? "verb-before" : "verb-after", t.Lemma);
        }
    }

    public static string Level(double p) => Number((int)Math.Min(9, p * 10));

    private static string Word(TokenList tokens, int i) => i < 0 ? "^" : i >= tokens.Count ? "$" : tokens[i].Lower;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
