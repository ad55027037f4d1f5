using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Incidents;

/// <summary>Dates and places that cannot be right, or not all at once: kept and flagged, never silently put right.</summary>
internal static class Oddities
{
    // A report of today may come from a place where it is tomorrow.
    private const int DaysAhead = 1;

    // No report of today is about what happened so long ago: a year is mistyped ("1019").
    private const int YearsBack = 150;
    private const int FirstYear = 1800;

    /// <summary>True where the account's own date lies behind its report's publication.</summary>
    public static bool IsAhead(Account account) => account is { Date: { } date, Published: { } published } && date.From.DayNumber > published.DayNumber + DaysAhead;

    /// <summary>True where the account's date was said and lies too far back to be meant.</summary>
    public static bool IsLongPast(Account account) => account.Date is { } date && date.Basis != DateBasis.Publication
        && date.To.Year < (account.Published is { } published ? published.Year - YearsBack : FirstYear);

    /// <summary>The accounts whose dates can be right; all of them where none can.</summary>
    public static IReadOnlyList<Account> WithPossibleDates(IReadOnlyList<Account> accounts)
    {
        var possible = accounts.Where(static a => a.Date is not null && !IsAhead(a) && !IsLongPast(a)).ToList();
        return possible.Count == 0 ? accounts : possible;
    }

    /// <summary>The flags of an incident's accounts.</summary>
    public static IEnumerable<string> Flags(IReadOnlyList<Account> accounts)
    {
        var dated = WithPossibleDates(accounts);
        if (dated.Any(IsAhead))
            yield return OddFlags.DateInFuture;
        if (dated.Any(IsLongPast))
            yield return OddFlags.DateLongPast;
        if (InSeveralCountries(accounts))
            yield return OddFlags.SeveralCountries;
    }

    // By those who say that it happened (a denial is often placed where it was spoken), and not where more than two in three agree.
    private static bool InSeveralCountries(IEnumerable<Account> accounts)
    {
        var countries = accounts.Where(static a => a.Asserted).Select(static a => a.Place?.Country).OfType<string>().GroupBy(static c => c, StringComparer.Ordinal).Select(static g => g.Count()).ToList();
        return countries.Count > 1 && countries.Max() <= 2 * (countries.Sum() - countries.Max());
    }
}
