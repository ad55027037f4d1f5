using Marsad.Analysis.Areas;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Breaches;

/// <summary>The scope of an agreement in time, place and acts.</summary>
internal sealed class TruceScope
{
    private readonly DateOnly? since;
    private readonly DateOnly until;
    private readonly List<Place> areas;
    private readonly IAreaJudge judge;

    /// <summary>The scope.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="claims">Its claims: every area that they name is in scope.</param>
    /// <param name="judge">Judges places.</param>
    public TruceScope(Agreement agreement, IEnumerable<AgreementClaim> claims, IAreaJudge judge)
    {
        this.judge = judge;
        // A truce only called for, rejected or never carried out binds nobody on any day.
        var kept = agreement.InEffect is not null || agreement.History.Any(static h => h.Status is AgreementStatus.InEffect or AgreementStatus.Agreed or AgreementStatus.Extended or AgreementStatus.Violated);
        since = kept ? Beginning(agreement) : null;
        var broken = agreement.History.Where(static h => h.Status == AgreementStatus.BrokenDown).Select(static h => h.Said).OfType<DateOnly>().DefaultIfEmpty(DateOnly.MaxValue).Min();
        var end = agreement.Until?.Last ?? DateOnly.MaxValue;
        until = end < broken ? end : broken;
        areas = [.. claims.Where(static c => c.Modality is Modality.Asserted && c.Status is not (AgreementStatus.Violated or AgreementStatus.CalledFor or AgreementStatus.Rejected))
            .Select(static c => c.AreaPlace).Prepend(agreement.AreaPlace).OfType<Place>().Where(static p => p.Precision is not null).Distinct()];
    }

    // The first day on which it surely holds: "since August" is from the end of August, unless a day in August is told on which it was agreed.
    private static DateOnly? Beginning(Agreement agreement) => (agreement.InEffect, agreement.Date) switch
    {
        ({ } effect, { } date) when effect.Day is null && effect.Contains(date) => date.Last,
        ({ } effect, _) => effect.Last,
        (null, { } date) => date.Last,
        _ => null,
    };

    /// <summary>The first day; null where it never held.</summary>
    public DateOnly? Since => since;

    /// <summary>True when the incident lies wholly in the time and the area.</summary>
    public bool Holds(Incident incident) => since is { } first && incident.Date.From >= first && incident.Date.To <= until
        && (areas.Count == 0 || (incident.Place is { } place && areas.Exists(a => judge.Judge(place, a) == Containment.Inside)));

    /// <summary>True for acts that a truce forbids by its nature: attacks, and the taking or cutting off of ground.</summary>
    public static bool IsHostile(Incident incident) => TypeTree.Line(incident.Type).Any(static t => t is "attack" or "siege" or "capture" or "offensive");
}
