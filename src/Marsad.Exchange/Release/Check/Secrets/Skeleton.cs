using System.Text;

namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>What a word keeps in every transliteration: its consonants in classes, in Latin and in Arabic letters alike, and whether it opens with a vowel. "Mariam", "Maryam", "Meryem" and "مريم" have one skeleton.</summary>
internal static class Skeleton
{
    /// <summary>The skeleton of a folded word (lower case, without marks); empty where it has no letter of these scripts.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var key = new StringBuilder();
        var arabic = word.Length > 0 && word[0] is >= '\u0600' and <= '\u06ff';
        var text = arabic ? Stem(word) : word.Length > 3 && word[^1] == 'h' && IsVowel(word[^2]) ? word[..^1] : word;
        for (var i = 0; i < text.Length;)
        {
            var (sound, taken) = arabic ? (Arabic(text[i]), 1) : Latin(text, i);
            if (i == 0 && sound is '\0' or 'y' or 'w')
                Put(key, sound == '\0' ? 'a' : sound);
            else if (sound is not ('\0' or 'y' or 'w'))
                Put(key, sound);
            i += taken;
        }

        return key.ToString();
    }

    // The article and a final ha, which may stand for ta marbuta.
    private static string Stem(string word)
    {
        var stem = word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
        return stem.Length > 3 && stem[^1] is 'ه' or 'ة' ? stem[..^1] : stem;
    }

    private static void Put(StringBuilder key, char sound)
    {
        if (key.Length == 0 || key[^1] != sound)
            key.Append(sound);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static (char Sound, int Taken) Latin(string word, int i)
    {
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        return (word[i], next) switch
        {
            ('s', 'h') or ('c', 'h') => ('S', 2),
            ('k', 'h') => ('x', 2),
            ('g', 'h') => ('j', 2),
            ('d', 'h') => ('z', 2),
            ('t', 'h') => ('t', 2),
            ('p', 'h') => ('f', 2),
            ('d', 'j') => ('j', 2),
            ('a' or 'e' or 'i' or 'o' or 'u', _) => ('\0', 1),
            ('q' or 'k' or 'c', _) => ('k', 1),
            ('g', _) => ('j', 1),
            ('v', _) => ('f', 1),
            ('p', _) => ('b', 1),
            (>= 'a' and <= 'z', _) => (word[i], 1),
            (>= '0' and <= '9', _) => (word[i], 1),
            // Cyrillic and the rest as they are.
            _ => (word[i], 1),
        };
    }

    private static char Arabic(char c) => c switch
    {
        'ا' or 'أ' or 'إ' or 'آ' or 'ع' or 'ء' or 'ئ' or 'ؤ' or 'ى' or 'ة' => '\0',
        'و' => 'w',
        'ي' => 'y',
        'ب' or 'پ' => 'b',
        'ت' or 'ط' or 'ث' => 't',
        'ج' or 'غ' => 'j',
        'ح' or 'ه' => 'h',
        'خ' => 'x',
        'د' or 'ض' => 'd',
        'ذ' or 'ز' or 'ظ' => 'z',
        'ر' => 'r',
        'س' or 'ص' => 's',
        'ش' or 'چ' => 'S',
        'ف' => 'f',
        'ق' or 'ك' or 'گ' => 'k',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        _ => c,
    };
}
