using Marsad.Domain.Accounts;
using Marsad.Domain.Terms;
using Marsad.Linkage.Accounts;

namespace Marsad.Linkage.Comparison;

/// <summary>Compares two accounts of agreements: parties, area, dates and type.</summary>
internal static class AgreementComparison
{
    private const int SuccessiveTruces = 21;
    private static readonly string[] Truces = ["ceasefire", "truce", "deal", "demilitarised-zone"];

    public static PairComparison Compare(PairComparison pair, Account first, Account second)
    {
        pair.Add("agreement", "any");
        if (first.Types.IsEmpty || second.Types.IsEmpty)
            pair.Add("agreement-type", "unknown");
        else if (first.Types.Any(t => second.Types.Contains(t, StringComparer.Ordinal)))
            pair.Add("agreement-type", "same");
        else if (first.Types.Any(IsTruce) && second.Types.Any(IsTruce))
            pair.Add("agreement-type", "alike");
        else
            pair.Add("agreement-type", "different");
        Parties(pair, first, second);
        Area(pair, first, second);
        Dates(pair, first, second);
        pair.Words(first, second);
        return pair;
    }

    private static bool IsTruce(string type) => Array.IndexOf(Truces, type) >= 0;

    private static void Parties(PairComparison pair, Account first, Account second)
    {
        var (a, b) = (first.Actors.Select(ActorKin.Key).ToList(), second.Actors.Select(ActorKin.Key).ToList());
        if (a.Count == 0 || b.Count == 0)
            return;
        var shared = a.Count(x => b.Exists(y => SourceNames.AreOne(x, y) || ActorKin.AreKin(x, y)));
        pair.Add("parties", shared >= 2 || (shared == a.Count && shared == b.Count) ? "same" : shared == 1 ? "one" : "different");
    }

    private static void Area(PairComparison pair, Account first, Account second)
    {
        if (first.Place is not { } a || second.Place is not { } b)
            return;
        var context = a.Relation is AgreementAccounts.ContextRelation or AgreementAccounts.VenueRelation || b.Relation is AgreementAccounts.ContextRelation or AgreementAccounts.VenueRelation;
        switch (PlaceLevels.Of(a with { Relation = null }, b with { Relation = null }))
        {
            case PlaceLevel.Elsewhere when !context && a.Country is not null && b.Country is not null && !string.Equals(a.Country, b.Country, StringComparison.Ordinal):
                pair.Exclude();
                break;
            case PlaceLevel.Unknown:
                break;
            case PlaceLevel.Elsewhere or PlaceLevel.Far:
                pair.Add("agreement-area", context ? "context-differs" : "different");
                break;
            case PlaceLevel.WithinCountry:
                pair.Add("agreement-area", "within-country");
                break;
            default:
                pair.Add("agreement-area", context ? "context" : "same");
                break;
        }
    }

    private static void Dates(PairComparison pair, Account first, Account second)
    {
        if (first.Date is not { } a || second.Date is not { } b)
            return;
        var gap = Math.Max(a.From.DayNumber - b.To.DayNumber, b.From.DayNumber - a.To.DayNumber);
        // Two truces of one war a month apart are two: each is known to the day, and the first has been kept or broken by then.
        if (gap > SuccessiveTruces && a.Days <= 7 && b.Days <= 7 && first.Types.Any(IsTruce) && second.Types.Any(IsTruce))
            pair.Exclude();
        pair.Add("agreement-date", gap <= 0 ? "same" : gap <= 14 ? "near" : gap <= 120 ? "apart" : "far");
    }
}
