using Marsad.Analysis.Areas;
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
    /// <param name="others">Other agreements: words that speak of one of them, while it held there, speak of no breach of this one.</param>
    public static BreachAnswer Of(Agreement agreement, IEnumerable<Incident> incidents, Func<ContentHash, IEnumerable<Claim>> claimsOf, IAreaJudge? areas = null, IEnumerable<Agreement>? others = null)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(claimsOf);
        var judge = areas ?? new AdminAreas();
        var (scope, periods) = (new TruceScope(agreement, judge), new TrucePeriods(agreement));
        var near = incidents.Where(static i => i.Status != ReviewStatus.Rejected && i.Grade != Grade.Discounted)
            .Where(i => periods.MayHold(i) && Involves(agreement, i, scope.SameCountry(i))).OrderBy(static i => i.Id, StringComparer.Ordinal).ToList();
        var accusations = new Accusations(agreement, near, claimsOf, [.. (others ?? []).Where(o => o.Id != agreement.Id).Select(o => new OtherTruce(o, judge))]);
        var (breaches, notCounted) = (new List<Breach>(), new List<NotCounted>());
        foreach (var incident in near)
        {
            var laid = Laid(agreement, incident, accusations, scope.SameCountry(incident)).ToList();
            if (laid.Count == 0)
                continue;
            if (WhyNot(incident, scope, periods) is { } reason)
                notCounted.Add(new NotCounted(incident.Id, reason));
            else if (scope.Judge(incident) == Containment.Inside)
                breaches.AddRange(laid);
            else if (scope.SameCountry(incident) && Readers(incident, scope, laid) is { IsEmpty: false } readers)
                breaches.AddRange(laid.Select(b => b with { ScopeBy = readers }));
            else if (scope.Judge(incident) == Containment.Possible)
                notCounted.Add(new NotCounted(incident.Id, incident.Place is { } place ? $"it is placed only as “{(place.Relation is null ? place.Name : place.Relation + " " + place.Name)}” and may lie outside the area" : "no report says where it was"));
        }

        var counted = breaches.Where(static b => b.ScopeBy.IsEmpty).Select(static b => b.Incident).ToHashSet(StringComparer.Ordinal);
        return new BreachAnswer
        {
            Agreement = agreement.Id,
            Since = periods.Since,
            Breaches = breaches.ToValueList(),
            Tolls = agreement.Parties.Select(p => Toll(p, [.. breaches.Where(b => b.Party == p)], near)).ToValueList(),
            All = Toll("", [.. breaches.Where(b => counted.Contains(b.Incident)).DistinctBy(static b => b.Incident, StringComparer.Ordinal)], near),
            NotCounted = notCounted.ToValueList(),
        };
    }

    private static string? WhyNot(Incident incident, TruceScope scope, TrucePeriods periods) => scope.LeftOut(incident) is { } left ? "the text leaves out " + left
        : periods.Hold(incident) ? null
        : "it may have happened on a day on which the agreement did not hold";

    // Those who call it a breach read the agreement so that it covers the place, and so do those who name an area around it.
    private static ValueList<string> Readers(Incident incident, TruceScope scope, List<Breach> laid) =>
        scope.Readings(incident).Concat(laid.SelectMany(static b => b.AllegedBy)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();

    private static bool Involves(Agreement agreement, Incident incident, bool sides) =>
        incident.Perpetrator.Any(p => Parties.Of(p.Name, agreement.Parties, sides) is not null) || incident.Target.Any(t => Parties.Of(t, agreement.Parties, sides) is not null);

    private static IEnumerable<Breach> Laid(Agreement agreement, Incident incident, Accusations accusations, bool sides)
    {
        var parties = incident.Perpetrator.Select(p => (Actor: p, Party: Parties.Of(p.Name, agreement.Parties, sides))).Where(static p => p.Party is not null)
            .GroupBy(static p => p.Party!, StringComparer.Ordinal).OrderBy(g => agreement.Parties.ToList().IndexOf(g.Key)).ToList();
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
            var supporters = party.SelectMany(static p => p.Actor.AllegedBy).Where(s => accusers.All(a => !Parties.AreKin(a, s))).ToList();
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
        var ids = breaches.Where(static b => b.ScopeBy.IsEmpty).Select(static b => b.Incident).ToHashSet(StringComparer.Ordinal);
        var own = incidents.Where(i => ids.Contains(i.Id)).ToList();
        return new PartyToll
        {
            Party = party,
            Incidents = own.Count,
            Killed = FigureRange.Sum(own.Select(static i => i.Killed)),
            Injured = FigureRange.Sum(own.Select(static i => i.Injured)),
            ByReading = breaches.Count(static b => !b.ScopeBy.IsEmpty),
        };
    }
}
