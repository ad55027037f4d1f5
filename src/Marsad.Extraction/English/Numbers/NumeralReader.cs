using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Numbers;

/// <summary>Reads the numeral that starts at a lexeme: digits, words, ordinals, vague words. Never looks further than the numeral goes.</summary>
internal static class NumeralReader
{
    /// <summary>The numeral at a lexeme; null where none starts there.</summary>
    public static Numeral? Read(LexedSentence s, int i)
    {
        var lexeme = s[i];
        if (lexeme.Kind == LexemeKind.Number)
            return ReadDigits(s, i);
        if (lexeme.Kind != LexemeKind.Word)
            return null;
        if (lexeme.Is("a") || lexeme.Is("an"))
            return ReadArticle(s, i);
        if (lexeme.Is("half") && s[i + 1].Is("a") && NumberWords.Find(s[i + 2]) is (NumberWordKind.Scale, >= 1_000_000 and var half))
            return new Numeral(i, i + 3, half / 2.0) { Scale = half };
        if (lexeme.Is("half") && s.Follows(i + 1, "a", "dozen"))
            return new Numeral(i, i + 3, 6);
        return NumberWords.Find(lexeme) switch
        {
            (NumberWordKind.Plural, var value) => ReadPlural(s, i, value),
            (NumberWordKind.Vague, var value) => ReadVague(s, i, i, value),
            (NumberWordKind.Ordinal, var value) => new Numeral(i, i + 1, value) { Ordinal = true },
            (NumberWordKind.Unit or NumberWordKind.Ten, _) => ReadWords(s, i, i),
            // "a further dozen"
            (NumberWordKind.Group, var value) when lexeme.Is("dozen") && s[i - 1].Text is "further" or "additional" or "another" or "other" or "extra" or "half" => new Numeral(i, i + 1, value) { Scale = value },
            _ => null,
        };
    }

    private static Numeral ReadDigits(LexedSentence s, int i)
    {
        var value = s[i].Value;
        var next = s[i + 1];
        if (!next.Spaced && next.Kind == LexemeKind.Word)
        {
            if (next.Text is "st" or "nd" or "rd" or "th")
                return new Numeral(i, i + 2, value) { Ordinal = true, Digits = true };
            if (NumberWords.Find(next) is (NumberWordKind.GluedScale, var glued))
                return new Numeral(i, i + 2, value * glued) { Digits = true, Scale = glued };
        }

        var behind = next.IsDash && !next.Spaced && !s[i + 2].Spaced ? i + 2 : i + 1;
        return NumberWords.Find(s[behind]) switch
        {
            (NumberWordKind.Scale, var scale) when s[behind].Kind == LexemeKind.Word => new Numeral(i, behind + 1, Round(value * scale)) { Digits = true, Scale = scale },
            (NumberWordKind.Hundred, var hundred) => new Numeral(i, behind + 1, Round(value * hundred)) { Digits = true, Scale = hundred },
            (NumberWordKind.Group, var group) when s[behind].Is("dozen") => new Numeral(i, behind + 1, Round(value * group)) { Digits = true, Scale = group },
            _ => new Numeral(i, i + 1, value) { Digits = true, Scale = 1 },
        };
    }

    // "1.7 million" is 1,700,000 although 1.7 has no exact binary form.
    private static double Round(double value) => value < 1e15 ? Math.Round(value, 3) : double.NaN;

    private static Numeral? ReadArticle(LexedSentence s, int i)
    {
        var next = s[i + 1];
        if (s.Follows(i + 1, "half", "dozen"))
            return new Numeral(i, i + 3, 6);
        if (s.Follows(i + 1, "number", "of"))
            return new Numeral(i, i + 2, 2) { Vague = true, Word = "a number" };
        return NumberWords.Find(next) switch
        {
            (NumberWordKind.Hundred or NumberWordKind.Scale, _) => ReadWords(s, i, i + 1),
            (NumberWordKind.Group, var value) when next.Is("dozen") || s[i + 2].Is("of") => new Numeral(i, i + 2, value) { Scale = value },
            (NumberWordKind.Few, var value) => ReadVague(s, i, i + 1, value),
            (NumberWordKind.Pair, var value) => new Numeral(i, i + 2, value) { Word = $"a {next.Text}" },
            _ => null,
        };
    }

