namespace Marsad.Extraction.English.Dates;

/// <summary>An expression of time as read, before it is known what it is counted from.</summary>
internal abstract record Shape
{
    /// <summary>True where the words fix a day (or finer): a part of a day can join it.</summary>
    public virtual bool IsDay => false;

    /// <summary>Its meaning; null where nothing tells what it is counted from, or where there is no such day.</summary>
    public abstract TimeValue? Resolve(TimeContext context);
}

/// <summary>Words with a fixed meaning that have no place in time: "daily", "recently".</summary>
internal sealed record FixedShape(TimeKind Kind, string Timex, int? Days = null) : Shape
{
    /// <inheritdoc/>
    public override TimeValue Resolve(TimeContext context) => new(Kind, Timex) { Days = Days };
}

/// <summary>"that day", "the same period", "then": what the text spoke of last.</summary>
internal sealed record EchoShape(EchoKind Echo) : Shape
{
    /// <summary>"the same period last year": years to step, from publication's; null where none is said.</summary>
    public int? YearShift { get; init; }

    /// <summary>"the same period of 2018": the year; null where none is said.</summary>
    public int? Year { get; init; }

    /// <inheritdoc/>
    public override bool IsDay => Echo == EchoKind.Day;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        var value = Echo switch
        {
            EchoKind.Period => context.Period ?? context.Last,
            EchoKind.Then => context.Last ?? context.Label,
            _ => context.Last is { Window.Days: 1 } last ? last : context.Event ?? context.Label,
        };
        // "that same day" after "Thursday night" is the day, not the night.
        if (Echo == EchoKind.Day && value is not null && value.Timex.IndexOf('T', StringComparison.Ordinal) is > 0 and var time)
            value = value with { Timex = value.Timex[..time] };
        if (value?.Window is { } period && (Year ?? (YearShift is { } shift ? context.Speech?.Year + shift : null)) is { } year)
        {
            var step = year - period.From.Year;
            if (period.To.Year + step is < 1 or > 9998 || year < 1)
                return null;
            return value with { Window = new(period.From.AddYears(step), period.To.AddYears(step), period.Precision, Domain.Values.DateBasis.Relative, period.Lasted), Date = null };
        }

        return value?.Window is { } window ? value with { Window = new(window.From, window.To, window.Precision, Domain.Values.DateBasis.Relative, window.Lasted) } : null;
    }
}

/// <summary>What an echo stands for.</summary>
internal enum EchoKind
{
    /// <summary>"that day", "the same day".</summary>
    Day,

    /// <summary>"then".</summary>
    Then,

    /// <summary>"the same period".</summary>
    Period,
}

/// <summary>From one to another: "from 31 March to 8 April 2020".</summary>
internal sealed record RangeShape(Shape Start, Shape End) : Shape
{
    /// <summary>The lexeme that joins the two where both are whole dates; 0 for "3-5 May".</summary>
    public int Joint { get; init; }

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (End.Resolve(context) is not { Window: { } to } end)
            return null;
        // The start takes its year from the end: "31 March to 8 April 2020".
        if (Start.Resolve(context with { Speech = to.To, Tense = Tense.Past, Running = null }) is not { Window: { } from } start || from.From > to.To)
            return end;
        var basis = from.Basis == to.Basis || Start is CalendarShape { Year: null } ? to.Basis : Domain.Values.DateBasis.Relative;
        return new TimeValue(TimeKind.Date, $"{start.Timex}/{end.Timex}") { Window = new(from.From, to.To, (Domain.Values.DatePrecision)Math.Max((int)from.Precision, (int)to.Precision), basis, lasted: true), Date = start.Date, IsPeriod = true, Ends = (start, end) };
    }
}

/// <summary>"last April", "next March": the word tells the tense.</summary>
internal sealed record TensedShape(Shape Inner, Tense Tense) : Shape
{
    /// <inheritdoc/>
    public override bool IsDay => Inner.IsDay;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context) => Inner.Resolve(context with { Tense = Tense, Running = null });
}

/// <summary>"two days before 1 August", "the day after Christmas": counted from a date in the same words.</summary>
internal sealed record OffsetShape(Shape From, double Count, TimeUnit Unit) : Shape
{
    /// <summary>True for "ten years ago today": to the day, whatever the unit.</summary>
    public bool ToTheDay { get; init; }

    /// <inheritdoc/>
    public override bool IsDay => true;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context) =>
        From.Resolve(context) is not { Window: { } window } ? null
        : ToTheDay ? TimeUnits.Add(window.From, Unit, Count) is { } day ? TimeValue.Of(Domain.Values.PartialDate.Of(day), Domain.Values.DateBasis.Relative) : null
        : new StepShape(Count, Unit, FromEvent: false).Resolve(context with { Speech = Count < 0 ? window.From : window.To });
}
