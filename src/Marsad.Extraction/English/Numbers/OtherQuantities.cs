using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Numbers;

/// <summary>Tells counts of people and things from other numbers: ordinals, ages, times, money, weights, distances, calibres, names and labels.</summary>
internal static class OtherQuantities
{
    /// <summary>True for a number that counts no people or things.</summary>
    public static bool Is(LexedSentence s, Numeral numeral, Numeral last, Bound bound)
    {
        if (numeral.Ordinal || last.Ordinal || double.IsNaN(numeral.Value))
            return true;
        var (first, before, after) = (s[numeral.Start], s[numeral.Start - 1], s[last.End]);
        if (numeral.Start > 0 && !first.Spaced && IsGluedBefore(s, numeral))
            return true;
        if (before is { Text: "$" or "£" or "€" or "¥" or "₪" or "#" or "+" or "=" } || before.Text is "usd" or "eur" or "us$" or "dlrs" or "dlr" or "aged" or "age")
            return true;
        if (IsLabelled(s, numeral))
            return true;
        // A list's number: "1. Sarmin".
        if (numeral.Start == 0 && first.Kind == LexemeKind.Number && after is { Text: "." or ")", Spaced: false } && s.Count > last.End + 1)
            return true;
        // Ages: "(44)", "(possibly 15-16)", "(the mother, 64)", "(their uncle 64, a farmer)".
        if (after.Is(")") && numeral.Value < 116 && (before.Is("(") || before.Is(",") || (s[numeral.Start - 2].Is("(") && before.Text is "possibly" or "about" or "around" or "probably")))
            return true;
        if (first.IsPlainDigits && first.Length > 1 && first.Text[0] == '0')
            return true;
        if (after is { Text: ":" or "/" or "°" or "′" or "″", Spaced: false } && s[last.End + 1] is { Spaced: false, Kind: LexemeKind.Number } || after.Text is "°" or "″")
            return true;
        if (after.Kind == LexemeKind.Number && after.Spaced && numeral.Digits)
            return true;
        if (after.Kind == LexemeKind.Word && (!after.Spaced || QuantityWords.IsUnit(after.Text)))
            return true;
        if (after.IsDash && !after.Spaced && !s[last.End + 1].Spaced)
            return true;
        if (s[last.End].Text is "square" or "cubic" or "metric" or "nautical" && QuantityWords.IsUnit(s[last.End + 1].Text))
            return true;
        return IsClock(s, numeral, last) || IsRate(s, last) || IsAge(s, numeral, last, bound);
    }

    // "at 1545 (2145 GMT)", "at 1300, four soldiers": an hour of the day.
    private static bool IsClock(LexedSentence s, Numeral numeral, Numeral last)
    {
        var (hour, after) = (s[numeral.Start], s[last.End]);
        return hour is { IsPlainDigits: true, Length: 4 } && numeral.Value < 2400 && numeral.Value % 100 < 60 && s[numeral.Start - 1].Text is "at"
            && (after.Kind == LexemeKind.Symbol || after.Text is "gmt" or "utc" or "hours" or "hrs" or "local" or "today" or "yesterday" or "on");
    }

    // "33,000 people a year", "520,000 deaths per year": how many each time, of no event and of no stretch of time. "Two men a day later" counts two men.
    private static bool IsRate(LexedSentence s, Numeral last)
    {
        for (var i = last.End; i < last.End + 3; i++)
        {
            if (s[i].Kind != LexemeKind.Word)
                return false;
            if (s[i].Text is "annually" or "yearly" || (s[i].Text is "a" or "per" or "every" or "each" && s[i + 1].Text is "year" or "month" or "week" or "day" or "hour" && s[i + 2].Text is not ("after" or "later" or "before" or "earlier" or "ago")))
                return true;
        }

        return false;
    }

    // "M23", "Mi-24", "Covid-19": part of a name. A dash between spaces or after a digit is none.
    private static bool IsGluedBefore(LexedSentence s, Numeral numeral)
    {
        var before = s[numeral.Start - 1];
        return before.Kind == LexemeKind.Word || before.Is(".") || before.Is("_") || before.Is("@") || before.Is("&") || before.Is(":") || before.Is("/") || (before.IsDash && !before.Spaced && s[numeral.Start - 2].Kind != LexemeKind.Symbol);
    }

    // "Route 60", "No. 4", "Bulletin 235", "resolution 2254", "entries 1 and 3".
    private static bool IsLabelled(LexedSentence s, Numeral numeral)
    {
        // "aged between 19 and 23", "under the age of five", "aged from 8"
        if (s[numeral.Start - 1].Text is "between" or "of" or "from" && s[numeral.Start - 2].Text is "aged" or "age" or "ages")
            return true;
        if (!numeral.Digits)
            return numeral.Value < 100 && s[numeral.Start - 1].Text is "phase" or "stage" or "chapter" or "article" or "number";
        var at = numeral.Start - 1;
        if (s[at].Is("."))
            at--;
        if (QuantityWords.IsLabel(s[at]))
            return true;
        return s[at].Text is "and" or "," or "to" or "-" or "–" or "or" && s[at - 1] is { Kind: LexemeKind.Number, Length: <= 3 } && QuantityWords.IsLabel(s[at - 2]) && !PeopleNouns.IsPlural(s[numeral.End].Text) && s.Tag(numeral.End) is not "NNS";
    }

    // "the driver, 44, was", "children under five", "between 8 and 12 years".
    private static bool IsAge(LexedSentence s, Numeral numeral, Numeral last, Bound bound)
    {
        if (numeral.Value is < 1 or > 115)
            return false;
        var (before, after) = (s[numeral.Start - 1], s[last.End]);
        if (before.Is(",") && after.Is(",") && s[numeral.Start - 2] is { Kind: LexemeKind.Word } name && (name.Capital || PeopleNouns.IsSingular(name.Text)) && numeral.Digits)
            return true;
        return bound is Bound.Min or Bound.Max && before.Text is "under" or "over" or "below" or "above" && PeopleNouns.IsPlural(s[numeral.Start - 2].Text) && (after.Kind == LexemeKind.Symbol || after.Text is "have" or "were" or "are" or "in" or "who" or "and");
    }
}
