using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Domain.Values;

/// <summary>A date known to the year, the month or the day: <c>2018</c>, <c>2018-02</c>, <c>2019-04-30</c> (ISO 8601, reduced precision). A missing month or day is never made up. <c>default</c> is not a date; it is never produced by <see cref="Parse"/>.</summary>
[JsonConverter(typeof(PartialDateConverter))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>A date of the proleptic Gregorian calendar.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12, or null where only the year is known.</param>
    /// <param name="day">1 to the month's last day, or null where only the month is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such date.</exception>
    /// <exception cref="ArgumentException">A day without a month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
            throw new ArgumentException("A day needs its month.", nameof(day));
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; null where only the year is known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month; null where only the month is known.</summary>
    public int? Day { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean, inclusive.</summary>
    public DateOnly Last => Day is not null ? First : Month is not null ? First.AddMonths(1).AddDays(-1) : new DateOnly(Year, 12, 31);

    /// <summary>The date of a full day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>True when every day that <paramref name="other"/> can mean is one that this can mean.</summary>
    public bool Contains(PartialDate other) => First <= other.First && other.Last <= Last;

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; anything else is a failure with its reason. <c>2017-00-00</c> is the year 2017, as some registers write it.</summary>
    public static Parsed<PartialDate> Parse(string? text)
    {
        var parts = (text ?? "").Trim().Split('-');
        if (parts.Length is < 1 or > 3 || parts[0].Length != 4)
            return Parsed<PartialDate>.Failed($"'{text}' is not a date: write 2018, 2018-02 or 2018-02-28");
        var numbers = new int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if ((i > 0 && parts[i].Length != 2) || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return Parsed<PartialDate>.Failed($"'{text}' is not a date: write 2018, 2018-02 or 2018-02-28");
        }

        var (year, month, day) = (numbers[0], numbers[1], numbers[2]);
        if (year == 0 || month > 12 || (month == 0 && day != 0) || (day != 0 && day > DateTime.DaysInMonth(year, month)))
            return Parsed<PartialDate>.Failed($"'{text}' is no day of the calendar");
        return Parsed<PartialDate>.Of(new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day));
    }

    /// <summary>Orders by first day, then the more precise first.</summary>
    public int CompareTo(PartialDate other)
    {
        var byFirst = First.CompareTo(other.First);
        return byFirst != 0 ? byFirst : Last.CompareTo(other.Last);
    }

    /// <summary>Earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601 cut to the known precision.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };
}

/// <summary>Writes a date as its ISO 8601 text. Public, so that the JSON contexts of other rooms can use it.</summary>
public sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parsed = PartialDate.Parse(reader.GetString());
        return parsed.Success ? parsed.Value : throw new JsonException(parsed.Reason);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
