namespace Marsad.Extraction.Models;

/// <summary>Remembers what the first layer makes of a word before it looks at its neighbours: a word's form is all that this depends on, and words come back. Four words share a set; a word that finds its set full takes the place of the one that came first.</summary>
internal sealed class WordGates(int width)
{
    private const int Sets = 512;
    private const int Ways = 4;

    private readonly string?[] words = new string?[Sets * Ways];
    private readonly bool[] opens = new bool[Sets * Ways];
    private readonly byte[] oldest = new byte[Sets];
    private readonly float[] values = new float[Sets * Ways * width];

    /// <summary>Copies what is remembered of a word; false where it is not.</summary>
    public bool TryCopy(string word, bool first, Span<float> gates, out int set)
    {
        set = (int)(HashIndex.Key(word, first ? 1 : 0) & (Sets - 1));
        var slot = Find(set, word, first);
        if (slot < 0)
            return false;
        values.AsSpan(slot * width, width).CopyTo(gates);
        return true;
    }

    /// <summary>Remembers.</summary>
    public void Keep(int set, string word, bool first, ReadOnlySpan<float> gates)
    {
        // A word of a thousand letters is not worth its room; one that is new twice in a batch is kept once.
        if (word.Length > 40 || Find(set, word, first) >= 0)
            return;
        var slot = (set * Ways) + oldest[set];
        oldest[set] = (byte)((oldest[set] + 1) % Ways);
        (words[slot], opens[slot]) = (word, first);
        gates.CopyTo(values.AsSpan(slot * width, width));
    }

    private int Find(int set, string word, bool first)
    {
        for (var slot = set * Ways; slot < (set + 1) * Ways; slot++)
        {
            if (opens[slot] == first && string.Equals(words[slot], word, StringComparison.Ordinal))
                return slot;
        }

        return -1;
    }
}
