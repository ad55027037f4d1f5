using System.Buffers;
using System.Text;

namespace Marsad.Domain.Terms;

/// <summary>What the Latin spellings of one word have in common: vowels by front and back only, consonants that transliterations confuse brought together, doubled letters once.</summary>
internal static class LatinSounds
{
    private const char Front = 'a';
    private const char Back = 'u';
    private static readonly SearchValues<char> VowelLetters = SearchValues.Create("aeiouy");

    /// <summary>Adds the sounds of a folded word (lower case, no marks) to a key.</summary>
    public static void Add(string word, StringBuilder key)
    {
        var start = key.Length;
        var length = Spoken(word);
        for (var i = 0; i < length;)
        {
            if (IsVowelAt(word, i, length))
                i = Vowels(word, i, length, start, key);
            else
                i = Consonant(word, i, length, start, key);
        }
    }

    // A final "h" behind a vowel (ta marbuta) and a final silent "e" ("Dine", "Jemaate") are not spoken.
    private static int Spoken(string word)
    {
        var length = word.Length;
        if (length > 3 && word[length - 1] == 'h' && IsVowel(word[length - 2]))
            length--;
        if (length > 3 && word[length - 1] == 'e' && !IsVowel(word[length - 2]) && word.AsSpan(0, length - 2).ContainsAny(VowelLetters))
            length--;
        return length;
    }

    // A run of vowels is one: back where an o, a u or a w is in it ("Houthi", "Huthi", "Tawhid", "Tauhid").
    private static int Vowels(string word, int i, int length, int start, StringBuilder key)
    {
        var back = false;
        while (i < length && IsVowelAt(word, i, length))
            back |= word[i++] is 'o' or 'u' or 'w';
        Put(back ? Back : Front, start, key);
        return i;
    }

    private static bool IsVowelAt(string word, int i, int length) => word[i] switch
    {
        'y' => i > 0,
        'w' => i > 0 && IsVowel(word[i - 1]) && (i + 1 == length || !(IsVowel(word[i + 1]) || word[i + 1] is 'y' or 'w')),
        var c => IsVowel(c),
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static int Consonant(string word, int i, int length, int start, StringBuilder key)
    {
        var next = i + 1 < length ? word[i + 1] : '\0';
        var afterNext = i + 2 < length ? word[i + 2] : '\0';
        var (sound, taken) = (word[i], next, afterNext) switch
        {
            ('s', 'c', 'h') => ('S', 3),
            ('t', 'c', 'h') => ('S', 3),
            ('s', 'h', _) or ('c', 'h', _) => ('S', 2),
            ('k', 'h', _) => ('x', 2),
            ('g', 'h', _) or ('c', 'k', _) or ('q', 'u', 'e' or 'i') => ('k', 2),
            ('d', 'h', _) => ('z', 2),
            ('t', 'h', _) => ('t', 2),
            ('p', 'h', _) => ('f', 2),
            ('d', 'j', _) or ('d', 'g', _) => ('j', 2),
            ('c', 'e' or 'i' or 'y', _) => ('s', 1),
            ('q' or 'k' or 'c' or 'g', _, _) => ('k', 1),
            var (own, _, _) => (own, 1),
        };
        Put(sound, start, key);
        return i + taken;
    }

    // A doubled letter is written once; the sounds of two words are never taken for one doubled.
    private static void Put(char sound, int start, StringBuilder key)
    {
        if (key.Length == start || key[^1] != sound)
            key.Append(sound);
    }
}
