namespace Marsad.Register.Sqlite;

/// <summary>The forms in which an Arabic word may be written: with and without the article, alef with and without hamza at its beginning, final ya and alef maqsura, final ta marbuta and ha. The index keeps words as they are written; a search looks for all forms.</summary>
internal static class ArabicForms
{
    private const string Article = "ال";
    private static readonly string[] Alefs = ["ا", "أ", "إ", "آ"];

    /// <summary>The forms of a word, itself first; only itself where it is not Arabic.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length < 2 || !word.All(static c => c is >= '\u0600' and <= '\u06FF'))
            return [word];
        var bare = word.StartsWith(Article, StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word;
        var forms = Beginnings(bare).SelectMany(Endings);
        return [.. forms.SelectMany(static f => new[] { f, Article + f }).Prepend(word).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Beginnings(string word) =>
        Array.IndexOf(Alefs, word[..1]) >= 0 ? Alefs.Select(a => a + word[1..]) : [word];

    private static IEnumerable<string> Endings(string word) => word[^1] switch
    {
        'ي' or 'ى' => [word[..^1] + "ي", word[..^1] + "ى"],
        'ة' or 'ه' => [word[..^1] + "ة", word[..^1] + "ه"],
        _ => [word],
    };
}
