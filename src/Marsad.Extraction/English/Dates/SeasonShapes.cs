using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>A season: "last summer", "the winter of 2015". Northern hemisphere, months from the equinox's month on; winter runs into the next year.</summary>
internal sealed record SeasonShape(string Season, int? Year, int Shift, bool This = false) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        var month = Season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        if (Year is { } stated)
            return Value(stated, month, DateBasis.Stated);
        if (context.Speech is not { } speech)
            return null;
        var year = speech.Year;
        var start = new DateOnly(year, month, 1);
        if (This)
        {
            // "this winter" in January began last year.
            if (Season is "WI" && speech.Month < 6)
                year--;
        }
        else if (Shift < 0 || (Shift == 0 && context.Tense != Tense.Future))
        {
            // The latest that had begun; "last" needs it to be over.
            if (start > speech || (Shift < 0 && start.AddMonths(3) > speech))
                year--;
            if (Shift < 0 && Season is "WI" && new DateOnly(year, month, 1).AddMonths(3) > speech)
                year--;
        }
        else if (start.AddMonths(3) <= speech || (Shift > 0 && start <= speech))
        {
            year++;
        }

        return Value(year, month, DateBasis.Relative);
    }

    private TimeValue? Value(int year, int month, DateBasis basis)
    {
        if (year is < 1 or > 9997)
            return null;
        var first = new DateOnly(year, month, 1);
        return TimeValue.Of(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Season}"), first, first.AddMonths(3).AddDays(-1), DatePrecision.Season, basis);
    }
}

/// <summary>A quarter or half of a year: "the third quarter of 2019", "the first half".</summary>
internal sealed record YearPartShape(int Part, bool Half, int? Year, int Shift = 0) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        var length = Half ? 6 : 3;
        var month = ((Part - 1) * length) + 1;
        var year = Year ?? (context.Speech is { } speech ? speech.Year + Shift : 0);
        if (year is < 1 or > 9998)
            return null;
        if (Year is null && Shift == 0 && context.Tense != Tense.Future && new DateOnly(year, month, 1) > context.Speech && year > 1)
            year--;
        var first = new DateOnly(year, month, 1);
        return TimeValue.Of(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{(Half ? 'H' : 'Q')}{Part}"), first, first.AddMonths(length).AddDays(-1), DatePrecision.Season, Year is null ? DateBasis.Relative : DateBasis.Stated);
    }
}

/// <summary>"the 1990s", "the late sixties".</summary>
internal sealed record DecadeShape(int FirstYear) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context) =>
        TimeUnits.Around(new DateOnly(FirstYear, 1, 1), TimeUnit.Decade, DateBasis.Stated);
}

/// <summary>"the 19th century".</summary>
internal sealed record CenturyShape(int Century) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context) =>
        TimeUnits.Around(new DateOnly(Math.Max(1, (Century - 1) * 100), 1, 1), TimeUnit.Century, DateBasis.Stated);
}

/// <summary>"early March", "the end of April", "late 2019", "mid-November".</summary>
internal sealed record EdgeShape(Edge Edge, Shape Inner) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (Inner.Resolve(context) is not { Window: { } window } value)
            return null;
        var days = window.Days;
        if (days == 1)
            return value;
        var third = Math.Max(1, days / 3);
        var tip = Math.Max(1, days / 6);
        // The parts of a year are whole months.
        var year = window.Precision == DatePrecision.Year && days is 365 or 366 ? window.From.Year : 0;
        var (from, to) = Edge switch
        {
            Edge.Start when year > 0 => (window.From, new DateOnly(year, 2, 1).AddMonths(1).AddDays(-1)),
            Edge.Early when year > 0 => (window.From, new DateOnly(year, 4, 30)),
            Edge.Mid when year > 0 => (new DateOnly(year, 5, 1), new DateOnly(year, 8, 31)),
            Edge.Late when year > 0 => (new DateOnly(year, 9, 1), window.To),
            Edge.End when year > 0 => (new DateOnly(year, 11, 1), window.To),
            Edge.Start => (window.From, window.From.AddDays(tip - 1)),
            Edge.Early => (window.From, window.From.AddDays(third - 1)),
            Edge.Mid => (window.From.AddDays(third), window.To.AddDays(-third)),
            Edge.Late => (window.To.AddDays(1 - third), window.To),
            _ => (window.To.AddDays(1 - tip), window.To),
        };
        var precision = window.Precision is DatePrecision.Year or DatePrecision.Season ? DatePrecision.Month : window.Precision is DatePrecision.Month ? DatePrecision.Week : window.Precision;
        // "since the end of April" counts from its last day.
        PartialDate? date = (Edge, window.Precision) switch
        {
            (Edge.End, DatePrecision.Month or DatePrecision.Week or DatePrecision.Year) when days <= 366 => PartialDate.Of(window.To),
            (Edge.Start, DatePrecision.Month or DatePrecision.Week or DatePrecision.Year) when days <= 366 => PartialDate.Of(window.From),
            _ => value.Date,
        };
        return value with { Window = new DateWindow(from, to < from ? from : to, precision, window.Basis), Date = date };
    }
}

/// <summary>Which part of a period.</summary>
internal enum Edge
{
    /// <summary>The first sixth.</summary>
    Start,

    /// <summary>The first third.</summary>
    Early,

    /// <summary>The middle third.</summary>
    Mid,

    /// <summary>The last third.</summary>
    Late,

    /// <summary>The last sixth.</summary>
    End,
}
