using System.Text.RegularExpressions;

namespace Marsad.Exchange.Release.Check.Scans;

/// <summary>Looks for addresses: any but those of standards and licences, and of the publisher's own contact.</summary>
internal sealed partial class LinkScan(string? contact)
{
    private static readonly string[] Allowed = ["datapackage.org", "creativecommons.org", "spdx.org", "www.w3.org", "schemas.openxmlformats.org", "www.opengis.net", "opengis.net"];

    /// <summary>The addresses of a text.</summary>
    public IEnumerable<string> In(string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal))
            yield break;
        foreach (Match match in Address().Matches(text))
        {
            var host = match.Groups["host"].Value.TrimEnd('.').ToLowerInvariant();
            if (Allowed.Contains(host, StringComparer.Ordinal) || (contact is not null && contact.Contains(host, StringComparison.OrdinalIgnoreCase)))
                continue;
            yield return match.Value;
        }
    }

    [GeneratedRegex(@"(?:(?:https?|ftp)(?::|%3A)(?://|%2F%2F)|www\.)(?<host>[^\s/""'<>:;)]{3,200})|(?<host>\b[a-z0-9][a-z0-9-]{1,60}(?:\.[a-z0-9-]{2,60}){0,3}\.(?:com|org|net|info|news|tv|me|io|co|int|gov|edu|press|media|sy|ye|ps|iq|lb|tr|ir|ru|ua|uk|fr|de))/[a-z0-9%_./?=&-]{2,200}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
