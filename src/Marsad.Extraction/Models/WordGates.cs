namespace Marsad.Extraction.Models;

/// <summary>Remembers what the first layer makes of a word before it looks at its neighbours: a word's form is all that this depends on, and words come back. A word that finds its slot taken takes it over.</summary>
internal sealed class WordGates(int width)
{
    private const int Slots = 2048;

    private readonly string?[] words = new string?[Slots];
    private readonly bool[] opens = new bool[Slots];
    private readonly float[] values = new float[Slots * width];

    /// <summary>Copies what is remembered of a word; false where it is not.</summary>
    public bool TryCopy(string word, bool first, Span<float> gates, out int slot)
    {
        slot = (int)(HashIndex.Key(word, first ? 1 : 0) & (Slots - 1));
        if (opens[slot] != first || !string.Equals(words[slot], word, StringComparison.Ordinal))
            return false;
        values.AsSpan(slot * width, width).CopyTo(gates);
        return true;
    }

    /// <summary>Remembers.</summary>
    public void Keep(int slot, string word, bool first, ReadOnlySpan<float> gates)
    {
        // A word of a thousand letters is not worth its room.
        if (word.Length > 40)
            return;
        (words[slot], opens[slot]) = (word, first);
        gates.CopyTo(values.AsSpan(slot * width, width));
    }
}
