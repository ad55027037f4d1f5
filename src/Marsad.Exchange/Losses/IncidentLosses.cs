using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Losses;

/// <summary>What of an incident a format does not keep.</summary>
internal static class IncidentLosses
{
    /// <summary>Counts everything that the incident has and the format cannot say.</summary>
    public static void Note(this LossReport losses, Incident incident, LossSet kept)
    {
        void Lost(Loss loss, bool has)
        {
            if (has && !kept.Has(loss))
                losses.Add(loss, incident.Id);
        }

        Lost(Loss.SeveralSources, incident.Sources > 1);
        Lost(Loss.Reports, !incident.Reports.IsEmpty);
        Lost(Loss.SourceFigures, !incident.SourceFigures.IsEmpty);
        Lost(Loss.KilledRange, incident.Killed is { } k && k.Min < k.Max);
        Lost(Loss.NoFigure, incident.Killed is null);
        Lost(Loss.Open, incident.Killed is { Open: true } || incident.Injured is { Open: true });
        Lost(Loss.Injured, incident.Injured is not null);
        Lost(Loss.InjuredRange, incident.Injured is { } n && n.Min < n.Max && kept.Has(Loss.Injured));
        Lost(Loss.Status, incident.KilledCivilians is not null || incident.KilledCombatants is not null);
        Lost(Loss.Disputes, !incident.Disputes.IsEmpty);
        Lost(Loss.DateWindow, incident.Date.Days > 1);
        Lost(Loss.DateBasis, incident.Date.Basis != DateBasis.Stated);
        Lost(Loss.PlacePrecision, incident.Place is not null);
        Lost(Loss.PlaceRelation, incident.Place?.Relation is not null);
        Lost(Loss.PlaceDetail, incident.Place is { } p && (p.Geonames is not null || p.RadiusKm is not null));
        Lost(Loss.SeveralPerpetrators, incident.Perpetrator.Count > 1);
        Lost(Loss.AllegedBy, !incident.Perpetrator.IsEmpty);
        Lost(Loss.Target, !incident.Target.IsEmpty);
        Lost(Loss.SeveralTargets, incident.Target.Count > 1 && kept.Has(Loss.Target));
        Lost(Loss.Backer, !incident.Backer.IsEmpty);
        Lost(Loss.Weapon, incident.Weapon is not null);
        Lost(Loss.Facilities, !incident.Facilities.IsEmpty);
        Lost(Loss.Strikes, incident.Strikes is not null);
        Lost(Loss.Grade, true);
        Lost(Loss.Review, incident.Status != ReviewStatus.Machine);
        Lost(Loss.Confidence, incident.Confidence > 0);
        Lost(Loss.Flags, !incident.Flags.IsEmpty);
        Lost(Loss.Claims, !incident.Claims.IsEmpty);
        Lost(Loss.Id, true);
        if (!kept.Has(Loss.Categories) || !kept.Has(Loss.OtherHarm))
            Parts(losses, incident, kept);
        if (!kept.Has(Loss.WordsForNumber) && Words(incident))
            losses.Add(Loss.WordsForNumber, incident.Id);
    }

    private static void Parts(LossReport losses, Incident incident, LossSet kept)
    {
        var (categories, other) = (false, false);
        foreach (var figure in incident.Casualties.AsSpan())
        {
            categories |= figure.Category is not (null or "civilians" or "fighters" or "soldiers");
            other |= figure.Measure is not (HarmMeasure.Killed or HarmMeasure.Injured);
        }

        if (categories && !kept.Has(Loss.Categories))
            losses.Add(Loss.Categories, incident.Id);
        if (other && !kept.Has(Loss.OtherHarm))
            losses.Add(Loss.OtherHarm, incident.Id);
    }

    // "Dozens", "hundreds": a qualifier beside a lower end alone.
    private static bool Words(Incident incident)
    {
        foreach (var figure in incident.SourceFigures.AsSpan())
        {
            if (figure.Figure is { Measure: HarmMeasure.Killed, Max: null, Qualifier: { } words } && (words.Contains("dozen", StringComparison.OrdinalIgnoreCase) || words.Contains("hundreds", StringComparison.OrdinalIgnoreCase) || words.Contains("thousands", StringComparison.OrdinalIgnoreCase) || words.Contains("scores", StringComparison.OrdinalIgnoreCase) || words.Contains("several", StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
