using System.Globalization;
using Marsad.Evaluation.Muc.Reading;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>What a message shows of whether it reports an incident of a type: what its sentences say of it, and its words.</summary>
internal static class MessageFeatures
{
    public static int[] Of(MucReading reading, string type, IReadOnlyList<double> speaks)
    {
        var list = new FeatureList();
        var top = speaks.OrderDescending().Take(3).ToArray();
        for (var i = 0; i < 3; i++)
            list.Add("top" + i.ToString(CultureInfo.InvariantCulture), CandidateFeatures.Level(i < top.Length ? top[i] : 0));
        list.Add("strong", Math.Min(6, speaks.Count(static p => p > 0.5)).ToString(CultureInfo.InvariantCulture));
        list.Add("lead", CandidateFeatures.Level(speaks.Take(2).DefaultIfEmpty(0).Max()));
        list.Add("type", type);
        foreach (var sentence in reading.Sentences)
        {
            var before = "^";
            foreach (var token in sentence.Tokens)
            {
                list.Add("w", token.Lemma);
                list.Add("b", before, token.Lower);
                if (sentence.Index < 2)
                    list.Add("lead-w", token.Lemma);
                before = token.Lower;
            }
        }

        return list.ToArray();
    }
}
