using System.Text;
using System.Text.RegularExpressions;

namespace Marsad.Capture.Dates;

/// <summary>Brings a written date to the plain form that the date formats name: no weekday, no commas, no ordinal endings, zones as offsets.</summary>
internal static partial class DateWords
{
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = "+00:00", ["UTC"] = "+00:00", ["Z"] = "+00:00", ["UT"] = "+00:00", ["WET"] = "+00:00",
        ["EST"] = "-05:00", ["EDT"] = "-04:00", ["CST"] = "-06:00", ["CDT"] = "-05:00", ["MST"] = "-07:00", ["MDT"] = "-06:00", ["PST"] = "-08:00", ["PDT"] = "-07:00",
        ["CET"] = "+01:00", ["CEST"] = "+02:00", ["EET"] = "+02:00", ["EEST"] = "+03:00", ["MSK"] = "+03:00", ["EAT"] = "+03:00", ["CAT"] = "+02:00", ["WAT"] = "+01:00", ["PKT"] = "+05:00",
    };

    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Tues", "Wednes", "Thur", "Thurs", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "at", "on", "of", "the", "published", "updated", "posted", "date", "|", "-", "–", "·", "—",
    };

    /// <summary>The plain form; a text that is no date comes back changed and fits no format.</summary>
    public static string Plain(string text)
    {
        if (text.Length > 100)
            return text;
        var plain = new StringBuilder();
        foreach (var raw in Spaces().Replace(text, " ").Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = raw.TrimEnd('.', ':');
            if (word.Length == 0 || Noise.Contains(word))
                continue;
            if (Zones.TryGetValue(word, out var offset))
                word = offset;
            else if (Ordinal().IsMatch(word))
                word = word[..^2];
            else if (string.Equals(word, "Sept", StringComparison.OrdinalIgnoreCase))
                word = "Sep";
            else if (word.EndsWith(".m", StringComparison.OrdinalIgnoreCase))
                word = word[..^2] + "m";
            if (word.Length > 0)
                plain.Append(plain.Length == 0 ? "" : " ").Append(word);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[0-9]{1,2}(st|nd|rd|th)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
