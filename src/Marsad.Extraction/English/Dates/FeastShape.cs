using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>A named day or month of vocab/feasts.tsv: Ramadan, Easter, Christmas.</summary>
internal sealed record FeastShape(string Rule, string Value, int? Year, int Shift = 0, int? YearShift = null) : Shape
{
    private static readonly UmAlQuraCalendar Hijri = new();

    /// <inheritdoc/>
    public override bool IsDay => Rule is not "hijri-month";

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (YearShift is { } step)
            return context.Speech is { } now ? (this with { Year = now.Year + step, YearShift = null }).Resolve(context) : null;
        if (Year is null && context.Speech is null)
            return null;
        var speech = context.Speech ?? new DateOnly(Year!.Value, 12, 31);
        var options = new List<(DateOnly From, DateOnly To)>();
        for (var year = (Year ?? speech.Year) - 1; year <= (Year ?? speech.Year) + 1; year++)
            options.AddRange(In(year).Where(o => Year is null || o.From.Year == Year));
        options.Sort();
        if (options.Count == 0)
            return null;
        var past = options.FindLastIndex(o => Shift < 0 ? o.To < speech : o.From <= speech);
        var chosen = Year is not null ? 0
            : context.Tense == Tense.Future || Shift > 0 ? Math.Min(options.Count - 1, past + 1)
            : Math.Max(0, past);
        var (from, to) = options[chosen];
        return from == to
            ? TimeValue.Of(PartialDate.Of(from), Year is null ? DateBasis.Relative : DateBasis.Stated)
            : TimeValue.Of($"{PartialDate.Of(from)}/{PartialDate.Of(to)}", from, to, DatePrecision.Month, Year is null ? DateBasis.Relative : DateBasis.Stated, PartialDate.Of(from));
    }

    private IEnumerable<(DateOnly From, DateOnly To)> In(int year)
    {
        if (year is < 1901 or > 2076)
            yield break;
        var parts = Value.Split('-', StringSplitOptions.RemoveEmptyEntries);
        int Number(int i) => i < parts.Length ? int.Parse(parts[i], CultureInfo.InvariantCulture) : 0;
        switch (Rule)
        {
            case "fixed":
                var fixedDay = new DateOnly(year, Number(0), Number(1));
                yield return (fixedDay, fixedDay);
                break;
            case "easter":
                var easter = Easter(year).AddDays(int.Parse(Value, CultureInfo.InvariantCulture));
                yield return (easter, easter);
                break;
            case "thanksgiving":
                var first = new DateOnly(year, 11, 1);
                var fourth = first.AddDays(((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7 + 21);
                yield return (fourth, fourth);
                break;
            default:
                // Each Hijri year that touches this year.
                var hijri = Hijri.GetYear(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
                for (var h = hijri; h <= hijri + 1; h++)
                {
                    var day = Rule is "hijri-day" ? Number(1) : 1;
                    if (day > Hijri.GetDaysInMonth(h, Number(0)))
                        continue;
                    var start = DateOnly.FromDateTime(Hijri.ToDateTime(h, Number(0), day, 0, 0, 0, 0));
                    if (start.Year == year)
                        yield return (start, Rule is "hijri-day" ? start : start.AddDays(Hijri.GetDaysInMonth(h, Number(0)) - 1));
                }

                break;
        }
    }

    // The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991).
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
