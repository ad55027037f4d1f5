using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.English.Terms;

/// <summary>The written forms of English words: what a table gives once is met in the text in all its forms.</summary>
internal static class Inflection
{
    // Clipped forms ("'re", "m") are no words that a phrase is told by.
    private static readonly FrozenDictionary<string, string[]> Irregular = VocabularyTable.Load("irregular-forms").Rows
        .Where(static r => r["kind"] is "verb")
        .GroupBy(static r => r["lemma"], StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.SelectMany(static r => r.List("forms")).Where(static f => !f.Contains('\'', StringComparison.Ordinal) && (f.Length > 2 || f is "am" or "is")).ToArray(), StringComparer.Ordinal);

    /// <summary>The forms of a verb, the base form first. Those of <paramref name="listed"/> and of vocab/irregular-forms.tsv stand before, and in the place of, what the rules give.</summary>
    public static IEnumerable<string> OfVerb(string verb, IReadOnlyList<string>? listed = null)
    {
        var known = Irregular.GetValueOrDefault(verb);
        if (known is null && verb.LastIndexOf('-') is >= 0 and var hyphen)
        {
            // "co-opt", "carpet-bomb": the last part is inflected.
            return [verb, .. listed ?? [], .. OfVerb(verb[(hyphen + 1)..]).Skip(1).Select(form => verb[..(hyphen + 1)] + form)];
        }

        List<string> irregular = [.. listed ?? [], .. known ?? []];
        List<string> forms = [verb, .. irregular];
        var endsInY = EndsInY(verb);
        if (!irregular.Any(static f => f.EndsWith('s')))
            forms.Add(Plural(verb));
        if (!irregular.Any(static f => !f.EndsWith('s') && !IsProgressive(f)))
            forms.Add(verb.EndsWith('e') ? verb + "d" : endsInY ? verb[..^1] + "ied" : verb + "ed");
        if (!irregular.Any(IsProgressive))
            forms.Add(verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : verb + "ing");
        return forms;
    }

    /// <summary>The plural of a noun, or the third person of a verb.</summary>
    public static string Plural(string noun)
    {
        if (noun.EndsWith("man", StringComparison.Ordinal) && noun.Length > 3)
            return noun[..^2] + "en";
        if (noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith('z') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal))
            return noun + "es";
        return EndsInY(noun) ? noun[..^1] + "ies" : noun + "s";
    }

    private static bool IsProgressive(string form) => form.EndsWith("ing", StringComparison.Ordinal);

    private static bool EndsInY(string word) => word.Length > 1 && word[^1] == 'y' && word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
