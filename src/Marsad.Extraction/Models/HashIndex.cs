using System.Numerics;

namespace Marsad.Extraction.Models;

/// <summary>Finds a row by a 64-bit key. The keys are hashes of words: 64 bits make a false match too rare to matter, so the words themselves are not kept.</summary>
internal sealed class HashIndex
{
    private readonly ulong[] keys;

    // Low bits: the row plus one, 0 for a free slot. High bits: bits of the key, so that most keys that are not there are told without fetching another.
    private readonly uint[] slots;
    private readonly int bits;

    /// <summary>An index over keys; a key's row is its place in the list.</summary>
    public HashIndex(ulong[] keys)
    {
        this.keys = keys;
        slots = new uint[BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2) + 2)];
        bits = BitOperations.Log2((uint)slots.Length);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = First(keys[row]);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = (uint)(row + 1) | Print(keys[row]);
        }
    }

    /// <summary>The row of a key; −1 where there is none.</summary>
    public int Find(ulong key)
    {
        var slot = First(key);
        return Find(key, slot, slots[slot]);
    }

    /// <summary>Writes the rows of those keys that are there, in their order, and tells how many these are; 0 is no key. All first slots are fetched before any is looked at, so that the fetches overlap.</summary>
    public int FindAll(ReadOnlySpan<ulong> sought, Span<int> rows)
    {
        Span<uint> met = stackalloc uint[sought.Length];
        for (var i = 0; i < sought.Length; i++)
            met[i] = slots[First(sought[i])];
        var found = 0;
        for (var i = 0; i < sought.Length; i++)
        {
            if (met[i] != 0 && sought[i] != 0 && Find(sought[i], First(sought[i]), met[i]) is >= 0 and var row)
                rows[found++] = row;
        }

        return found;
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

    private int Find(ulong key, int slot, uint met)
    {
        var print = Print(key);
        for (; met != 0; met = slots[slot])
        {
            if (met >> bits << bits == print)
            {
                var row = (int)(met ^ print) - 1;
                if (keys[row] == key)
                    return row;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        return -1;
    }

    private int First(ulong key) => (int)(key & (ulong)(slots.Length - 1));

    private uint Print(ulong key) => unchecked((uint)(key >> 40) << bits);
}
