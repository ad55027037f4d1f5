using System.Globalization;
using System.Text.RegularExpressions;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>The data within a web page: its blocks of JSON.</summary>
internal static partial class PageData
{
    /// <summary>Their pieces.</summary>
    public static IEnumerable<Piece> Of(string file, string page)
    {
        var number = 0;
        foreach (Match match in Block().Matches(page))
        {
            var start = match.Index + match.Length;
            var end = page.IndexOf("</script>", start, StringComparison.OrdinalIgnoreCase);
            if (end > start && JsonPieces.Of(file, page[start..end], string.Create(CultureInfo.InvariantCulture, $"data {++number}: $")) is { } pieces)
            {
                foreach (var piece in pieces)
                    yield return piece;
            }
        }
    }

    [GeneratedRegex(@"<script[^<>]{0,200}type=[^<>]{0,20}json[^<>]{0,200}>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Block();
}
