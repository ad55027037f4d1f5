using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.English.Incidents;

/// <summary>The tree of incident types (vocab/event-types.tsv): which of two words for an event tells more, and which can be the same event.</summary>
internal static class EventTypes
{
    private static readonly FrozenDictionary<string, (string Parent, string Family)> Rows =
        VocabularyTable.Load("event-types").Rows.ToFrozenDictionary(static r => r["code"], static r => (r["parent"], r["family"]), StringComparer.Ordinal);

    /// <summary>The number of wider types above a type.</summary>
    public static int Depth(string type)
    {
        var depth = 0;
        for (var at = type; Rows.TryGetValue(at, out var row) && row.Parent.Length > 0; at = row.Parent)
            depth++;
        return depth;
    }

    /// <summary>The family of a type; empty for an unknown code.</summary>
    public static string Family(string type) => Rows.TryGetValue(type, out var row) ? row.Family : "";

    /// <summary>True when <paramref name="wide"/> is <paramref name="type"/> or stands above it.</summary>
    public static bool Covers(string wide, string type)
    {
        for (var at = type; ; at = Rows[at].Parent)
        {
            if (string.Equals(at, wide, StringComparison.Ordinal))
                return true;
            if (!Rows.TryGetValue(at, out var row) || row.Parent.Length == 0)
                return false;
        }
    }

    /// <summary>True when two words can tell of one event: one is the wider type of the other, or both are of one family.</summary>
    public static bool CanBeSame(string? a, string? b) =>
        a is null or "attack" || b is null or "attack" || Covers(a, b) || Covers(b, a) || (Family(a).Length > 0 && string.Equals(Family(a), Family(b), StringComparison.Ordinal)) || IsLoose(a, b) || IsLoose(b, a);

    /// <summary>True for violence with weapons: what a denial or an accusation calls by another name than the first telling.</summary>
    public static bool IsArmed(string type) => Family(type) is "aerial" or "missile" or "explosive" or "ground" or "targeted" or "" || type is "offensive" or "attack";

    // A shooting or a raid is told as a massacre, an execution, a clash; a bombing from the air as a bombing.
    private static bool IsLoose(string a, string b) => (a, b) switch
    {
        ("bombing", "air-strike" or "drone-strike" or "shelling" or "missile-attack" or "rocket-attack" or "strike") => true,
        ("massacre", "shooting" or "raid" or "air-strike" or "shelling" or "execution" or "arson") => true,
        ("raid", "shooting" or "abduction" or "arrest" or "looting" or "arson" or "armed-clash" or "capture") => true,
        ("offensive", "capture" or "armed-clash" or "raid") => true,
        ("strike", "rocket-attack" or "shelling") => true,
        ("shooting", "shelling" or "armed-clash" or "ambush" or "assassination" or "execution") => true,
        ("abduction", "shooting" or "arrest" or "hostage-taking") => true,
        _ => false,
    };
}
