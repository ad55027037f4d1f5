using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.Models;

/// <summary>Dictionary forms by tag: a table of irregular forms, then rules.</summary>
internal static class Lemmatizer
{
    private static readonly FrozenDictionary<string, string> Verbs = Read("verb");
    private static readonly FrozenDictionary<string, string> Nouns = Read("noun");
    private static readonly FrozenDictionary<string, string> Others = Read("other");
    private static readonly FrozenSet<string> EndInE = VocabularyTable.Load("verbs-in-e").Rows.Select(static r => r["verb"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The dictionary form, lower case.</summary>
    public static string Lemma(string lower, string tag)
    {
        if (lower.Length > 64)
            return lower;
        var plain = lower.Contains('’', StringComparison.Ordinal) ? lower.Replace('’', '\'') : lower;
        return tag switch
        {
            "VBD" or "VBN" or "VBG" or "VBZ" or "VBP" or "VB" or "MD" => Verb(plain, tag),
            "NNS" => Noun(plain),
            "JJR" or "RBR" or "JJS" or "RBS" => Others.GetValueOrDefault(plain) ?? Comparative(plain),
            _ => Others.GetValueOrDefault(plain, plain),
        };
    }

    private static string Verb(string word, string tag)
    {
        if (Verbs.TryGetValue(word, out var known))
            return known;
        switch (tag)
        {
            case "VBD" or "VBN" when word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4:
                return word[..^3] + "y";
            case "VBD" or "VBN" when word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3:
                return Stem(word[..^2]);
            case "VBG" when word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4:
                return Stem(word[..^3]);
            case "VBZ" when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4:
                return word[..^3] + "y";
            case "VBZ" when word.EndsWith("es", StringComparison.Ordinal) && word.Length > 3:
                var stem = word[..^2];
                return stem.EndsWith("sh", StringComparison.Ordinal) || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("ss", StringComparison.Ordinal) || stem[^1] is 'x' or 'o' || stem.EndsWith("zz", StringComparison.Ordinal) ? stem : stem + "e";
            case "VBZ" when word.EndsWith('s') && word.Length > 2 && !word.EndsWith("ss", StringComparison.Ordinal):
                return word[..^1];
            default:
                return word;
        }
    }

    // What stands before -ed or -ing: an e is given back, a doubled consonant is made single.
    private static string Stem(string stem)
    {
        if (EndInE.Contains(stem + "e"))
            return stem + "e";
        if (stem.Length < 3)
            return stem;
        char last = stem[^1], before = stem[^2];
        if (last == before && last is not ('l' or 's' or 'z' or 'f' or 'e' or 'o'))
            return stem[..^1];
        if (last == 'l' && before == 'l' && stem.Length > 5 && !stem.EndsWith("all", StringComparison.Ordinal) && !stem.EndsWith("ill", StringComparison.Ordinal) && !stem.EndsWith("oll", StringComparison.Ordinal) && !stem.EndsWith("ull", StringComparison.Ordinal) && !stem.EndsWith("hell", StringComparison.Ordinal))
            return stem[..^1];
        if (last is 'v' or 'u' or 'z' && before != last)
            return stem + "e";
        if (last is 'c' || (last == 'g' && before is 'r' or 'd' or 'n' && stem is not ("bring" or "hang" or "long" or "belong" or "bang")) || (last == 's' && before is 'u' or 'i' or 'o' or 'n' or 'r' or 'l' or 'a'))
            return stem + "e";
        if (last == 't' && before == 'a' && stem.Length > 4 && !Vowel(stem[^3]))
            return stem + "e";
        if (last is 'l' && before is 'b' or 'd' or 't' or 'g' or 'p' or 'k')
            return stem + "e";
        return stem;
    }

    private static bool Vowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string Noun(string word)
    {
        if (Nouns.TryGetValue(word, out var known))
            return known;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word.Length > 4 && (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("oes", StringComparison.Ordinal)))
            return word[..^2];
        if (word.EndsWith("men", StringComparison.Ordinal) && word.Length > 3)
            return word[..^3] + "man";
        if (word.EndsWith('s') && word.Length > 2 && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal))
            return word[..^1];
        return word;
    }

    private static string Comparative(string word)
    {
        var cut = word.EndsWith("est", StringComparison.Ordinal) ? 3 : word.EndsWith("er", StringComparison.Ordinal) ? 2 : 0;
        if (cut == 0 || word.Length - cut < 3)
            return word;
        var stem = word[..^cut];
        if (stem[^1] == 'i')
            return stem[..^1] + "y";
        if (stem[^1] == stem[^2] && stem[^1] is not ('l' or 's'))
            return stem[..^1];
        return stem[^1] is 'g' && stem.EndsWith("rg", StringComparison.Ordinal) || stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("af", StringComparison.Ordinal) || stem.EndsWith("os", StringComparison.Ordinal) ? stem + "e" : stem;
    }

    private static FrozenDictionary<string, string> Read(string kind)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("irregular-forms").Rows.Where(r => string.Equals(r["kind"], kind, StringComparison.Ordinal)))
        {
            foreach (var form in row.List("forms"))
                forms.TryAdd(form, row["lemma"]);
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
