using System.Collections.Frozen;
using System.Text;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Victims;

/// <summary>A personal name as the skeletons of its words: what stays the same in its spellings and scripts (vocab/name-letters.tsv, name-words.tsv). "Mohammed Abd al-Rahman", "Muhammad Abdulrahman" and محمد عبد الرحمن have one.</summary>
internal static class NameSkeleton
{
    private const string ArabicArticle = "ال";
    private const string Servant = "bd";
    private static readonly FrozenDictionary<string, (string Sound, string First)> Letters = VocabularyTable.Load("name-letters").Rows.ToFrozenDictionary(static r => r["letters"], static r => (r["sound"], r["first"]), StringComparer.Ordinal);
    private static readonly int Longest = Letters.Keys.Max(static k => k.Length);
    private static readonly FrozenDictionary<string, string> Roles = VocabularyTable.Load("name-words").Rows.ToFrozenDictionary(static r => r["word"], static r => r["role"], StringComparer.Ordinal);

    /// <summary>The words' skeletons, in order; a word of vowels alone is kept as it is.</summary>
    public static List<string> Of(string name)
    {
        var (words, joined) = (new List<string>(), "");
        foreach (var word in Folding.Words(name.Replace('-', ' ')))
        {
            var role = Roles.GetValueOrDefault(word);
            if (role == "drop")
                continue;
            if (role == "join")
            {
                joined += Sounds(word);
                continue;
            }

            var sounds = joined + Sounds(word.StartsWith(ArabicArticle, StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word);
            joined = "";
            words.Add(sounds.Length == 0 ? word : Once(Shorter(sounds)));
        }

        if (joined.Length > 0)
            words.Add(joined);
        return words;
    }

    // "Abdulrahman" writes the article that "Abd al-Rahman" writes apart: servant-of names lose it.
    private static string Shorter(string sounds)
    {
        var rest = sounds.StartsWith(Servant, StringComparison.Ordinal) && sounds.Length > 3 ? sounds[2..] : null;
        return rest is null ? sounds : Servant + (rest.Length > 1 ? rest.TrimStart('l') : rest);
    }

    private static string Sounds(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var length = Math.Min(Longest, word.Length - i);
            while (length > 1 && !Letters.ContainsKey(word.Substring(i, length)))
                length--;
            if (Letters.TryGetValue(word.Substring(i, length), out var letter))
                sounds.Append(i == 0 && letter.First.Length > 0 ? letter.First : letter.Sound);
            else
                sounds.Append(word, i, length);
            i += length;
        }

        // The h that ends Fatimah is written or not.
        if (sounds.Length > 1 && sounds[^1] == 'h')
            sounds.Length--;
        return Once(sounds.ToString());
    }

    private static string Once(string sounds)
    {
        var once = new StringBuilder(sounds.Length);
        foreach (var sound in sounds)
        {
            if (once.Length == 0 || once[^1] != sound)
                once.Append(sound);
        }

        return once.ToString();
    }
}
