using System.Globalization;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Capture.Dates;

/// <summary>Dates of publication as people and pages write them. Day and month as bare numbers in an order that cannot be told are refused, never guessed.</summary>
internal static class PublicationDates
{
    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d-MMM-yyyy", "d-MMMM-yyyy", "yyyy MMMM d", "yyyy MMM d",
    ];

    private static readonly string[] Clocks = ["H:mm", "H:mm:ss", "h:mm tt", "h:mmtt", "h tt", "htt"];
    private static readonly string[] Zones = ["", "zzz", "zz"];
    private static readonly string[] Instants =
    [
        .. from day in Days from clock in Clocks from zone in Zones select $"{day} {clock} {zone}".TrimEnd(),
        .. from clock in Clocks from zone in Zones from day in Days select $"{clock} {zone} {day}".Replace("  ", " ", StringComparison.Ordinal),
    ];

    /// <summary>Reads a date of publication; the failure is a sentence for the report's warnings.</summary>
    public static Parsed<PublicationTime> Read(string text)
    {
        var iso = PublicationTime.Parse(text);
        if (iso.Success && Plausible(iso.Value.Day))
            return iso;
        var written = DateWords.Plain(text);
        if (DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) && Plausible(day))
            return Parsed<PublicationTime>.Of(new PublicationTime(day));
        if (written.Length < 60 && DateTimeOffset.TryParseExact(written, Instants, CultureInfo.InvariantCulture, Styles, out var instant))
            return Of(instant);
        if (DayFirst(written) is { } told)
            return Parsed<PublicationTime>.Of(new PublicationTime(told));
        if (UnixSeconds(written) is { } moment)
            return Of(moment);
        return Parsed<PublicationTime>.Failed($"the date of publication '{Shown(text)}' cannot be read; write 2019-09-01");
    }

    private static Parsed<PublicationTime> Of(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return Parsed<PublicationTime>.Of(new PublicationTime(DateOnly.FromDateTime(utc), new TimeOnly(utc.Hour, utc.Minute)));
    }

    // 31/08/2019 and 08/31/2019 can only be read in one way; 03/04/2019 in two, and is refused.
    private static DateOnly? DayFirst(string written)
    {
        var parts = written.Split('/', '.', '-');
        if (parts.Length != 3 || parts[2].Length != 4 || !parts.All(static p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)))
            return null;
        var numbers = Array.ConvertAll(parts, static p => int.Parse(p, CultureInfo.InvariantCulture));
        var (day, month) = numbers[0] == numbers[1] || numbers[0] > 12 ? (numbers[0], numbers[1]) : numbers[1] > 12 ? (numbers[1], numbers[0]) : (0, 0);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 && numbers[2] is > 1800 and < 2200 && day <= DateTime.DaysInMonth(numbers[2], month) ? new DateOnly(numbers[2], month, day) : null;
    }

    private static DateTimeOffset? UnixSeconds(string written) =>
        written.Length is 10 or 13 && long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeSeconds(written.Length == 13 ? number / 1000 : number)
            : null;

    private static bool Plausible(DateOnly day) => day.Year is > 1800 and < 2200;

    private static string Shown(string text) => Printable.Name(text.Length > 60 ? string.Concat(text.AsSpan(0, 60), "…") : text);
}
