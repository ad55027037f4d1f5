namespace Marsad.Exchange.Release.Public;

/// <summary>Fields that a rule can leave out.</summary>
public static class PublicFields
{
    private static readonly Dictionary<string, Func<PublicIncident, PublicIncident>> Without = new(StringComparer.Ordinal)
    {
        ["admin2"] = static i => i with { Admin2 = null },
        ["place"] = static i => i with { Place = null },
        ["point"] = static i => i with { Lat = null, Lon = null, RadiusKm = null },
        ["perpetrators"] = static i => i with { Perpetrators = [] },
        ["alleged_by"] = static i => i with { Perpetrators = [.. i.Perpetrators.Select(static p => p with { AllegedBy = [] })] },
        ["targets"] = static i => i with { Targets = [] },
        ["weapon"] = static i => i with { Weapon = null },
        ["killed"] = static i => i with { Killed = null, KilledCivilians = null, KilledCombatants = null, Parts = [.. i.Parts.Where(static p => p.Measure != Domain.Claims.HarmMeasure.Killed)] },
        ["killed_civilians"] = static i => i with { KilledCivilians = null },
        ["killed_combatants"] = static i => i with { KilledCombatants = null },
        ["injured"] = static i => i with { Injured = null, Parts = [.. i.Parts.Where(static p => p.Measure != Domain.Claims.HarmMeasure.Injured)] },
        ["parts"] = static i => i with { Parts = [] },
        ["strikes"] = static i => i with { Strikes = null },
        ["facilities"] = static i => i with { Facilities = [] },
        ["said_by"] = static i => i with { SaidBy = [] },
        ["sources"] = static i => i with { Sources = null, Independent = null },
        ["grade"] = static i => i with { Grade = null },
        ["status"] = static i => i with { Status = null },
        ["disputed"] = static i => i with { Disputed = [] },
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => Without.Keys;

    /// <summary>True for one of them.</summary>
    public static bool CanBeWithheld(string field) => Without.ContainsKey(field);

    /// <summary>An incident without a field.</summary>
    public static PublicIncident Withhold(PublicIncident incident, string field) => Without[field](incident);
}
