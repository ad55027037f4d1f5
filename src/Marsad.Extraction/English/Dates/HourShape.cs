using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>A part of a day or an hour, with its day where one is said: "Wednesday evening", "before dawn on Thursday", "17:30", "overnight".</summary>
/// <param name="Part">MO, AF, EV, NI, DAWN, MIDDAY, MIDNIGHT or the hour ("T17:30"); null for "early", "late".</param>
/// <param name="Day">The day; null where none is said.</param>
internal sealed record HourShape(string? Part, Shape? Day) : Shape
{
    /// <summary>True for "overnight", "the night of the 16th": it runs into the next morning, or came from the evening before.</summary>
    public bool Overnight { get; init; }

    /// <summary>True for "tonight", "this morning": the day is that of publication.</summary>
    public bool IsToday { get; init; }

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (Day is not null)
            return Day.Resolve(context) is { Window: { } window } value ? Joined(value, window) : Day.Resolve(context);
        if (IsToday)
            return context.Speech is { } today ? Joined(TimeValue.Of(PartialDate.Of(today), DateBasis.Relative), null) : null;
        // A bare hour belongs to the day that the passage speaks of; else to the night before publication or its day.
        // "09:05 … overnight" on a live page: the night that has just ended.
        if (Overnight && context.Label is { Window: { Precision: DatePrecision.Hour, Days: 1 } clock } line)
            return Joined(line.Timex) is var timex ? line with { Timex = timex, Window = new DateWindow(clock.From.AddDays(-1), clock.From, DatePrecision.Day, DateBasis.Relative), Date = null } : null;
        if (context.Label is { Window: { } label } entry)
            return Joined(entry with { Window = new DateWindow(label.From, label.To, label.Precision, DateBasis.Relative) }, label);
        if (!Overnight && context.Event is { Window: { Days: 1 } known } last)
            return Joined(last with { Window = new DateWindow(known.From, known.To, known.Precision, DateBasis.Relative) }, known);
        if (context.Speech is not { } speech)
            return null;
        var day = TimeValue.Of(PartialDate.Of(speech), DateBasis.Relative);
        return day with { Timex = day.Timex + Suffix, Window = new DateWindow(speech.AddDays(-1), speech, Precision, DateBasis.Relative), Date = Part is "MIDNIGHT" ? day.Date : null };
    }

    private DatePrecision Precision => Part is null or "MO" or "AF" or "EV" or "NI" or "DT" || Overnight ? DatePrecision.Day : DatePrecision.Hour;

    private string Suffix => Part switch
    {
        null => "",
        "DAWN" => "TMO",
        "MIDDAY" => "T12:00",
        "MIDNIGHT" => "T24:00",
        _ when Part[0] == 'T' => Part,
        _ => "T" + Part,
    };

    private TimeValue Joined(TimeValue day, DateWindow? window)
    {
        window ??= day.Window!;
        var to = Overnight && window.Days == 1 ? window.To.AddDays(1) : window.To;
        return day with { Timex = Joined(day.Timex), Window = new DateWindow(window.From, to, window.Days == 1 ? Precision : window.Precision, window.Basis, window.Lasted) };
    }

    // The hour said here takes the place of the one that the day came with ("that evening … at 7:15").
    private string Joined(string day)
    {
        var time = day.IndexOf('T', StringComparison.Ordinal);
        return time < 0 ? day + Suffix : Suffix.Length == 0 ? day : day[..time] + Suffix;
    }

    /// <summary>The value of a clock time.</summary>
    public static string Clock(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
}
