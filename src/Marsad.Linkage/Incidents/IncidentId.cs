using System.Globalization;
using Marsad.Domain.Accounts;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Incidents;

/// <summary>Ids of incidents: country, first day and six hexadecimal digits, all of the account that was published first, so that an id stays while that account does.</summary>
internal static class IncidentId
{
    private const int Digits = 24;

    public static string Of(Account first)
    {
        var country = first.Place?.Country ?? "ZZ";
        var day = first.Date?.From ?? first.Published;
        var date = day is { } known ? known.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "00000000";
        return string.Create(CultureInfo.InvariantCulture, $"{country}-{date}-{StableHash.Of(first.Id.AsSpan()) >> (64 - Digits):x6}");
    }
}
