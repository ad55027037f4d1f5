using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>An incident's date in short: <c>2019-08-31</c>, <c>2019-08</c>, <c>2019-08-30..2019-09-01</c> (once, within) or <c>2019-08-30/2019-09-01</c> (it lasted).</summary>
public static class DateWords
{
    /// <summary>Writes a window.</summary>
    public static string Write(DateWindow date)
    {
        ArgumentNullException.ThrowIfNull(date);
        var (from, to) = (PartialDate.Of(date.From).ToString(), PartialDate.Of(date.To).ToString());
        return date.From == date.To ? from : from + (date.Lasted == true ? "/" : "..") + to;
    }

    /// <summary>Reads a window.</summary>
    public static Parsed<DateWindow> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lasted = text.Contains('/', StringComparison.Ordinal);
        var ends = text.Split([lasted ? "/" : ".."], StringSplitOptions.None).Select(PartialDate.Parse).ToList();
        if (ends.Count > 2 || ends.Exists(static e => !e.Success))
            return Parsed<DateWindow>.Failed($"'{text}' is not a date: write 2019-08-31, 2019-08, 2019-08-30..2019-09-01 (once, within these days) or 2019-08-30/2019-09-01 (it lasted)");
        var (first, last) = (ends[0].Value, ends[^1].Value);
        if (last.Last < first.First)
            return Parsed<DateWindow>.Failed($"'{text}' ends before it starts");
        var precision = first == last ? DateWindow.Of(first, DateBasis.Stated).Precision : DatePrecision.Day;
        return Parsed<DateWindow>.Of(new DateWindow(first.First, last.Last, precision, DateBasis.Stated, lasted));
    }
}
