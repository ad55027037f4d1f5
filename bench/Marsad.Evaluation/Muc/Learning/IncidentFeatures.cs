using Marsad.Evaluation.Muc.Reading;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>The words of the sentences that tell most of an incident, for what holds of the incident as a whole.</summary>
internal static class IncidentFeatures
{
    public static int[] Of(MucReading reading, string type, IReadOnlyList<double> speaks)
    {
        var list = new FeatureList();
        list.Add("type", type);
        foreach (var index in Enumerable.Range(0, speaks.Count).OrderByDescending(i => speaks[i]).ThenBy(static i => i).Take(3))
        {
            var before = "^";
            foreach (var token in reading.Sentences[index].Tokens)
            {
                list.Add("w", token.Lemma);
                list.Add("tw", type, token.Lemma);
                list.Add("b", before, token.Lower);
                before = token.Lower;
            }
        }

        foreach (var token in reading.Sentences.SelectMany(static s => s.Tokens))
            list.Add("m", token.Lemma);
        return list.ToArray();
    }
}
