using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Comparison;

/// <summary>The keys of some names, made once for all their comparisons.</summary>
internal sealed class NameKeys
{
    private readonly string[] keys;
    private readonly ulong[] words;
    private readonly string[] roots;

    /// <summary>Of keys as they are given.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="kin">True where commands and owners are compared too.</param>
    public NameKeys(string[] keys, bool kin = false)
    {
        this.keys = keys;
        words = Array.ConvertAll(keys, Words);
        roots = kin ? Array.ConvertAll(keys, ActorKin.Root) : [];
    }

    /// <summary>Of the names of actors.</summary>
    public static NameKeys OfActors(ValueList<string> names, bool kin = false) => new([.. names.Select(ActorKin.Key)], kin);

    /// <summary>How many there are.</summary>
    public int Count => keys.Length;

    /// <summary>The keys.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>True when a name of the one is a name of the other, or a shorter form of it.</summary>
    public bool ShareOne(NameKeys other)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            for (var j = 0; j < other.keys.Length; j++)
            {
                // All words of the one must be words of the other: mostly the bits tell that they are not.
                if (((words[i] & ~other.words[j]) == 0 || (other.words[j] & ~words[i]) == 0) && SourceNames.AreOne(keys[i], other.keys[j]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True when one of the one and one of the other stand under one command or owner.</summary>
    public bool ShareRoot(NameKeys other)
    {
        foreach (var root in roots)
        {
            if (Array.IndexOf(other.roots, root) >= 0)
                return true;
        }

        return false;
    }

    // One bit of 64 for each word.
    private static ulong Words(string key)
    {
        var bits = 0UL;
        foreach (var word in key.AsSpan().Split(' '))
            bits |= 1UL << (int)(StableHash.Of(key.AsSpan()[word]) & 63);
        return bits;
    }
}
