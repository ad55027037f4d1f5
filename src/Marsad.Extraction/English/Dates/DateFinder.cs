using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Dates;

/// <summary>Finds the dates of a report, each with the days that it can mean and what it does for its clause. Works on the words alone; uses tags where a tagger has run.</summary>
internal static class DateFinder
{
    /// <summary>The dates, periods and lengths of time of a text, in order.</summary>
    public static IReadOnlyList<DateMention> Find(AnnotatedText text) => Mentions(Read(text));

    /// <summary>The mentions of expressions: those with a place in time, and lengths of time.</summary>
    public static IReadOnlyList<DateMention> Mentions(IReadOnlyList<TimeExpression> expressions)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        var mentions = new List<DateMention>(expressions.Count);
        foreach (var e in expressions)
        {
            if (e.Value.Kind == TimeKind.Set || (e.Value.Kind == TimeKind.Date && e.Value.Window is null))
                continue;
            mentions.Add(new DateMention(e.Sentence, e.First, e.Last)
            {
                Role = e.Role,
                Window = e.Value.Window ?? DateWindows.AnyDay,
                Date = e.Value.Date,
                IsDuration = e.Value.Window is null,
                DurationDays = e.Value.Days,
                IsLabel = e.IsLabel,
            });
        }

        return mentions;
    }

    /// <summary>Every expression of time that the grammar reads, in order.</summary>
    public static IReadOnlyList<TimeExpression> Read(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = LexedSentence.Of(text);
        text.Lexed = sentences;
        var reading = new DateReading(Dateline.PublicationDay(text, sentences));
        foreach (var sentence in sentences)
            reading.Add(sentence);
        return reading.Finish(sentences);
    }
}
