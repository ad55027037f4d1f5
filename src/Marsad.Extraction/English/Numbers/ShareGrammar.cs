using Marsad.Domain.Values;
using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Numbers;

/// <summary>Shares of a whole: "half", "three quarters", "a third of", "60 per cent", "9%", "one in five".</summary>
internal static class ShareGrammar
{
    /// <summary>The share that starts at a lexeme; null where none does.</summary>
    public static CountMatch? Read(LexedSentence s, int i, int free)
    {
        if (Share(s, i) is not { } found || found.Value is < 0 or > 1 || double.IsNaN(found.Value))
            return null;
        var before = Qualifiers.EndingAt(s, i, free);
        return new CountMatch(before.Words is null ? i : before.Edge, found.End, new CountRange(share: Math.Round(found.Value, 4), qualifier: before.Words)) { NounFrom = -1, Noun = -1 };
    }

    private static (double Value, int End)? Share(LexedSentence s, int i)
    {
        if (s[i].Is("half"))
        {
            // "half an hour", "half a dozen", "the first half", "half-way", "half-brother".
            if (s[i + 1].IsDash || s[i + 1].Text is "dozen" or "hour" or "way" or "brother" or "sister" || s[i - 1].IsDash || NumberWords.Is(s[i - 1], NumberWordKind.Ordinal) || s[i - 1].Text is "last" or "and" or "latter")
                return null;
            return s[i + 1].Text is "a" or "an" && s[i + 2].Text is "dozen" or "hour" or "million" or "billion" or "day" or "year" ? null : (0.5, i + 1);
        }

        // "a third of", "a quarter of"
        if (s[i].Text is "a" or "one" && s[i + 1].Kind == LexemeKind.Word && s[i + 2].Is("of") && Denominator(s[i + 1]) is { } part && !s[i + 1].Is("half"))
            return s.Follows(i + 3, "a", "million") ? null : (1 / part, i + 2);
        if (s[i].Is("a") && s.Follows(i + 1, "majority", "of"))
            return null;
        if (NumeralReader.Read(s, i) is not { Ordinal: false, Vague: false } numeral || double.IsNaN(numeral.Value))
            return null;
        var next = numeral.End;
        if (s[next].Is("%"))
            return (numeral.Value / 100, next + 1);
        if (s[next].Is("percent") || s[next].Is("pc"))
            return (numeral.Value / 100, next + 1);
        if (s.Follows(next, "per", "cent"))
            return (numeral.Value / 100, next + 2);
        // "one in five", "two out of three"
        if ((s[next].Is("in") || s.Follows(next, "out", "of")) && !numeral.Digits && numeral.Value < 20)
        {
            var at = s[next].Is("in") ? next + 1 : next + 2;
            if (NumeralReader.Read(s, at) is { Ordinal: false, Vague: false, Digits: false } whole && whole.Value >= 2 && whole.Value > numeral.Value && whole.Value <= 20 && (PeopleNouns.IsPlural(s[whole.End].Text) || s[whole.End].Text is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "families" or "households" or "homes" or "houses" || s[whole.End].Kind == LexemeKind.Symbol && s[whole.End].Text is "," or "." or ";"))
                return (numeral.Value / whole.Value, whole.End);
        }

        if (numeral.Digits || numeral.Value >= 10)
            return null;
        if (s[next].IsDash && !s[next].Spaced)
            next++;
        return Denominator(s[next]) is { } denominator && s[next].Text[^1] == 's' && numeral.Value < denominator ? (numeral.Value / denominator, next + 1) : null;
    }

    private static double? Denominator(Lexeme word) => NumberWords.Find(word) switch
    {
        (NumberWordKind.Fraction, var value) => value,
        (NumberWordKind.Ordinal, var value) when value is > 2 and < 11 => value,
        _ => null,
    };
}
