using System.Buffers;
using Marsad.Domain.Reports;

namespace Marsad.Extraction;

/// <summary>Whether a report is in a language that can be read.</summary>
internal static class LanguageCheck
{
    private static readonly string[] English = ["the", "of", "and", "in", "to", "a", "was", "were", "said", "on", "for", "that", "by", "at", "with", "from", "has", "have", "is", "are", "been", "people", "killed", "after"];

    private static readonly (string Code, string[] Words)[] Others =
    [
        ("fr", ["le", "la", "les", "des", "une", "dans", "est", "et", "sur", "qui", "par", "pour", "au", "du", "ont", "été", "avec"]),
        ("es", ["el", "los", "las", "una", "que", "por", "con", "para", "del", "fue", "han", "sus", "más", "según"]),
        ("pt", ["os", "uma", "que", "por", "com", "para", "foi", "dos", "das", "não", "pelo", "pela", "em"]),
        ("de", ["der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "ein", "eine", "wurden", "nach", "bei", "auf"]),
        ("it", ["il", "gli", "della", "delle", "che", "per", "con", "sono", "nel", "una", "stato"]),
        ("tr", ["ve", "bir", "bu", "için", "ile", "olarak", "olan", "sonra", "da", "de"]),
    ];

    private static readonly SearchValues<char> Between = SearchValues.Create(" \n\t.,;:!?()\"'’“”");

    // For each small word the languages that have it: bit 0 for English, then the others in order.
    private static readonly Dictionary<string, int> Languages = Read();

    /// <summary>The sentence that says why it is not read; null where it can be.</summary>
    public static string? Refusal(Report report)
    {
        if (report.Language is { Length: > 0 } told && !told.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return $"language {told.ToLowerInvariant()} not supported yet";
        return Detected(report.Text.Value) is { } code and not "en" ? $"language {code} not supported yet" : null;
    }

    // Counts letters by script and small words in the first part of the text.
    private static string? Detected(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 20_000));
        int latin = 0, arabic = 0, cyrillic = 0, other = 0;
        foreach (var c in sample)
        {
            if (c < 0x0250 && char.IsLetter(c))
                latin++;
            else if (c is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F')
                arabic++;
            else if (c is >= '\u0400' and <= '\u052F')
                cyrillic++;
            else if (char.IsLetter(c))
                other++;
        }

        if (latin <= arabic + cyrillic + other)
            return latin + arabic + cyrillic + other == 0 ? null : arabic >= cyrillic && arabic >= other ? "ar" : cyrillic >= other ? "ru" : "und";
        var english = 0;
        Span<int> counts = stackalloc int[Others.Length];
        counts.Clear();
        var words = 0;
        var languages = Languages.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var rest = sample; !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny(Between);
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (word.IsEmpty || word.Length > 10)
                continue;
            words++;
            if (!languages.TryGetValue(word, out var bits))
                continue;
            english += bits & 1;
            for (var i = 0; i < counts.Length; i++)
                counts[i] += (bits >> (i + 1)) & 1;
        }

        if (words < 12)
            return null;
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            best = counts[i] > counts[best] ? i : best;
        return counts[best] > english * 1.5 && counts[best] * 20 > words ? Others[best].Code : null;
    }

    private static Dictionary<string, int> Read()
    {
        var languages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in English)
            languages[word] = 1;
        for (var i = 0; i < Others.Length; i++)
        {
            foreach (var word in Others[i].Words)
                languages[word] = languages.GetValueOrDefault(word) | (2 << i);
        }

        return languages;
    }
}
