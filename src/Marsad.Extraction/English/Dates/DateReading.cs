using Marsad.Domain.Values;
using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Dates;

/// <summary>Reads the dates of a document from its first sentence to its last, and keeps what later ones are counted from: the event's day, the period, the entry's date.</summary>
internal sealed class DateReading(DateOnly? speech)
{
    // A full date is followed by dates without a year for so many sentences of its passage.
    private const int RunningSentences = 2;

    private readonly List<TimeExpression> expressions = [];
    private readonly Dictionary<int, TimeValue> headings = [];
    private TimeValue? lastEvent;
    private TimeValue? last;
    private TimeValue? period;
    private TimeValue? quarter;
    private TimeValue? label;
    private TimeValue? entry;
    private bool periodIsOpen;
    private int block = -1;
    private (DateOnly Day, int Sentence)? running;

    /// <summary>Reads a sentence.</summary>
    public void Add(LexedSentence s)
    {
        if (s.Sentence.Block.Index != block)
        {
            block = s.Sentence.Block.Index;
            label = headings.GetValueOrDefault(s.Sentence.Block.HeadingIndex) ?? entry;
        }

        var free = 0;
        for (var i = 0; i < s.Count;)
        {
            if (TimeGrammar.Read(s, i) is not { } match)
            {
                i++;
                continue;
            }

            if (match.Shape.Resolve(ContextOf(s, match)) is { } value)
            {
                var role = DateRoles.Of(s, match, free, periodIsOpen);
                var isLabel = IsLabel(s, match, value);
                expressions.Add(new TimeExpression(s.Sentence, s[match.Start].Token, s[match.End - 1].Token, s[match.Start].Start, s[match.End - 1].End, value, role) { IsLabel = isLabel, Joint = match.Shape is RangeShape { Joint: > 0 } range ? (s[range.Joint].Start, s[range.Joint].End) : null });
                Remember(s, match, value, role, isLabel);
                free = match.End;
            }

            i = match.End;
        }
    }

    /// <summary>All expressions in order, those resolved that needed a later part of the text.</summary>
    public IReadOnlyList<TimeExpression> Finish(IReadOnlyList<LexedSentence> sentences) => OnsetReader.Complete(expressions, sentences);

    private TimeContext ContextOf(LexedSentence s, TimeMatch match) => new()
    {
        Speech = speech,
        Tense = TenseReader.Of(s, match.Start, match.End),
        Ahead = s[match.Start - 1].Text is "until" or "till" or "by" or "through" or "effective",
        Quarter = quarter,
        Event = lastEvent,
        Last = last,
        Period = period,
        PeriodIsOpen = periodIsOpen,
        Label = label,
        Running = running is { } r && s.Sentence.Index - r.Sentence <= RunningSentences ? r.Day : null,
    };

    private void Remember(LexedSentence s, TimeMatch match, TimeValue value, DateRole role, bool isLabel)
    {
        if (value.Window is not { } window)
            return;
        var kind = s.Sentence.Block.Kind;
        if (kind is BlockKind.Heading && window.Days == 1)
            headings[s.Sentence.Block.Index] = value;
        // "Reporting period: 12–25 November" stands over the whole text.
        if (kind is BlockKind.Headline or BlockKind.Dateline or BlockKind.Heading && role == DateRole.Over && window.Lasted == true)
            (period, periodIsOpen) = (value, false);
        // "13:05" before an entry of a live page: its hours are those of the day of writing.
        if (kind is BlockKind.Dateline && match.Shape is HourShape { Day: null, Part: ['T', ..] } && speech is { } today && s.Count <= 6)
            label = entry = value with { Window = new DateWindow(today, today, DatePrecision.Hour, DateBasis.Relative), Date = null };
        if (kind is BlockKind.Headline or BlockKind.Dateline or BlockKind.Furniture or BlockKind.Caption)
            return;
        if (isLabel)
            label = value;
        last = value;
        // A comparison with a year before leaves the quarter that is spoken of as it was.
        if (window.Precision == DatePrecision.Season && match.Shape is YearPartShape { Shift: 0 } or QuarterShape { Shift: 0, Year: null } && value.Timex.Contains('Q', StringComparison.Ordinal))
            quarter = value;
        if (role is DateRole.Since or DateRole.Over)
            (period, periodIsOpen) = (value, role == DateRole.Since);
        if (role is DateRole.At && window.Days <= 2 && window.Precision is DatePrecision.Day or DatePrecision.Hour)
            lastEvent = value;
        if (match.Shape is CalendarShape { Day: not null } or FiguresShape or HourShape { Day: CalendarShape } && window.Days <= 2)
            running = (window.From, s.Sentence.Index);
    }

    // "4 March: …", "• 4 March – …"
    private static bool IsLabel(LexedSentence s, TimeMatch match, TimeValue value)
    {
        if (s.Sentence.Block.Kind is BlockKind.Dateline or BlockKind.Headline || value.Window is not { Days: <= 31 } || !(s[match.End].Is(":") || (s[match.End].IsDash && s[match.End].Spaced && s[match.End + 1].Spaced) || (s[match.End].Is(")") && s[match.Start - 1].Is("("))))
            return false;
        for (var i = 0; i < match.Start; i++)
        {
            if (s[i].Kind == LexemeKind.Word && !s[i].Is("on"))
                return false;
        }

        return true;
    }
}
