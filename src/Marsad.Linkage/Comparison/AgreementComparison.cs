using Marsad.Domain.Accounts;
using Marsad.Domain.Terms;
using Marsad.Linkage.Accounts;

namespace Marsad.Linkage.Comparison;

/// <summary>Compares two accounts of agreements: parties, area, dates and type.</summary>
internal static class AgreementComparison
{
    private const int SuccessiveTruces = 21;
    private static readonly string[] Truces = ["ceasefire", "truce", "deal", "demilitarised-zone"];

    private static readonly LevelWeight AnyAgreement = LinkageWeights.Of("agreement", "any");

    public static void Compare(ref LevelSum sum, Compared first, Compared second)
    {
        var (a, b) = (first.Account, second.Account);
        sum.Add(AnyAgreement);
        if (a.Types.IsEmpty || b.Types.IsEmpty)
            Add(ref sum, "agreement-type", "unknown");
        else if (a.Types.Any(t => b.Types.Contains(t, StringComparer.Ordinal)))
            Add(ref sum, "agreement-type", "same");
        else if (a.Types.Any(IsTruce) && b.Types.Any(IsTruce))
            Add(ref sum, "agreement-type", "alike");
        else
            Add(ref sum, "agreement-type", "different");
        Parties(ref sum, first.Actors.Keys, second.Actors.Keys);
        Area(ref sum, a, b);
        Dates(ref sum, a, b);
        PairComparison.Words(ref sum, first, second);
    }

    private static void Add(ref LevelSum sum, string comparison, string level) => sum.Add(LinkageWeights.Of(comparison, level));

    private static bool IsTruce(string type) => Array.IndexOf(Truces, type) >= 0;

    private static void Parties(ref LevelSum sum, IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
            return;
        var shared = a.Count(x => b.Any(y => SourceNames.AreOne(x, y) || ActorKin.AreKin(x, y)));
        Add(ref sum, "parties", shared >= 2 || (shared == a.Count && shared == b.Count) ? "same" : shared == 1 ? "one" : "different");
    }

    private static void Area(ref LevelSum sum, Account first, Account second)
    {
        if (first.Place is not { } a || second.Place is not { } b)
            return;
        var context = a.Relation is AgreementAccounts.ContextRelation or AgreementAccounts.VenueRelation || b.Relation is AgreementAccounts.ContextRelation or AgreementAccounts.VenueRelation;
        switch (PlaceLevels.Of(a with { Relation = null }, b with { Relation = null }))
        {
            case PlaceLevel.Elsewhere when !context && a.Country is not null && b.Country is not null && !string.Equals(a.Country, b.Country, StringComparison.Ordinal):
                sum.Exclude();
                break;
            case PlaceLevel.Unknown:
                break;
            case PlaceLevel.Elsewhere or PlaceLevel.Far:
                Add(ref sum, "agreement-area", context ? "context-differs" : "different");
                break;
            case PlaceLevel.WithinCountry:
                Add(ref sum, "agreement-area", "within-country");
                break;
            default:
                Add(ref sum, "agreement-area", context ? "context" : "same");
                break;
        }
    }

    private static void Dates(ref LevelSum sum, Account first, Account second)
    {
        if (first.Date is not { } a || second.Date is not { } b)
            return;
        var gap = Math.Max(a.From.DayNumber - b.To.DayNumber, b.From.DayNumber - a.To.DayNumber);
        // Two truces of one war a month apart are two: each is known to the day, and the first has been kept or broken by then.
        if (gap > SuccessiveTruces && a.Days <= 7 && b.Days <= 7 && first.Types.Any(IsTruce) && second.Types.Any(IsTruce))
            sum.Exclude();
        Add(ref sum, "agreement-date", gap <= 0 ? "same" : gap <= 14 ? "near" : gap <= 120 ? "apart" : "far");
    }
}
