using Marsad.Extraction.Models;

namespace Marsad.Extraction.English.Terms;

/// <summary>Tells of most words that a table does not have them, by one bit of their key: most words of a text stand in no table. What it does not rule out must be looked up (Bloom 1970, with one function).</summary>
internal sealed class WordFilter
{
    private const int Bits = 1 << 15;

    private readonly ulong[] bits = new ulong[Bits / 64];

    /// <summary>A filter that rules out nothing yet added.</summary>
    public WordFilter()
    {
    }

    /// <summary>A filter over words.</summary>
    public WordFilter(IEnumerable<string> words)
    {
        foreach (var word in words)
            Add(word);
    }

    /// <summary>Adds a word, in the letters in which it will be asked for.</summary>
    public void Add(string word)
    {
        var at = At(HashIndex.Key(word));
        bits[at >> 6] |= 1UL << (at & 63);
    }

    /// <summary>False where the word of a key was surely never added.</summary>
    public bool MayHave(ulong key)
    {
        var at = At(key);
        return (bits[at >> 6] & (1UL << (at & 63))) != 0;
    }

    private static int At(ulong key) => (int)((key >> 20) & (Bits - 1));
}
