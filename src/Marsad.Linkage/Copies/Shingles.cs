using Marsad.Domain.Terms;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Copies;

/// <summary>The runs of <see cref="Length"/> folded words of a text, as hashes, each once (Broder 1997). A text shorter than that is one run.</summary>
internal static class Shingles
{
    /// <summary>Words in a run.</summary>
    public const int Length = 4;

    /// <summary>The runs of a text, in rising order.</summary>
    public static ulong[] Of(string text)
    {
        var words = Folding.Words(text);
        if (words.Count == 0)
            return [];
        var hashes = new ulong[words.Count];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = StableHash.Of(words[i].AsSpan());
        var runs = new HashSet<ulong>();
        for (var i = 0; i <= Math.Max(0, hashes.Length - Length); i++)
            runs.Add(Run(hashes.AsSpan(i, Math.Min(Length, hashes.Length - i))));
        return [.. runs.Order()];
    }

    /// <summary>How many runs two rising lists share.</summary>
    public static int Shared(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        int i = 0, j = 0, shared = 0;
        while (i < first.Length && j < second.Length)
        {
            if (first[i] == second[j])
                (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (first[i] < second[j])
                i++;
            else
                j++;
        }

        return shared;
    }

    private static ulong Run(ReadOnlySpan<ulong> words)
    {
        unchecked
        {
            var hash = 0x9e3779b97f4a7c15;
            foreach (var word in words)
                hash = StableHash.Mix(hash ^ word) + 0x9e3779b97f4a7c15;
            return hash;
        }
    }
}
