using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Dates;

/// <summary>The day that a document counts from: its publication, else the full date that stands over it.</summary>
internal static class Dateline
{
    private const int OpeningSentences = 6;

    // A line that is nothing but a date, with its weekday and commas.
    private const int LongestDate = 7;

    private const int LongestDelay = 4;

    /// <summary>The day; null where neither is known.</summary>
    public static DateOnly? PublicationDay(AnnotatedText text, IReadOnlyList<LexedSentence> sentences)
    {
        if (text.Report.Published is { } published)
            return IsPlausible(published.Day) ? WrittenOn(sentences, published.Day) ?? published.Day : null;
        DateOnly? day = null;
        for (var n = 0; n < sentences.Count && day is null; n++)
        {
            var kind = sentences[n].Sentence.Block.Kind;
            if (kind == BlockKind.Dateline || n < OpeningSentences && kind is BlockKind.Headline or BlockKind.Heading)
                day = FullDate(sentences[n]);
        }

        // Where no part of the text is marked as a dateline: a full date on one of the first short lines.
        for (var n = 0; n < Math.Min(OpeningSentences, sentences.Count) && day is null; n++)
        {
            if (sentences[n].Count <= 16)
                day = FullDate(sentences[n]);
        }

        return day;
    }

    // "OUAGADOUGOU, 23 Feb (Agency) -", "Saturday, 10 January 2015": written a day or a few before it was published; its "today" and "Friday" count from there.
    private static DateOnly? WrittenOn(IReadOnlyList<LexedSentence> sentences, DateOnly published)
    {
        for (var n = 0; n < Math.Min(OpeningSentences, sentences.Count); n++)
        {
            var s = sentences[n];
            if (s.Sentence.Block.Kind is not BlockKind.Dateline && s.Count > LongestDate)
                continue;
            for (var i = 0; i < Math.Min(s.Count, 20); i++)
            {
                if (CalendarGrammar.Read(s, i) is not { Shape: CalendarShape { Day: not null } } match || s.Sentence.Block.Kind is not BlockKind.Dateline && match.End < s.Count - 1)
                    continue;
                return match.Shape.Resolve(new TimeContext { Speech = published, Tense = Tense.Past })?.Window is { Days: 1 } window && window.From < published && published.DayNumber - window.From.DayNumber <= LongestDelay ? window.From : null;
            }
        }

        return null;
    }

    private static DateOnly? FullDate(LexedSentence s)
    {
        for (var i = 0; i < Math.Min(s.Count, 60); i++)
        {
            if (CalendarGrammar.Read(s, i) is { Shape: CalendarShape { Year: not null, Day: not null } or FiguresShape } match && match.Shape.Resolve(new TimeContext())?.Window is { } window && IsPlausible(window.From))
                return window.From;
        }

        return null;
    }

    // Days so far out are slips; counting from them would leave the calendar.
    private static bool IsPlausible(DateOnly day) => day.Year is >= 1500 and <= 2500;
}
