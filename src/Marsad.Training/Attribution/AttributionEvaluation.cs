using System.Globalization;
using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Models;

namespace Marsad.Training.Attribution;

/// <summary>Scores the attribution network and finds the thresholds at which token F is best.</summary>
internal static class AttributionEvaluation
{
    /// <summary>Sets the best thresholds and says what they give.</summary>
    public static string Tune(AttributionModel model, IReadOnlyList<PolNearText> held, WordVectors vectors)
    {
        var scores = held.Select(t => model.Score(t.Sentences, vectors).SelectMany(static s => s).ToArray()).ToList();
        var line = "";
        for (var role = 0; role < PolNearText.Roles.Length; role++)
        {
            var all = new List<(float Score, bool Is)>();
            for (var t = 0; t < held.Count; t++)
            {
                for (var i = 0; i < held[t].Marks.Length; i++)
                    all.Add((scores[t][(i * AttributionWeights.Outputs) + role], (held[t].Marks[i] >> role & 1) == 1));
            }

            var (best, threshold, p, r) = Best(all);
            model.Thresholds[role] = threshold;
            line += string.Create(CultureInfo.InvariantCulture, $"{PolNearText.Roles[role].ToLowerInvariant()} {best:F3} ({p:F2}/{r:F2} at {threshold:F2})  ");
        }

        return line;
    }

    private static (double F, float Threshold, double Precision, double Recall) Best(List<(float Score, bool Is)> all)
    {
        var wanted = all.Count(static a => a.Is);
        (double F, float Threshold, double Precision, double Recall) best = default;
        for (var step = -20; step <= 20; step++)
        {
            var threshold = step / 10f;
            int given = 0, right = 0;
            foreach (var (score, isMarked) in all)
            {
                if (score >= threshold)
                {
                    given++;
                    right += isMarked ? 1 : 0;
                }
            }

            var f = right == 0 ? 0 : 2.0 * right / (given + wanted);
            if (f > best.F)
                best = (f, threshold, (double)right / given, (double)right / wanted);
        }

        return best;
    }
}
