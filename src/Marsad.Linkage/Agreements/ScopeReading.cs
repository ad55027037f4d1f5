using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Accounts;

namespace Marsad.Linkage.Agreements;

/// <summary>Where an agreement holds according to each of its sources.</summary>
internal static class ScopeReading
{
    /// <summary>The scopes, those of parties first, then mediators, then others; by name among equals.</summary>
    /// <param name="claims">The claims of the agreement that are neither denied nor hypothetical.</param>
    /// <param name="parties">Its parties.</param>
    /// <param name="backers">Its brokers and guarantors.</param>
    public static ValueList<SourceScope> Of(IEnumerable<AgreementClaim> claims, ValueList<string> parties, ValueList<string> backers) => claims
        .Where(static c => TellsScope(c) && (c.Areas.Count > 0 || c.AreaPlace is not null || !c.Excludes.IsEmpty))
        .GroupBy(static c => SourceNames.Key(Speakers.Name(Speakers.Origin(c))), StringComparer.Ordinal)
        .Select(g => new SourceScope
        {
            Source = g.Select(static c => Speakers.Name(Speakers.Origin(c))).Order(StringComparer.Ordinal).First(),
            Standing = StandingOf(g.Select(Speakers.Origin), parties, backers),
            Areas = g.SelectMany(Areas).DistinctBy(static p => (p.Geonames, p.Geonames is null ? SourceNames.Key(p.Name) : "", p.Precision)).OrderBy(static p => p.Name, StringComparer.Ordinal).ThenBy(static p => p.Geonames).ToValueList(),
            Excludes = g.SelectMany(static c => c.Excludes).DistinctBy(static e => ActorKin.Key(e.Name), StringComparer.Ordinal).OrderBy(static e => e.Name, StringComparer.Ordinal).ToValueList(),
            Claims = g.Select(static c => c.Id).Order(StringComparer.Ordinal).ToValueList(),
        })
        .OrderByDescending(static s => s.Standing).ThenBy(static s => SourceNames.Key(s.Source), StringComparer.Ordinal).ToValueList();

    private static IEnumerable<Place> Areas(AgreementClaim claim) => claim.Areas.IsEmpty ? claim.AreaPlace is { } one ? [one] : [] : claim.Areas;

    // Words of a breach tell where the act was; words of a call or a refusal tell of no text that holds.
    private static bool TellsScope(AgreementClaim claim) => claim.Modality is Modality.Asserted && claim.Status is not (AgreementStatus.Violated or AgreementStatus.CalledFor or AgreementStatus.Rejected);

    private static Standing StandingOf(IEnumerable<Source> sources, ValueList<string> parties, ValueList<string> backers)
    {
        var keys = sources.SelectMany(static s => new[] { s.Organisation, s.Name }).OfType<string>().Where(static n => n.Length > 0).Select(ActorKin.Key).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Exists(k => IsOneOf(k, parties)))
            return Standing.Party;
        return keys.Exists(k => IsOneOf(k, backers)) ? Standing.Mediator : Standing.Other;
    }

    private static bool IsOneOf(string key, ValueList<string> names) => names.Select(ActorKin.Key).Any(n => SourceNames.AreOne(key, n) || ActorKin.AreKin(key, n));
}
