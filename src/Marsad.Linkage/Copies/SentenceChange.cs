using System.Runtime.InteropServices;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>The sentences that two texts do not share. A sentence counts as often as it stands.</summary>
/// <param name="Added">Those that only the later has.</param>
/// <param name="Removed">Those that only the earlier has.</param>
/// <param name="Moved">How many of both stand in another order; null where that was too much to count.</param>
public sealed record SentenceChange(ValueList<string> Added, ValueList<string> Removed, int? Moved)
{
    /// <summary>No more pairs of sentences are compared for their order: 2,000 by 2,000.</summary>
    public const long MostCells = 4_000_000;

    /// <summary>What changed from the first text to the second.</summary>
    public static SentenceChange Between(string earlier, string later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var (before, after) = (Sentences.Of(earlier), Sentences.Of(later));
        var (removed, added) = (Without(before, after), Without(after, before));
        return new SentenceChange(added, removed, CommonInOrder(before, after) is { } common ? after.Count - added.Count - common : null);
    }

    private static ValueList<string> Without(List<string> sentences, List<string> others)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in others)
            CollectionsMarshal.GetValueRefOrAddDefault(left, sentence, out _)++;
        var own = new List<string>();
        foreach (var sentence in sentences)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(left, sentence);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) || count == 0)
                own.Add(sentence);
            else
                count--;
        }

        return own.ToValueList();
    }

    // The length of the longest common subsequence (Wagner and Fischer 1974), row by row.
    private static int? CommonInOrder(List<string> first, List<string> second)
    {
        var start = 0;
        while (start < first.Count && start < second.Count && string.Equals(first[start], second[start], StringComparison.Ordinal))
            start++;
        var end = 0;
        while (end < first.Count - start && end < second.Count - start && string.Equals(first[^(end + 1)], second[^(end + 1)], StringComparison.Ordinal))
            end++;
        var (rows, columns) = (first.Count - start - end, second.Count - start - end);
        if ((long)rows * columns > MostCells)
            return null;
        var (above, row) = (new int[columns + 1], new int[columns + 1]);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                row[j + 1] = string.Equals(first[start + i], second[start + j], StringComparison.Ordinal) ? above[j] + 1 : Math.Max(above[j + 1], row[j]);
            }

            (above, row) = (row, above);
        }

        return start + end + above[columns];
    }
}
