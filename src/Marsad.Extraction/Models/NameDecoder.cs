namespace Marsad.Extraction.Models;

/// <summary>Finds the best sequence of name labels in which no name goes on that has not begun (Viterbi).</summary>
internal static class NameDecoder
{
    /// <summary>The labels ("O", "B-PER", "I-PER" …) of a sentence.</summary>
    public static string[] Decode(ReadOnlySpan<float> scores, int stride, int words, string[] labels)
    {
        var k = labels.Length;
        var best = new float[words * k];
        var from = new int[words * k];
        for (var i = 0; i < words; i++)
        {
            for (var b = 0; b < k; b++)
            {
                var inside = labels[b][0] == 'I';
                var top = -1;
                for (var a = 0; a < k && i > 0; a++)
                {
                    if (inside && !(labels[a].Length > 1 && labels[a].AsSpan(1).SequenceEqual(labels[b].AsSpan(1))))
                        continue;
                    if (top < 0 || best[((i - 1) * k) + a] > best[((i - 1) * k) + top])
                        top = a;
                }

                best[(i * k) + b] = scores[(i * stride) + b] + (i > 0 ? best[((i - 1) * k) + top] : inside ? -1e6f : 0);
                from[(i * k) + b] = top;
            }
        }

        var result = new string[words];
        var label = 0;
        for (var b = 1; b < k; b++)
        {
            if (best[((words - 1) * k) + b] > best[((words - 1) * k) + label])
                label = b;
        }

        for (var i = words - 1; i >= 0; i--)
        {
            result[i] = labels[label];
            label = from[(i * k) + label];
        }

        return result;
    }
}
