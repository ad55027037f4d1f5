using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;

namespace Marsad.Exchange.Harm;

/// <summary>Figures of people by what happened to them and who they are.</summary>
internal static class HarmFigures
{
    /// <summary>The range of a measure and category over all sources; null where no source gives it.</summary>
    public static FigureRange? Range(Incident incident, HarmMeasure measure, string? category = null)
    {
        foreach (var figure in incident.Casualties.AsSpan())
        {
            if (figure.Measure == measure && figure.By is null && string.Equals(figure.Category, category, StringComparison.Ordinal))
                return figure.Range;
        }

        return category is null ? measure switch { HarmMeasure.Killed => incident.Killed, HarmMeasure.Injured => incident.Injured, _ => null } : null;
    }

    /// <summary>The smallest lower bound; null where no source gives it.</summary>
    public static long? Least(Incident incident, HarmMeasure measure, string? category = null) => Range(incident, measure, category)?.Min;

    /// <summary>True where somebody of this category was harmed.</summary>
    public static bool Any(Incident incident, params ReadOnlySpan<string> categories)
    {
        foreach (var figure in incident.Casualties.AsSpan())
        {
            if (figure.Range.Max > 0 && figure.Category is { } category && categories.Contains(category))
                return true;
        }

        return false;
    }

    /// <summary>True where a facility of the sector was hit.</summary>
    public static bool Hit(Incident incident, string sector)
    {
        foreach (var facility in incident.Facilities.AsSpan())
        {
            if (Codes.FacilityCodes.Of(facility.Type).Sector == sector)
                return true;
        }

        return false;
    }

    /// <summary>How many facilities of these types and with this effect are told of; null where none.</summary>
    public static long? Count(Incident incident, Func<FacilityHit, bool> which) => incident.Facilities.Count(which) is > 0 and var count ? count : null;

    /// <summary>1 where it is so; nothing where no source says so (it is no zero).</summary>
    public static long? One(bool so) => so ? 1 : null;

    /// <summary>The names of the perpetrators.</summary>
    public static string? Perpetrators(Incident incident) => incident.Perpetrator.IsEmpty ? null : string.Join("; ", incident.Perpetrator.Select(static p => p.Name));
}
