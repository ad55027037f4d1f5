using System.Numerics;

namespace Marsad.Extraction.Models;

/// <summary>Finds a row by a 64-bit key. The keys are hashes of words: 64 bits make a false match too rare to matter, so the words themselves are not kept.</summary>
internal sealed class HashIndex
{
    private readonly ulong[] keys;
    private readonly int[] slots;

    /// <summary>An index over keys; a key's row is its place in the list.</summary>
    public HashIndex(ulong[] keys)
    {
        this.keys = keys;
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2) + 2)];
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = (int)(keys[row] & (ulong)(slots.Length - 1));
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = row + 1;
        }
    }

    /// <summary>The row of a key; −1 where there is none.</summary>
    public int Find(ulong key)
    {
        var slot = (int)(key & (ulong)(slots.Length - 1));
        while (slots[slot] != 0)
        {
            var row = slots[slot] - 1;
            if (keys[row] == key)
                return row;
            slot = (slot + 1) & (slots.Length - 1);
        }

        return -1;
    }

    /// <summary>The key of a word; <paramref name="kind"/> keeps features of different kinds apart.</summary>
    public static ulong Key(ReadOnlySpan<char> word, int kind = 0)
    {
        unchecked
        {
            var hash = 14695981039346656037UL ^ ((ulong)kind * 0x9E3779B97F4A7C15UL);
            foreach (var c in word)
                hash = (hash ^ c) * 1099511628211UL;
            hash ^= hash >> 32;
            hash *= 0xD6E8FEB86659FD93UL;
            return hash ^ (hash >> 29);
        }
    }
}
