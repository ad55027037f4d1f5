using System.Collections.Frozen;

namespace Marsad.Analysis.Table;

/// <summary>Groups of types of incident that maps and charts tell apart by colour and shape.</summary>
public enum TypeGroup
{
    /// <summary>From the air.</summary>
    Air,

    /// <summary>Shelling, rockets, missiles.</summary>
    Indirect,

    /// <summary>Bombs and mines.</summary>
    Explosive,

    /// <summary>Fighting on the ground.</summary>
    Ground,

    /// <summary>Detention and abduction.</summary>
    Liberty,

    /// <summary>All else.</summary>
    Other,
}

/// <summary>Which type is of which group; the pages draw by the same table (web/src/text/groups.ts).</summary>
public static class TypeGroups
{
    private static readonly FrozenDictionary<string, TypeGroup> Table = new (TypeGroup Group, string[] Types)[]
    {
        (TypeGroup.Air, ["air-strike", "drone-strike", "strike"]),
        (TypeGroup.Indirect, ["shelling", "rocket-attack", "missile-attack"]),
        (TypeGroup.Explosive, ["bombing", "car-bomb", "suicide-bombing", "mine-or-ied", "erw"]),
        (TypeGroup.Ground, ["armed-clash", "ambush", "shooting", "raid", "offensive"]),
        (TypeGroup.Liberty, ["arrest", "abduction", "enforced-disappearance", "hostage-taking"]),
    }.SelectMany(static g => g.Types, static (g, type) => (type, g.Group)).ToFrozenDictionary(static t => t.type, static t => t.Group, StringComparer.Ordinal);

    /// <summary>How many groups.</summary>
    public const int Count = (int)TypeGroup.Other + 1;

    /// <summary>The group of a type.</summary>
    public static TypeGroup Of(string type) => Table.GetValueOrDefault(type, TypeGroup.Other);

    /// <summary>Every type that is of a group of its own.</summary>
    public static IReadOnlyDictionary<string, TypeGroup> All => Table;
}
