using System.Globalization;
using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Accounts;
using Marsad.Linkage.Clusters;
using Marsad.Linkage.Incidents;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Agreements;

/// <summary>Makes the agreement of a cluster: its terms, and its status through time with who says so.</summary>
internal static class AgreementBuilder
{
    private static readonly AgreementStatus[] Stages = [AgreementStatus.CalledFor, AgreementStatus.Rejected, AgreementStatus.Agreed, AgreementStatus.InEffect, AgreementStatus.Extended, AgreementStatus.NotImplemented, AgreementStatus.BrokenDown];

    /// <summary>The agreement as the machine makes it, without flags; null where no claim tells between whom, where or since when it is.</summary>
    public static MadeAgreement? Build(Cluster cluster, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<ContentHash, ReportHead> heads)
    {
        var told = cluster.Accounts.SelectMany(static a => a.Claims, static (a, id) => (a.Document, id)).Where(c => claims.ContainsKey(c.id) && heads.ContainsKey(c.Document))
            .Select(c => (Claim: (AgreementClaim)claims[c.id], Head: heads[c.Document]))
            .OrderBy(static c => c.Head.Published ?? new PublicationTime(DateOnly.MaxValue)).ThenBy(static c => c.Head.Document).ThenBy(static c => c.Claim.Quote.Start).ThenBy(static c => c.Claim.Id, StringComparer.Ordinal).ToList();
        var real = told.Where(static c => c.Claim.Modality is not (Modality.Negated or Modality.Hypothetical)).ToList();
        if (!real.Exists(static c => !c.Claim.Parties.IsEmpty || c.Claim.Area is not null || c.Claim.Date is not null || c.Claim.InEffect is not null))
            return null;
        var first = cluster.Accounts.OrderBy(static a => a.Published ?? DateOnly.MaxValue).ThenBy(static a => a.Id, StringComparer.Ordinal).First();
        var area = Area(real.Select(static c => c.Claim));
        var history = told.Where(static c => c.Claim.Status is not null && c.Claim.Modality is not Modality.Hypothetical).Select(static c => new StatusEntry
        {
            Status = c.Claim.Status!.Value,
            Said = c.Head.Published?.Day,
            On = c.Claim.Status is AgreementStatus.InEffect or AgreementStatus.Extended ? c.Claim.InEffect : c.Claim.Status is AgreementStatus.Agreed ? c.Claim.Date : null,
            Source = Speakers.Name(Speakers.Origin(c.Claim)),
            Claim = c.Claim.Id,
            Words = c.Claim.Spans["status"].Select(c.Claim.Quote.Words).OfType<string>().FirstOrDefault(),
            Denied = c.Claim.Modality is Modality.Denied or Modality.Negated,
        }).DistinctBy(static e => (e.Status, e.Denied, e.Said, SourceNames.Key(e.Source))).ToList();
        var parties = SlotChoice.Names(real.SelectMany(static c => c.Claim.Parties));
        var backers = SlotChoice.Names(real.SelectMany(static c => c.Claim.Backer));
        var agreement = new Agreement
        {
            Id = Id(first, area),
            Type = SlotValue(real.Select(static c => c.Claim.Type)) ?? "deal",
            Parties = parties,
            Backer = backers,
            Area = area?.Area,
            AreaPlace = area?.AreaPlace,
            Date = DateOf(real.Select(static c => c.Claim.Date)),
            InEffect = DateOf(real.Select(static c => c.Claim.InEffect)),
            Until = real.Select(static c => c.Claim.Until).OfType<PartialDate>().OrderDescending().Select(static d => (PartialDate?)d).FirstOrDefault(),
            Status = Latest(real),
            History = history.ToValueList(),
            Scopes = ScopeReading.Of(real.Select(static c => c.Claim), parties, backers),
            Provisions = real.SelectMany(static c => c.Claim.Provisions).Distinct(StringComparer.Ordinal).ToValueList(),
            Reports = told.Select(static c => c.Head).DistinctBy(static h => h.Document).SelectMany(static h => h.Captures).ToValueList(),
            Claims = told.Select(static c => c.Claim.Id).ToValueList(),
            Why = cluster.Why.ToValueList(),
        };
        return new MadeAgreement(agreement, real.Exists(static c => TellsAsHeld(c.Claim, c.Head.Published?.Day)));
    }

    // What is told before the day from which it is to hold is a plan.
    private static bool TellsAsHeld(AgreementClaim claim, DateOnly? published) => claim is { Modality: Modality.Asserted, Status: not (AgreementStatus.CalledFor or AgreementStatus.Rejected or AgreementStatus.NotImplemented) }
        && (claim.InEffect is { } begins ? claim.Status is AgreementStatus.Agreed ? published > begins.Last : !(published < begins.First) : claim.Status is AgreementStatus.InEffect or AgreementStatus.Extended);

    // What was said last and is no accusation; of one day's words the furthest stage ("came into effect … they had agreed it on Friday").
    private static AgreementStatus? Latest(IEnumerable<(AgreementClaim Claim, ReportHead Head)> told) => told
        .Where(static c => c.Claim.Status is not (null or AgreementStatus.Violated) && c.Claim.Modality is Modality.Asserted)
        .OrderBy(static c => c.Head.Published?.Day ?? DateOnly.MinValue).ThenBy(static c => Array.IndexOf(Stages, c.Claim.Status!.Value)).Select(static c => c.Claim.Status).LastOrDefault();

    private static string Id(Account first, AgreementClaim? area) => string.Create(CultureInfo.InvariantCulture,
        $"AG-{area?.AreaPlace?.Country ?? first.Place?.Country ?? "ZZ"}-{(first.Date?.From ?? first.Published ?? DateOnly.MinValue):yyyyMMdd}-{StableHash.Of(first.Id.AsSpan()) >> 40:x6}");

    // The area of most claims, those first that do not only tell where and when it was agreed.
    private static AgreementClaim? Area(IEnumerable<AgreementClaim> claims) => claims.Where(static c => !string.IsNullOrWhiteSpace(c.Area))
        .GroupBy(static c => SourceNames.Key(c.Area!), StringComparer.Ordinal).OrderBy(static g => g.All(AgreementAccounts.IsSigning) ? 1 : 0).ThenByDescending(static g => g.Count()).ThenByDescending(static g => g.Any(static c => c.AreaPlace is not null)).ThenBy(static g => g.Key, StringComparer.Ordinal)
        .Select(static g => g.OrderBy(static c => c.AreaPlace?.Precision is null ? 1 : 0).First()).FirstOrDefault();

    private static string? SlotValue(IEnumerable<string?> values) => values.OfType<string>().GroupBy(static v => v, StringComparer.Ordinal)
        .OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key).FirstOrDefault();

    // The finest date that most claims give.
    private static PartialDate? DateOf(IEnumerable<PartialDate?> dates) => dates.OfType<PartialDate>().GroupBy(static d => d)
        .OrderBy(static g => g.Key.Day is null ? g.Key.Month is null ? 2 : 1 : 0).ThenByDescending(static g => g.Count()).ThenBy(static g => g.Key).Select(static g => (PartialDate?)g.Key).FirstOrDefault();
}
