using System.Globalization;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Lexemes;

/// <summary>A sentence cut into lexemes. Read from the text itself, so that it does not depend on how a tokenizer treats hyphens, colons and separators.</summary>
internal sealed class LexedSentence
{
    private static readonly Lexeme Nothing = new(LexemeKind.Symbol, 0, 0, 0, "", Spaced: true, Capital: false, double.NaN);
    private readonly Lexeme[] lexemes;

    private LexedSentence(Sentence sentence, Lexeme[] lexemes, int count) => (Sentence, this.lexemes, Count) = (sentence, lexemes, count);

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The number of lexemes.</summary>
    public int Count { get; }

    /// <summary>A lexeme; an empty symbol where the sentence has none there.</summary>
    public ref readonly Lexeme this[int index] => ref index >= 0 && index < Count ? ref lexemes[index] : ref Nothing;

    /// <summary>True when the words stand from an index on (symbols count as words).</summary>
    public bool Follows(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!this[index + i].Is(words[i]))
                return false;
        }

        return true;
    }

    /// <summary>The tag of a lexeme's token; empty where no tagger has run.</summary>
    public string Tag(int index) => index >= 0 && index < Count ? Sentence.Tokens[lexemes[index].Token].Tag : "";

    /// <summary>Cuts all sentences of a text.</summary>
    public static LexedSentence[] Of(AnnotatedText text)
    {
        var lexed = new LexedSentence[text.Sentences.Count];
        for (var s = 0; s < lexed.Length; s++)
            lexed[s] = Of(text.Report.Text.Value, text.Sentences[s]);
        return lexed;
    }

    /// <summary>Cuts a sentence.</summary>
    public static LexedSentence Of(string text, Sentence sentence)
    {
        if (sentence.Tokens.Count == 0)
            return new LexedSentence(sentence, [], 0);
        var list = new Lexeme[sentence.Tokens.Count + 4];
        var count = 0;
        var token = 0;
        var spaced = true;
        for (var i = sentence.Start; i < sentence.End;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                spaced = true;
                i++;
                continue;
            }

            while (token + 1 < sentence.Tokens.Count && sentence.Tokens[token + 1].Start <= i)
                token++;
            var (kind, end) = char.IsAsciiDigit(c) ? (LexemeKind.Number, NumberEnd(text, i, sentence.End))
                : IsLetter(c) ? (LexemeKind.Word, WordEnd(text, i, sentence.End))
                : (c is '\'' or '’') && i + 1 < sentence.End && (text[i + 1] is 's' or 'S') && (i + 2 >= sentence.End || !IsLetter(text[i + 2])) ? (LexemeKind.Symbol, i + 2)
                : (LexemeKind.Symbol, char.IsHighSurrogate(c) && i + 1 < sentence.End ? i + 2 : i + 1);
            if (count == list.Length)
                Array.Resize(ref list, 2 * count);
            var words = TextOf(text, i, end, sentence.Tokens[token]);
            list[count++] = new Lexeme(kind, i, end, token, words, spaced, char.IsUpper(c), kind == LexemeKind.Number ? ValueOf(text.AsSpan(i, end - i)) : double.NaN)
            {
                Key = ReferenceEquals(words, sentence.Tokens[token].Lower) ? sentence.Tokens[token].Key : HashIndex.Key(words),
            };
            spaced = false;
            i = end;
        }

        return new LexedSentence(sentence, list, count);
    }

    private static string TextOf(string text, int start, int end, Token token)
    {
        if (token.Start == start && token.End == end)
            return token.Lower;
        if (end - start == 2 && (text[start] is '’' or '\''))
            return "'s";
        return text[start..end].ToLowerInvariant();
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static int WordEnd(string text, int i, int limit)
    {
        for (; i < limit; i++)
        {
            if (IsLetter(text[i]))
                continue;
            // "don't", "o'clock" hold together; the "'s" of "Saturday's" does not.
            if ((text[i] is '\'' or '’') && i + 2 < limit && IsLetter(text[i + 1]) && (IsLetter(text[i + 2]) || text[i + 1] is not ('s' or 'S')))
                continue;
            break;
        }

        return i;
    }

    private static int NumberEnd(string text, int start, int limit)
    {
        var i = Digits(text, start, limit);
        if (i - start <= 3)
        {
            while (i + 3 < limit && (text[i] is ',' or '\u00A0' or '\u202F' or '\u2009') && Digits(text, i + 1, limit) == i + 4)
                i += 4;
        }

        // One decimal point; "3.5.2019" and "1.2.3" are no decimals.
        if (i + 1 < limit && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var end = Digits(text, i + 1, limit);
            if (end + 1 >= limit || text[end] != '.' || !char.IsAsciiDigit(text[end + 1]))
                return end;
        }

        return i;
    }

    private static int Digits(string text, int i, int limit)
    {
        while (i < limit && char.IsAsciiDigit(text[i]))
            i++;
        return i;
    }

    private static double ValueOf(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 24)
            return double.NaN;
        Span<char> clean = stackalloc char[digits.Length];
        var n = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c) || c == '.')
                clean[n++] = c;
        }

        return double.TryParse(clean[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e15 ? value : double.NaN;
    }
}
