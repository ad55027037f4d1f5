using Marsad.Linkage.Text;

namespace Marsad.Linkage.Comparison;

/// <summary>Words as hashes in rising order, each once, so that what two accounts share is counted in one pass.</summary>
internal static class WordHashes
{
    public static ulong[] Of(IEnumerable<string> words) => [.. words.Select(static w => StableHash.Of(w.AsSpan())).Distinct().Order()];

    /// <summary>How many stand in both of two rising lists.</summary>
    public static int Shared<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
        where T : IComparable<T>
    {
        int i = 0, j = 0, shared = 0;
        while (i < first.Length && j < second.Length)
        {
            var order = first[i].CompareTo(second[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return shared;
    }
}
