using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Dates;

/// <summary>Quarters and years of accounts, as economic reports name them: "the latest quarter", "the year-ago period", "the 1988 quarter", "the full year", "by year-end".</summary>
internal static class QuarterGrammar
{
    /// <summary>The expression that starts at a lexeme; null where none does.</summary>
    public static TimeMatch? Read(LexedSentence s, int i)
    {
        var at = s[i].Text is "the" or "a" or "an" ? i + 1 : i;
        return YearBefore(s, i, at) ?? (at > i ? Latest(s, i, at) ?? OfYear(s, i, at) : null) ?? YearEnd(s, i, at);
    }

    // "the year-ago quarter", "a year-earlier loss", "the comparable year-ago third quarter".
    private static TimeMatch? YearBefore(LexedSentence s, int start, int at)
    {
        if (s[at].Text is "comparable" or "corresponding")
            at++;
        if (!s[at].Is("year") || !s[at + 1].IsDash || s[at + 1].Spaced || s[at + 2].Text is not ("ago" or "earlier"))
            return null;
        var end = at + 3;
        if (SeasonGrammar.PartOfYear(s, start, end, -1) is { } part)
            return part;
        return s[end].Text is "quarter" or "period" ? new TimeMatch(start, end + 1, new QuarterShape(-4)) : new TimeMatch(start, end, new QuarterShape(-4));
    }

    private static TimeMatch? Latest(LexedSentence s, int start, int at)
    {
        if (s[at].Text is "latest" or "recent" || s.Follows(at, "most", "recent"))
        {
            var noun = s[at].Is("most") ? at + 2 : at + 1;
            return s[noun].Is("quarter") || (s[noun].Is("period") && s[at].Is("latest")) ? new TimeMatch(start, noun + 1, new QuarterShape(0)) : null;
        }

        // "the quarter" of a city is one too: a quarter must have been spoken of, or its end follow.
        return s[at].Is("quarter") && !s[at + 1].Is("of") ? new TimeMatch(start, at + 1, new QuarterShape(0) { Known = s[at + 1].Text is "ended" or "ending" }) : null;
    }

    // "the 1988 period".
    private static TimeMatch? OfYear(LexedSentence s, int start, int at) =>
        s[at] is { IsPlainDigits: true, Length: 4 } && s[at].Digits is >= 1900 and <= 2199 && s[at + 1].Text is "period" or "quarter" ? new TimeMatch(start, at + 2, new QuarterShape(0) { Year = s[at].Digits }) : null;

    // "the full year", "by year-end", "at the year's end".
    private static TimeMatch? YearEnd(LexedSentence s, int start, int at)
    {
        if (at > start && s[at].Text is "full" or "fiscal" && s[at + 1].Is("year"))
            return new TimeMatch(start, at + 2, new UnitShape(TimeUnit.Year, 0));
        if (!s[at].Is("year") || s[start - 1].Text is not ("by" or "at" or "before" or "since" or "until" or "through" or "of"))
            return null;
        var end = s[at + 1].Is("'s") || (s[at + 1].IsDash && !s[at + 1].Spaced) ? at + 2 : at + 1;
        return s[end].Is("end") ? new TimeMatch(start, end + 1, new EdgeShape(Edge.End, new UnitShape(TimeUnit.Year, 0))) : null;
    }
}
