using System.Collections.Frozen;
using System.Text;

namespace Marsad.Domain.Terms;

/// <summary>The key under which the transliterations of one name meet: "Hurras al-Deen", "Huras ad-Din" and "Horras al-Din" have one key, and so have حراس الدّين and حراس الدين. A key never crosses scripts: that is the work of vocab/actors.tsv.
/// The rules and their sources are in docs/methods/actors.md and ADR 1101.</summary>
public static class ActorNameKey
{
    /// <summary>A shorter key tells too little; the name is then only compared as written.</summary>
    public const int Shortest = 5;

    // Longer names are cut, so that a key does not grow with a hostile text.
    private const int Longest = 240;

    private static readonly FrozenDictionary<string, string> Words = VocabularyTable.Load("actor-name-words").Rows
        .SelectMany(static r => r.List("variants").Append(r["base"]), static (r, variant) => (Variant: string.Concat(Folding.Words(variant)), Base: r["base"]))
        .DistinctBy(static w => w.Variant, StringComparer.Ordinal).ToFrozenDictionary(static w => w.Variant, static w => w.Base, StringComparer.Ordinal);

    /// <summary>The key; empty where the name has no letter.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Folding.Words(name.Length <= Longest ? name : name[..Longest]);
        var key = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (i + 1 < words.Count && IsArticle(word))
                continue;
            if (word[0] is >= 'ء' and <= 'ۿ')
                AddArabic(word, key);
            else
                LatinSounds.Add(Common(word), key);
        }

        return key.ToString();
    }

    // "al-", "ash-", "ul-", "wal-" and the English article; before another word only, so that a name is never emptied.
    private static bool IsArticle(string word) => word is "the"
        or "al" or "el" or "ul" or "il" or "ad" or "ar" or "as" or "ash" or "az" or "an" or "at" or "ath" or "adh" or "ed" or "er" or "es" or "esh" or "ez" or "en" or "et" or "eth" or "ech" or "ach" or "ud" or "ur" or "us" or "ush" or "uz" or "un" or "ut"
        or "wal" or "wa" or "w" or "و" or "ال";

    private static string Common(string word)
    {
        if (Words.TryGetValue(word, out var plain))
            return plain;
        // "Alqaeda", "Aldin": the article written together.
        if (word.Length >= 6 && word.StartsWith("al", StringComparison.Ordinal) && !IsVowel(word[2]))
            return Words.TryGetValue(word[2..], out plain) ? plain : word[2..];
        // "Abdulrahman", "Abdelrahman", "Abdurrahman" beside "Abd al-Rahman".
        if (word.Length >= 8 && word.StartsWith("abd", StringComparison.Ordinal) && IsVowel(word[3]) && (word[4] == 'l' || word[4] == word[5]))
            return "abd" + word[5..];
        return word;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    // The letters are in one form already: here the article goes, with "and" before it, and so does a final ha, which may stand for ta marbuta.
    private static void AddArabic(string word, StringBuilder key)
    {
        var stem = word.AsSpan();
        if (stem.Length > 5 && stem[0] == 'و' && stem[1..].StartsWith("ال", StringComparison.Ordinal))
            stem = stem[3..];
        else if (stem.Length > 4 && stem.StartsWith("ال", StringComparison.Ordinal))
            stem = stem[2..];
        else if (stem.Length > 4 && stem.StartsWith("لل", StringComparison.Ordinal))
            stem = stem[2..];
        if (stem.Length > 3 && stem[^1] == 'ه')
            stem = stem[..^1];
        foreach (var letter in stem)
        {
            // "هيئة", "هيءة", "هيأة": the hamza stands on a ya, alone or on an alif.
            if (letter != 'ي' || key.Length == 0 || key[^1] != 'ي')
                key.Append(letter);
        }
    }
}
