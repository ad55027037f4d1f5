using System.Globalization;

namespace Marsad.Linkage.Blocks;

/// <summary>Puts the time of a key before its hash: keys of one time lie beside each other in a register, so that reports of these days touch a few pages and not one page a key.</summary>
internal static class KeyTime
{
    private const int HashBits = 41;

    /// <summary>The key with its time (a day number, a year, a year and month) in the upper bits; a key without a time stays a hash, below zero.</summary>
    public static long Before(ReadOnlySpan<char> time, long hash) => DayOf(time) is { } day
        ? ((long)day << HashBits) | (hash & ((1L << HashBits) - 1))
        : hash | long.MinValue;

    /// <summary>The key with a day number in the upper bits.</summary>
    public static long Before(int day, long hash) => ((long)day << HashBits) | (hash & ((1L << HashBits) - 1));

    private static int? DayOf(ReadOnlySpan<char> time)
    {
        if (time.Length == 7 && time[4] == '-')
            return Number(time[..4]) is { } year and > 0 && Number(time[5..]) is { } month and >= 1 and <= 12 ? new DateOnly(year, month, 1).DayNumber : null;
        return time.Length switch
        {
            4 => Number(time) is { } year and > 0 ? new DateOnly(year, 1, 1).DayNumber : null,
            5 or 6 or 7 => Number(time),
            _ => null,
        };
    }

    private static int? Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
