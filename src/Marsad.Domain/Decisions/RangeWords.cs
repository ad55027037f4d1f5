using System.Globalization;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>A figure's range in short: <c>5</c>, <c>5-7</c>, <c>5+</c> (there may be more), <c>5-7+</c>.</summary>
public static class RangeWords
{
    /// <summary>Writes a range.</summary>
    public static string Write(FigureRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return string.Create(CultureInfo.InvariantCulture, $"{range.Min}") + (range.Max == range.Min ? "" : string.Create(CultureInfo.InvariantCulture, $"-{range.Max}")) + (range.Open ? "+" : "");
    }

    /// <summary>Reads a range.</summary>
    public static Parsed<FigureRange> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var open = text.EndsWith('+');
        var ends = text.TrimEnd('+').Split('-', '–');
        if (ends.Length is < 1 or > 2 || !long.TryParse(ends[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var min) || !long.TryParse(ends[^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var max))
            return Parsed<FigureRange>.Failed($"'{text}' is not a figure: write 5, 5-7 or 5+");
        return max < min ? Parsed<FigureRange>.Failed($"'{text}' ends below where it starts") : Parsed<FigureRange>.Of(new FigureRange(min, max, open));
    }
}
