namespace Marsad.Extraction.Models;

/// <summary>Finds the best sequence of name labels ("O", "B-PER", "I-PER" …) in which no name goes on that has not begun (Viterbi).</summary>
internal sealed class NameDecoder
{
    private readonly string[] labels;

    // For each label the labels that may stand before it.
    private readonly int[][] before;

    /// <summary>A decoder for labels.</summary>
    public NameDecoder(string[] labels)
    {
        this.labels = labels;
        before = [.. labels.Select(b => Enumerable.Range(0, labels.Length).Where(a => b[0] != 'I' || (labels[a].Length > 1 && labels[a].AsSpan(1).SequenceEqual(b.AsSpan(1)))).ToArray())];
    }

    /// <summary>The labels of a sentence.</summary>
    public string[] Decode(ReadOnlySpan<float> scores, int stride, int words)
    {
        var k = labels.Length;
        var from = new sbyte[words * k];
        Span<float> best = stackalloc float[k];
        Span<float> next = stackalloc float[k];
        for (var i = 0; i < words; i++)
        {
            for (var b = 0; b < k; b++)
            {
                var top = -1;
                if (i > 0)
                {
                    foreach (var a in before[b])
                    {
                        if (top < 0 || best[a] > best[top])
                            top = a;
                    }
                }

                next[b] = scores[(i * stride) + b] + (top >= 0 ? best[top] : i == 0 && labels[b][0] != 'I' ? 0 : -1e6f);
                from[(i * k) + b] = (sbyte)top;
            }

            next.CopyTo(best);
        }

        var result = new string[words];
        var label = 0;
        for (var b = 1; b < k; b++)
        {
            if (best[b] > best[label])
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
