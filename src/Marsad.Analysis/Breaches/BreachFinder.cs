using Marsad.Analysis.Areas;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Breaches;

/// <summary>Finds the incidents in the scope of an agreement, by the same rules for every party. What a source calls a breach is an allegation; nothing here is a legal finding.</summary>
public static class BreachFinder
{
    /// <summary>The incidents in scope, and the tolls by party.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="incidents">The register's incidents.</param>
    /// <param name="claimsOf">The claims of a report, of every kind.</param>
    /// <param name="areas">Judges places.</param>
    public static BreachAnswer Of(Agreement agreement, IEnumerable<Incident> incidents, Func<ContentHash, IEnumerable<Claim>> claimsOf, IAreaJudge? areas = null)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(claimsOf);
        var own = agreement.Claims.ToHashSet(StringComparer.Ordinal);
        var claims = agreement.Reports.Select(static r => r.Document).Distinct().SelectMany(claimsOf).OfType<AgreementClaim>().Where(c => own.Contains(c.Id));
        var scope = new TruceScope(agreement, claims, areas ?? new AdminAreas());
        var within = incidents.Where(static i => i.Status != ReviewStatus.Rejected && i.Grade != Grade.Discounted).Where(scope.Holds).OrderBy(static i => i.Id, StringComparer.Ordinal).ToList();
        var accusations = new Accusations(agreement, within, claimsOf);
        var breaches = within.SelectMany(i => Of(agreement, i, accusations)).ToList();
        return new BreachAnswer
        {
            Agreement = agreement.Id,
            Since = scope.Since,
            Breaches = breaches.ToValueList(),
            Tolls = agreement.Parties.Select(p => Toll(p, breaches, within)).ToValueList(),
        };
    }

    private static IEnumerable<Breach> Of(Agreement agreement, Incident incident, Accusations accusations)
    {
        var parties = incident.Perpetrator.Select(p => (Actor: p, Party: Parties.Of(p.Name, agreement.Parties))).Where(static p => p.Party is not null)
            .GroupBy(static p => p.Party!, StringComparer.Ordinal).OrderBy(g => agreement.Parties.ToList().IndexOf(g.Key)).ToList();
        var involved = parties.Count > 0 || incident.Target.Any(t => Parties.Of(t, agreement.Parties) is not null);
        if (!involved)
            yield break;
        if (parties.Count == 0)
        {
            var accusers = accusations.Accusers(incident, party: null).ToValueList();
            if (TruceScope.IsHostile(incident) || !accusers.IsEmpty)
                yield return new Breach { Agreement = agreement.Id, Incident = incident.Id, Status = accusers.IsEmpty ? BreachStatus.InScope : BreachStatus.Alleged, AllegedBy = accusers };
            yield break;
        }

        foreach (var party in parties)
        {
            var (accusers, deniers) = (accusations.Accusers(incident, party.Key).ToValueList(), accusations.Deniers(incident, party.Key).ToValueList());
            if (!TruceScope.IsHostile(incident) && accusers.IsEmpty)
                continue;
            var supporters = party.SelectMany(static p => p.Actor.AllegedBy).Where(s => accusers.All(a => !Actors.AreKin(a, s))).ToList();
            yield return new Breach
            {
                Agreement = agreement.Id,
                Incident = incident.Id,
                Party = party.Key,
                Status = accusers.IsEmpty ? BreachStatus.InScope : supporters.Count > 0 ? BreachStatus.Corroborated : deniers.IsEmpty ? BreachStatus.Alleged : BreachStatus.Denied,
                AllegedBy = accusers,
                DeniedBy = deniers,
            };
        }
    }

    private static PartyToll Toll(string party, List<Breach> breaches, List<Incident> incidents)
    {
        var ids = breaches.Where(b => b.Party == party).Select(static b => b.Incident).ToHashSet(StringComparer.Ordinal);
        var own = incidents.Where(i => ids.Contains(i.Id)).ToList();
        return new PartyToll { Party = party, Incidents = own.Count, Killed = Total(own.Select(static i => i.Killed)), Injured = Total(own.Select(static i => i.Injured)) };
    }

    private static FigureRange? Total(IEnumerable<FigureRange?> ranges) => ranges.OfType<FigureRange>().Aggregate((FigureRange?)null,
        static (sum, r) => sum is null ? r : new FigureRange(sum.Min + r.Min, sum.Max + r.Max, sum.Open || r.Open));
}
