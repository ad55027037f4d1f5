using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Marsad.Domain.Claims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;

namespace Marsad.Benchmarks.Joining;

/// <summary>The claims of a report moved four years back for each copy, with other ids and other first letters of their quotes, so that no report of one copy is one of another: a register several times as large, of the same density.</summary>
internal static partial class Shifted
{
    private const int Days = 1461;

    /// <summary>A claim of the copy.</summary>
    public static Claim Of(Claim claim, int copy)
    {
        if (copy == 0)
            return claim;
        var json = Date().Replace(DomainJson.Write(claim), m => Day(m.Value, copy));
        json = Id().Replace(json, m => $"\"c{m.Groups["id"].Value[copy..]}{m.Groups["id"].Value[..copy]}\"");
        json = Opening().Replace(json, m => m.Groups["head"].Value + (char)('P' + copy));
        return DomainJson.ReadClaim(json).Value;
    }

    /// <summary>The date of publication of the copy.</summary>
    public static PublicationTime? Of(PublicationTime? published, int copy) => copy == 0 || published is null ? published
        : PublicationTime.Parse(Date().Replace(published.ToString()!, m => Day(m.Value, copy))).Value;

    /// <summary>The document of the copy.</summary>
    public static ContentHash Of(ContentHash document, int copy) => copy == 0 ? document : ContentHash.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{document} {copy}")));

    private static string Day(string day, int copy) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) && known.Year > 1900
        ? known.AddDays(-Days * copy).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : day;

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex("\"c(?<id>[0-9a-f]{16})\"", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("(?<head>\"text\":\"(?:\\\\u[0-9A-Fa-f]{4}|\\\\[^u]|[^A-Za-z\"\\\\])*)[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
