using System.Collections.Frozen;

namespace Marsad.Evaluation.Muc.Matching;

/// <summary>The set fills that stand above others: a response that is more general than the key is partly right.</summary>
internal static class SetHierarchy
{
    private static readonly FrozenDictionary<(Templates.MucSlot Slot, string Value), string> Parents = new Dictionary<(Templates.MucSlot, string), string>
    {
        [(Templates.MucSlot.IncidentType, "ARSON")] = "ATTACK",
        [(Templates.MucSlot.IncidentType, "BOMBING")] = "ATTACK",
        [(Templates.MucSlot.IncidentType, "KIDNAPPING")] = "ATTACK",
        [(Templates.MucSlot.IncidentType, "HIJACKING")] = "ATTACK",
        [(Templates.MucSlot.IncidentType, "ROBBERY")] = "ATTACK",
        [(Templates.MucSlot.IncidentType, "FORCED WORK STOPPAGE")] = "ATTACK",
        [(Templates.MucSlot.InstrumentType, "MACHINE GUN")] = "GUN",
        [(Templates.MucSlot.InstrumentType, "MORTAR")] = "GUN",
        [(Templates.MucSlot.InstrumentType, "HANDGUN")] = "GUN",
        [(Templates.MucSlot.InstrumentType, "RIFLE")] = "GUN",
        [(Templates.MucSlot.InstrumentType, "BOMB")] = "EXPLOSIVE",
        [(Templates.MucSlot.InstrumentType, "GRENADE")] = "EXPLOSIVE",
        [(Templates.MucSlot.InstrumentType, "MOLOTOV COCKTAIL")] = "EXPLOSIVE",
        [(Templates.MucSlot.InstrumentType, "VEHICLE BOMB")] = "BOMB",
        [(Templates.MucSlot.InstrumentType, "DYNAMITE")] = "BOMB",
        [(Templates.MucSlot.InstrumentType, "MINE")] = "BOMB",
        [(Templates.MucSlot.InstrumentType, "AERIAL BOMB")] = "BOMB",
        [(Templates.MucSlot.InstrumentType, "MISSILE")] = "PROJECTILE",
        [(Templates.MucSlot.InstrumentType, "ROCKET")] = "PROJECTILE",
        [(Templates.MucSlot.PerpConfidence, "SUSPECTED OR ACCUSED BY AUTHORITIES")] = "SUSPECTED OR ACCUSED",
        [(Templates.MucSlot.PhysType, "GOVERNMENT OFFICE OR RESIDENCE")] = "POLITICAL FIGURE OFFICE OR RESIDENCE",
        [(Templates.MucSlot.PhysEffect, "SOME DAMAGE")] = "DESTROYED",
        [(Templates.MucSlot.HumType, "GOVERNMENT OFFICIAL")] = "POLITICAL FIGURE",
        [(Templates.MucSlot.HumType, "FORMER GOVERNMENT OFFICIAL")] = "GOVERNMENT OFFICIAL",
        [(Templates.MucSlot.HumType, "FORMER ACTIVE MILITARY")] = "ACTIVE MILITARY",
        [(Templates.MucSlot.HumEffect, "NO DEATH")] = "NO INJURY",
        [(Templates.MucSlot.HumEffect, "NO INJURY OR DEATH")] = "NO DEATH",
    }.ToFrozenDictionary();

    /// <summary>True when <paramref name="general"/> stands above <paramref name="special"/>, at any distance.</summary>
    public static bool IsAbove(Templates.MucSlot slot, string general, string special)
    {
        var at = special;
        while (Parents.TryGetValue((slot, at), out var parent))
        {
            if (parent == general)
                return true;
            at = parent;
        }

        return false;
    }
}
