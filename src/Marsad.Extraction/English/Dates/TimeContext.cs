namespace Marsad.Extraction.English.Dates;

/// <summary>Whether a clause speaks of what was or of what is to come.</summary>
internal enum Tense
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>What was.</summary>
    Past,

    /// <summary>What is to come.</summary>
    Future,

    /// <summary>To come where "until" follows ("postponed until Friday"); a kind of word, never the tense of a clause.</summary>
    Ahead,
}

/// <summary>What an expression of time is counted from.</summary>
internal sealed record TimeContext
{
    /// <summary>The day of publication (or of the document's dateline); null where neither is known.</summary>
    public DateOnly? Speech { get; init; }

    /// <summary>The tense of the clause.</summary>
    public Tense Tense { get; init; }

    /// <summary>True behind "until", "by", "through": a month without a year is more likely to come.</summary>
    public bool Ahead { get; init; }

    /// <summary>The quarter last mentioned.</summary>
    public TimeValue? Quarter { get; init; }

    /// <summary>The day that the text last spoke of: what "the next day" is counted from.</summary>
    public TimeValue? Event { get; init; }

    /// <summary>The date last mentioned in any role: what "since then" means.</summary>
    public TimeValue? Last { get; init; }

    /// <summary>The period last mentioned, with a start: what "the same period" means.</summary>
    public TimeValue? Period { get; init; }

    /// <summary>True where <see cref="Period"/> ran from a date to the time of writing.</summary>
    public bool PeriodIsOpen { get; init; }

    /// <summary>The date of the list entry or heading that the sentence stands under.</summary>
    public TimeValue? Label { get; init; }

    /// <summary>A full date shortly before in the same passage: a month and day without a year may follow on it.</summary>
    public DateOnly? Running { get; init; }

    /// <summary>The day from which "two days later" counts: the event's, else that of the entry, else publication.</summary>
    public DateOnly? EventDay => Event?.Window?.To ?? Label?.Window?.To ?? Speech;
}
