using System.Globalization;

namespace Marsad.Evaluation.Muc.Templates;

/// <summary>A date of the incident: a day, a range of days, or "on or before" a day (no first day).</summary>
internal sealed record MucDate(DateOnly? From, DateOnly To)
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    public bool IsDay => From == To;

    public static MucDate? Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
            return Day(text) is { } day ? new MucDate(day, day) : null;
        if (Day(text[(dash + 1)..]) is not { } to)
            return null;
        if (text[..dash].Trim().Length == 0)
            return new MucDate(null, to);
        return Day(text[..dash]) is { } from ? new MucDate(from, to) : null;
    }

    public override string ToString() => IsDay ? Written(To) : From is { } from ? $"{Written(from)} - {Written(To)}" : $"- {Written(To)}";

    public static string Written(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00} {Months[day.Month - 1]} {day.Year % 100:00}");

    private static DateOnly? Day(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length != 3 || words[1].Length < 3)
            return null;
        var month = Array.IndexOf(Months, words[1][..3].ToUpperInvariant()) + 1;
        if (month == 0 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || !int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        year = year < 100 ? 1900 + year : year;
        return day >= 1 && year is >= 1900 and < 2100 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
