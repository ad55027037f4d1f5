using System.Collections.Frozen;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Public;

/// <summary>Weapons, facilities and parts of figures by the words of the vocabulary alone.</summary>
internal static class PublicThings
{
    private static readonly FrozenSet<string> Weapons = VocabularyTable.Load("weapons").Rows.SelectMany(static r => new[] { r["phrase"], r["name"] }).Where(static w => w.Length > 0).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Facility = VocabularyTable.Load("facilities").Rows.Select(static r => r["type"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A weapon that the vocabulary knows; null for any other words.</summary>
    public static string? Weapon(Instrument? weapon) => weapon?.Name is { } name && Weapons.Contains(name) ? name : null;

    /// <summary>What was hit, by kind and effect; never by its own name.</summary>
    public static ValueList<string> Facilities(ValueList<FacilityHit> facilities) =>
        facilities.Where(static f => Facility.Contains(f.Type)).Select(static f => f.Effect is null ? f.Type : f.Type + " " + f.Effect).Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>The figures beside deaths and injured in all: of categories that the vocabulary knows, whoever caused them.</summary>
    public static IReadOnlyList<IncidentFigure> Parts(Incident incident) =>
    [
        .. incident.Casualties.Where(static c => c.By is null && PublicNames.IsPeople(c.Category) && !(c.Measure == HarmMeasure.Killed && c.Category is null or "civilians" or "soldiers" or "fighters") && !(c.Measure == HarmMeasure.Injured && c.Category is null)),
    ];
}
