using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Marsad.Domain.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Actors;

/// <summary>A part of a name as names are compared: letters in lower case without marks, hyphens and apostrophes gone.</summary>
/// <param name="Key">What is compared.</param>
/// <param name="Raw">As written, stops left out.</param>
/// <param name="Token">The token it stands in.</param>
internal readonly record struct NamePiece(string Key, string Raw, int Token)
{
    /// <summary>It opens with a capital or a digit.</summary>
    public bool IsCapital => char.IsUpper(Raw[0]) || char.IsDigit(Raw[0]);
}

/// <summary>Cuts words into the pieces by which names are compared, so that "Al-Qaeda-linked", "al Qaeda" and "Al-Qa'eda" meet whatever the words were cut at.</summary>
internal static class NamePieces
{
    private static readonly FrozenDictionary<string, string> Spellings =
        VocabularyTable.Load("spellings").Rows.ToFrozenDictionary(static r => r["variant"], static r => r["base"], StringComparer.Ordinal);

    /// <summary>The pieces of a sentence.</summary>
    public static List<NamePiece> Of(Sentence sentence)
    {
        var pieces = new List<NamePiece>(sentence.Tokens.Count + 4);
        foreach (var token in sentence.Tokens)
            Cut(token.Text, token.Index, pieces);
        return pieces;
    }

    /// <summary>The pieces of a name of a table.</summary>
    public static List<NamePiece> Of(string name)
    {
        var pieces = new List<NamePiece>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Cut(word, 0, pieces);
        return pieces;
    }

    private static void Cut(string word, int token, List<NamePiece> pieces)
    {
        var start = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && (char.IsLetterOrDigit(word[i]) || CharUnicodeInfo.GetUnicodeCategory(word[i]) is UnicodeCategory.NonSpacingMark || (word[i] == '.' && i > start && i + 1 < word.Length && char.IsLetterOrDigit(word[i + 1]))))
                continue;
            if (i < word.Length && IsApostrophe(word[i]) && i + 1 < word.Length && i > start && !IsPossessive(word, i))
                continue;
            if (i > start)
                Add(word[start..i], token, pieces);
            if (i < word.Length)
            {
                if (IsApostrophe(word[i]) && IsPossessive(word, i))
                {
                    pieces.Add(new NamePiece("'s", "'s", token));
                    i++;
                }
                else if (!IsApostrophe(word[i]) && word[i] is not '.' && !IsHyphen(word[i]))
                {
                    pieces.Add(new NamePiece(word[i].ToString(), word[i].ToString(), token));
                }
            }

            start = i + 1;
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or 'ʿ' or 'ʾ';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsPossessive(string word, int i) => i + 2 == word.Length && word[i + 1] is 's' or 'S' && i + 2 == word.Length;

    private static void Add(string raw, int token, List<NamePiece> pieces)
    {
        var written = IsBare(raw) ? raw : Bare(raw);
        if (written.Length == 0)
            return;
        var key = Fold(written).ToLowerInvariant();
        pieces.Add(new NamePiece(Spellings.GetValueOrDefault(key, key), written, token));
    }

    private static bool IsBare(string raw)
    {
        foreach (var c in raw)
        {
            if (c is '.' || IsApostrophe(c))
                return false;
        }

        return true;
    }

    private static string Bare(string raw)
    {
        var kept = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (c is not '.' && !IsApostrophe(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word;
        var folded = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var plain = Letters.Plain(word, i);
            folded.Append(plain is " " ? word.AsSpan(i, 1) : plain);
        }

        // Arabic writes the article and the word together.
        return folded.Length > 4 && folded[0] == 'ا' && folded[1] == 'ل' ? folded.ToString(2, folded.Length - 2) : folded.ToString();
    }
}
