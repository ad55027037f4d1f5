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
        for (var role = 0; role < PolNearText.Roles.Count; role++)
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

    /// <summary>How long marking takes, on one core.</summary>
    public static string Speed(AttributionModel model, IReadOnlyList<PolNearText> texts, WordVectors vectors)
    {
        var some = texts.Take(100).ToList();
        var words = some.Sum(static t => t.Marks.Length);
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var text in some)
                model.Score(text.Sentences, vectors);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        var keys = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var quote = 0;
            foreach (var s in some.SelectMany(static t => t.Sentences))
                AttributionFeatures.Extract(s, ref quote, new ulong[s.Tokens.Count * AttributionFeatures.Count]);
            keys = Math.Min(keys, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{best / words * 1000:F2} ms for 1,000 words, of it {keys / words * 1000:F2} for features");
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
