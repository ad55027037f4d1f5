using Marsad.Domain.Reports;

namespace Marsad.Extraction;

/// <summary>Whether a report is in a language that can be read.</summary>
internal static class LanguageCheck
{
    private static readonly HashSet<string> English = new(["the", "of", "and", "in", "to", "a", "was", "were", "said", "on", "for", "that", "by", "at", "with", "from", "has", "have", "is", "are", "been", "people", "killed", "after"], StringComparer.OrdinalIgnoreCase);

    private static readonly (string Code, HashSet<string> Words)[] Others =
    [
        ("fr", new(["le", "la", "les", "des", "une", "dans", "est", "et", "sur", "qui", "par", "pour", "au", "du", "ont", "été", "avec"], StringComparer.OrdinalIgnoreCase)),
        ("es", new(["el", "los", "las", "una", "que", "por", "con", "para", "del", "fue", "han", "sus", "más", "según"], StringComparer.OrdinalIgnoreCase)),
        ("pt", new(["os", "uma", "que", "por", "com", "para", "foi", "dos", "das", "não", "pelo", "pela", "em"], StringComparer.OrdinalIgnoreCase)),
        ("de", new(["der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "ein", "eine", "wurden", "nach", "bei", "auf"], StringComparer.OrdinalIgnoreCase)),
        ("it", new(["il", "gli", "della", "delle", "che", "per", "con", "sono", "nel", "una", "stato"], StringComparer.OrdinalIgnoreCase)),
        ("tr", new(["ve", "bir", "bu", "için", "ile", "olarak", "olan", "sonra", "da", "de"], StringComparer.OrdinalIgnoreCase)),
    ];

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
        var counts = new int[Others.Length];
        var words = 0;
        foreach (var range in sample.SplitAny(" \n\t.,;:!?()\"'’“”"))
        {
            var word = sample[range];
            if (word.IsEmpty || word.Length > 10)
                continue;
            words++;
            if (English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                english++;
            for (var i = 0; i < counts.Length; i++)
            {
                if (Others[i].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                    counts[i]++;
            }
        }

        if (words < 12)
            return null;
        var best = Array.IndexOf(counts, counts.Max());
        return counts[best] > english * 1.5 && counts[best] * 20 > words ? Others[best].Code : null;
    }
}
