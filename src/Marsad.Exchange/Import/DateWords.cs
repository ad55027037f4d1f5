using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Import;

/// <summary>Days as tables write them: 2019-08-31 (with a time behind it or not), 31 August 2019, 31/08/2019, 08/31/2019.</summary>
internal static class DateWords
{
    private static readonly string[] Written = ["d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d-MMM-yyyy", "d-MMM-yy", "yyyyMMdd", "yyyy/MM/dd", "yyyy/M/d"];
    private static readonly char[] Between = ['/', '.', '-'];

    /// <summary>The day, or why the words give none.</summary>
    public static Parsed<DateOnly> Read(string words, DateOrder order)
    {
        // The common case first: a file holds a million of these.
        if (words.Length >= 10 && (words.Length == 10 || words[10] is ' ' or 'T') && DateOnly.TryParseExact(words.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Parsed<DateOnly>.Of(day);
        if (DateOnly.TryParseExact(words, Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day))
            return Parsed<DateOnly>.Of(day);
        return Numbers(words.Split(' ')[0], order) ?? Parsed<DateOnly>.Failed($"'{words}' is no day: write 2019-08-31" + (IsSerial(words) ? " (it looks like a spreadsheet's count of days: give the column the form of a date before it is saved)" : ""));
    }

    // 20000 is 1954-10-03, 60000 is 2064-04-08.
    private static bool IsSerial(string words) => words.Length == 5 && int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 20_000 and < 60_000;

    private static Parsed<DateOnly>? Numbers(string words, DateOrder order)
    {
        var parts = words.Split(Between);
        if (parts.Length != 3 || parts[2].Length != 4 || !Number(parts[0], out var first) || !Number(parts[1], out var second) || !Number(parts[2], out var year))
            return null;
        var dayFirst = Day(year, second, first);
        var monthFirst = Day(year, first, second);
        if (order == DateOrder.Unsaid && dayFirst is not null && monthFirst is not null && first != second)
            return Parsed<DateOnly>.Failed($"'{words}' can be read in two ways: say --dates day-first or --dates month-first");
        var day = order switch { DateOrder.DayFirst => dayFirst, DateOrder.MonthFirst => monthFirst, _ => dayFirst ?? monthFirst };
        return day is { } read ? Parsed<DateOnly>.Of(read) : Parsed<DateOnly>.Failed($"'{words}' is no day of the calendar{(order == DateOrder.Unsaid ? "" : order == DateOrder.DayFirst ? " with the day first" : " with the month first")}");
    }

    private static DateOnly? Day(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
