using System.Globalization;
using Marsad.Extraction.Text;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>What a sentence shows of an incident: its words and lemmas, pairs of words, its place in the message.</summary>
internal static class SentenceFeatures
{
    public static int[] Of(Sentence sentence)
    {
        var list = new FeatureList();
        string before = "^";
        foreach (var token in sentence.Tokens)
        {
            list.Add("w", token.Lower);
            list.Add("l", token.Lemma);
            list.Add("b", before, token.Lower);
            before = token.Lower;
        }

        list.Add("at", Math.Min(sentence.Index, 8).ToString(CultureInfo.InvariantCulture));
        list.Add("long", Math.Min(sentence.Tokens.Count / 8, 6).ToString(CultureInfo.InvariantCulture));
        return list.ToArray();
    }
}