    // "several", "several dozen", "a few hundred", "a few thousand".
    private static Numeral ReadVague(LexedSentence s, int start, int word, double value)
    {
        var end = word + 1;
        var text = start == word ? s[word].Text : $"a {s[word].Text}";
        if (NumberWords.Find(s[end]) is (NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Group, var scale))
        {
            text = $"{text} {s[end].Text}";
            (value, end) = (value * scale, end + 1);
        }

        return new Numeral(start, end, value) { Vague = true, Word = text };
    }

    // "dozens", "tens of thousands", "hundreds of thousands", "dozens of".
    private static Numeral ReadPlural(LexedSentence s, int i, double value)
    {
        var (end, text, lower) = (i + 1, s[i].Text, value);
        while (s[end].Is("of") && NumberWords.Find(s[end + 1]) is (NumberWordKind.Plural, var scale) && lower < 1e12)
        {
            text = $"{text} of {s[end + 1].Text}";
            (lower, end) = (lower * (scale / 2), end + 2);
        }

        return new Numeral(i, end, lower) { Vague = true, Word = text };
    }

    private static Numeral ReadWords(LexedSentence s, int start, int first)
    {
        double total = 0, current = first > start ? 1 : 0, lastScale = double.PositiveInfinity;
        var (end, used) = (first, NumberWordKind.None);
        for (var i = first; ;)
        {
            // "twenty-five": the hyphen is glued on both sides.
            var at = i;
            if (i > first && s[i].IsDash && !s[i].Spaced && !s[i + 1].Spaced)
                at = i + 1;
            else if (i > first && s[i].Is("and") && used is NumberWordKind.Hundred or NumberWordKind.Scale && NumberWords.Find(s[i + 1]) is (NumberWordKind.Unit or NumberWordKind.Ten, > 0))
                at = i + 1;
            if (s[at].Kind != LexemeKind.Word || NumberWords.Find(s[at]) is not { } word)
                break;
            if (!Take(word.Kind, word.Value, used, at - i, ref total, ref current, ref lastScale))
            {
                // "twenty-first", "two hundred and tenth".
                if (word.Kind == NumberWordKind.Ordinal && used is NumberWordKind.Ten or NumberWordKind.Hundred && word.Value < 100 && (at > i || used == NumberWordKind.Hundred))
                    return new Numeral(start, at + 1, total + current + word.Value) { Ordinal = true };
                break;
            }

            used = word.Kind;
            i = end = at + 1;
        }

        return new Numeral(start, end, total + current) { Scale = double.IsPositiveInfinity(lastScale) ? 1 : (long)lastScale };
    }

    private static bool Take(NumberWordKind kind, long value, NumberWordKind used, int joined, ref double total, ref double current, ref double lastScale)
    {
        switch (kind)
        {
            case NumberWordKind.Unit when used == NumberWordKind.Ten && value is > 0 and < 10:
            case NumberWordKind.Unit or NumberWordKind.Ten when used is NumberWordKind.Hundred or NumberWordKind.Scale && value > 0:
                current += value;
                return true;
            case NumberWordKind.Unit or NumberWordKind.Ten when used == NumberWordKind.None && joined == 0 && current == 0:
                current = value;
                return true;
            case NumberWordKind.Hundred when current is > 0 and < 100:
                current *= 100;
                return true;
            case NumberWordKind.Scale when current > 0 && value < lastScale:
                total += current * value;
                (current, lastScale) = (0, value);
                return true;
            case NumberWordKind.Group when current > 0 && total == 0 && value == 12:
                total = current * value;
                (current, lastScale) = (0, value);
                return true;
            default:
                return false;
        }
    }
}
