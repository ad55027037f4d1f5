using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Accounts;

/// <summary>The accounts of agreements: a report's claims of one agreement. Where the words give no area ("the ceasefire"), the areas of the report's incidents stand in for comparison only.</summary>
internal static class AgreementAccounts
{
    /// <summary>The accounts, in the order of their first quotes.</summary>
    public static IEnumerable<Account> Of(ContentHash document, DateOnly? published, IReadOnlyCollection<Claim> claims)
    {
        var groups = claims.OfType<AgreementClaim>().GroupBy(static c => c.Event ?? c.Id, StringComparer.Ordinal)
            .Select(static g => g.OrderBy(static c => c.Quote.Start).ThenBy(static c => c.Id, StringComparer.Ordinal).ToList())
            .OrderBy(static g => g[0].Quote.Start).ThenBy(static g => g[0].Id, StringComparer.Ordinal);
        foreach (var group in groups)
            yield return Of(document, published, group, claims);
    }

    private static Account Of(ContentHash document, DateOnly? published, List<AgreementClaim> group, IReadOnlyCollection<Claim> claims)
    {
        var dates = group.SelectMany(static c => new[] { c.Date, c.InEffect }).OfType<PartialDate>().Order().ToList();
        var parties = AccountMaker.Names(group.SelectMany(static c => c.Parties));
        return new Account
        {
            Id = group[0].Id,
            Kind = AccountKind.Agreement,
            Document = document,
            Claims = group.Select(static c => c.Id).ToValueList(),
            Asserted = group.Exists(static c => c.Modality is not (Modality.Negated or Modality.Hypothetical)),
            Published = published,
            Types = group.Select(static c => c.Type).OfType<string>().Distinct(StringComparer.Ordinal).ToValueList(),
            Date = dates.Count > 0 ? new DateWindow(dates[0].First, Later(dates[0].First, dates[^1].Last), DatePrecision.Day, DateBasis.Stated) : null,
            Place = Area(group) ?? Context(claims),
            Actors = parties,
            Targets = AccountMaker.Names(group.SelectMany(static c => c.Backer)),
            Sources = group.Select(Speakers.NamedKey).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(),
            Words = TellingWords.Of(group.Select(static c => c.Quote.Text), [.. parties, .. group.SelectMany(static c => c.Backer), .. group.SelectMany(static c => c.Areas).Select(static p => p.Name), .. group.Select(static c => c.Area).OfType<string>(), .. group.SelectMany(Speakers.Names)]).ToValueList(),
            Quotes = AccountMaker.QuoteHashes(group),
        };
    }

    private static DateOnly Later(DateOnly first, DateOnly second) => first < second ? second : first;

    private static Place? Area(List<AgreementClaim> group)
    {
        var terms = group.Where(static c => !IsSigning(c)).ToList();
        return AreaOf(terms) ?? (AreaOf(group) is { } venue ? venue with { Relation = VenueRelation } : null);
    }

    /// <summary>True for words that tell when it was agreed and name a country, or a place outside the countries of the parties, or one that was not found: it may be where they met.</summary>
    internal static bool IsSigning(AgreementClaim claim) => claim is { Status: AgreementStatus.Agreed, InEffect: null }
        && (claim.AreaPlace is not { Precision: not (null or PlacePrecision.Country), Country: { } country } || !claim.Parties.Any(p => ActorBook.Find(p)?.Country is { } of && of.Contains(country, StringComparison.Ordinal)));

    private static Place? AreaOf(List<AgreementClaim> group)
    {
        var resolved = group.Select(static c => c.AreaPlace).OfType<Place>().OrderByDescending(Precedence.Coarseness).FirstOrDefault(static p => p.Precision is not null);
        return resolved ?? group.Where(static c => !string.IsNullOrWhiteSpace(c.Area)).Select(static c => c.AreaPlace ?? new Place { Name = c.Area! }).FirstOrDefault();
    }

    // The province in which most of the report's incidents lie, else that of its running totals, else of its agreements; marked by the relation so that nobody takes it for a stated area.
    internal static Place? Context(IReadOnlyCollection<Claim> claims) => Context(claims.OfType<IncidentClaim>().Select(static c => c.Place))
        ?? Context(claims.OfType<TallyClaim>().Select(static c => c.AreaPlace))
        ?? Context(claims.OfType<AgreementClaim>().Select(static c => c.AreaPlace));

    private static Place? Context(IEnumerable<Place?> places) => places.OfType<Place>()
        .Where(static p => p.Country is not null).GroupBy(static p => (p.Country, p.Admin1)).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key.Country, StringComparer.Ordinal).ThenBy(static g => g.Key.Admin1, StringComparer.Ordinal)
        .Select(static g => new Place { Name = g.Key.Admin1 ?? g.Key.Country!, Country = g.Key.Country, Admin1 = g.Key.Admin1, Relation = ContextRelation, Precision = g.Key.Admin1 is null ? PlacePrecision.Country : PlacePrecision.Province })
        .FirstOrDefault();

    /// <summary>The relation of an area that was not said.</summary>
    internal const string ContextRelation = "(from the report's other claims)";

    /// <summary>The relation of an area that is named only where it was agreed.</summary>
    internal const string VenueRelation = "(where it was agreed, perhaps)";
}
