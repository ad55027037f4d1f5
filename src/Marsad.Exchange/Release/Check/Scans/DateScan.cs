using System.Globalization;
using System.Text.RegularExpressions;

namespace Marsad.Exchange.Release.Check.Scans;

/// <summary>Looks for days that are still under the delay: in ISO form, in words, with slashes, in eight digits, and as seconds since 1970.</summary>
internal sealed partial class DateScan(DateOnly after, DateOnly released)
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM, yyyy", "MMMM d, yyyy", "MMM d, yyyy"];

    /// <summary>The first such day of a text, but for the days that may stand; null where there is none.</summary>
    public string? In(string text, IReadOnlySet<DateOnly> allowed)
    {
        foreach (Match match in Day().Matches(text))
        {
            foreach (var day in Read(match.Value.TrimEnd('T')))
            {
                if (day > after && day < released && !allowed.Contains(day))
                    return match.Value;
            }
        }

        return null;
    }

    /// <summary>The days that words can mean.</summary>
    public static IEnumerable<DateOnly> Read(string words)
    {
        var plain = Space().Replace(words.Trim(), " ");
        if (DateOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            yield return day;
        // 08/31/2019: the month first.
        if (DateOnly.TryParseExact(plain, ["M/d/yyyy", "M-d-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var american))
            yield return american;
        if (plain.Length is 10 or 13 && long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            yield return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(plain.Length == 13 ? seconds / 1000 : seconds).UtcDateTime);
    }

    [GeneratedRegex(@"\b(?:(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}|(?:19|20)[0-9]{6}|1[0-9]{9}(?:[0-9]{3})?|[0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6},? (?:19|20)[0-9]{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} [0-9]{1,2},? (?:19|20)[0-9]{2})(?:\b|T)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
