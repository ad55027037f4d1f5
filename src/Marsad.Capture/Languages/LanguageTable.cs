using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Capture.Languages;

/// <summary>The languages that can be told apart.</summary>
internal static class LanguageTable
{
    /// <summary>A language: its code, its script, the letters that only it has among its neighbours.</summary>
    internal sealed record Language(string Code, string Script, string Letters);

    private static readonly IReadOnlyList<VocabularyRow> Rows = VocabularyTable.Load("language-words").Rows;

    /// <summary>All languages, in the table's order.</summary>
    public static IReadOnlyList<Language> All { get; } = [.. Rows.Select(static r => new Language(r["language"], r["script"], r["letters"]))];

    /// <summary>The languages, by their place in <see cref="All"/>, that have a word among their common ones.</summary>
    public static FrozenDictionary<string, int[]> Words { get; } = Rows
        .SelectMany(static (r, i) => r.List("words").Distinct(StringComparer.Ordinal).Select(w => (Word: w, Language: i)))
        .GroupBy(static w => w.Word, static w => w.Language, StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Codes = Rows
        .SelectMany(static r => r.List("names").Append(r["language"]).Select(n => (Name: n, Code: r["language"])))
        .DistinctBy(static n => n.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(static n => n.Name, static n => n.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a declared language ("en-GB", "English", "eng"); null where nothing is declared by it.</summary>
    public static string? Code(string? declared)
    {
        var tag = declared?.Trim() ?? "";
        if (tag.Length is 0 or > 35)
            return null;
        if (Codes.TryGetValue(tag, out var code))
            return Own(tag) ?? code;
        var primary = tag.Split('-', '_', ',', ' ', ';')[0].ToLowerInvariant();
        if (primary is "und" or "mul" or "zxx" or "x" || primary.Length is < 2 or > 3 || !primary.All(char.IsAsciiLetterLower))
            return null;
        return Own(primary) ?? (Codes.TryGetValue(primary, out code) ? code : primary);
    }

    // Neighbours that share a row for detection ("ms" with "id") keep their own two-letter code where it is declared.
    private static string? Own(string tag) => tag.Length == 2 && tag.All(char.IsAsciiLetter) && !string.Equals(tag, "iw", StringComparison.OrdinalIgnoreCase) ? tag.ToLowerInvariant() : null;
}
