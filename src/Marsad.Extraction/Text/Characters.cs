using System.Globalization;

namespace Marsad.Extraction.Text;

/// <summary>Classes of characters as the tokeniser sees them.</summary>
internal static class Characters
{
    /// <summary>White space, and marks that have no width or only direct the text: never part of a token's edge.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    /// <summary>Zero-width characters, direction marks, soft hyphens and controls.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') || char.IsControl(c);

    /// <summary>Opening and closing single quotes and apostrophes.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ' or '′';

    /// <summary>Double quotes of all languages.</summary>
    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‟' or '″';

    /// <summary>A hyphen inside a word.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>A dash between words.</summary>
    public static bool IsDash(char c) => c is '–' or '—' or '―' or '‒' or '−';

    /// <summary>Signs that open a list item.</summary>
    public static bool IsBulletSign(char c) => c is '•' or '◦' or '▪' or '●' or '‣' or '·' or '■' or '►' or '▶' or '➤' or '○' or '\u25AA' or '\uF0B7' or '◾' or '✓' or '→';

    /// <summary>Letters, digits and the marks written with them.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);

    /// <summary>True when no letter of the words is small and at least one is capital.</summary>
    public static bool IsUpper(ReadOnlySpan<char> words)
    {
        var upper = false;
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
            upper |= char.IsUpper(c);
        }

        return upper;
    }

    /// <summary>Lower case without invisible characters.</summary>
    public static string Lower(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.AsSpan().ContainsAny(Invisible) ? string.Concat(lower.Where(static c => !IsInvisible(c))) : lower;
    }

    private static readonly System.Buffers.SearchValues<char> Invisible =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(static i => (char)i).Where(IsInvisible)]);

    private static bool IsMark(char c) => c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
