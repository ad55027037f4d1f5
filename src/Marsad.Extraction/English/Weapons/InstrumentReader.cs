using Marsad.Domain.Claims;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;

namespace Marsad.Extraction.English.Weapons;

/// <summary>Finds the weapon and the platform of an event.</summary>
internal static class InstrumentReader
{
    /// <summary>The first weapon and the first platform that the passage says were used, with their tokens.</summary>
    public static (WeaponHit? Weapon, WeaponHit? Platform) Read(Passage passage)
    {
        WeaponHit? weapon = null, platform = null;
        foreach (var hit in passage.Terms.Weapons.Where(w => passage.Says(w.First) && !IsTarget(passage, w)))
        {
            if (hit.Term.IsPlatform)
                platform ??= hit;
            else
                weapon ??= hit;
        }

        return (weapon, platform);
    }

    /// <summary>The instrument of a hit.</summary>
    public static Instrument Stated(Passage passage, WeaponHit hit)
    {
        var name = hit.Term.IsPlatform
            ? string.Join(' ', Enumerable.Range(hit.First, hit.Last - hit.First + 1).Select(i => passage.Sentence.Tokens[i].Lower))
            : hit.Term.Name;
        return new Instrument { Name = name.Replace(" - ", "-", StringComparison.Ordinal), Status = GivenStatus.Stated };
    }

    // What was hit, found or destroyed was not used: "a depot of shells", "destroyed 23 explosive devices", "opened fire on a helicopter".
    private static bool IsTarget(Passage passage, WeaponHit hit)
    {
        var tokens = passage.Sentence.Tokens;
        if (hit.Last + 1 < tokens.Count && tokens[hit.Last + 1].Lower is "depot" or "depots" or "factory" or "cache" or "store" or "stores" or "launcher" or "launchers" or "system" or "systems" or "workshop" or "dump")
            return true;
        var clause = passage.ClauseAt(hit.First)!;
        if (clause.Verbs is not { } verbs)
            return false;
        var verb = tokens[verbs.Verb].Lower;
        if (verb is "intercepted" or "downed" or "destroyed" or "destroying" or "seized" or "found" or "defused" or "intercepting" or "captured" || (verb is "shot" && verbs.Verb + 1 < tokens.Count && tokens[verbs.Verb + 1].Lower is "down"))
            return hit.First > verbs.Verb || verbs.Passive;
        if (hit.First == 0 || hit.First < verbs.First || hit.Term.Type is "mine-or-ied" or "erw")
            return false;
        // "fired on civilians from helicopters", "with mortars": what it was done with.
        if (tokens[hit.First - 1].Lower is "from" or "with" or "using" or "by" || (hit.First > 1 && tokens[hit.First - 1].Tag is "DT" or "CD" or "JJ" && tokens[hit.First - 2].Lower is "from" or "with" or "using" or "by"))
            return false;
        for (var i = hit.First - 1; i > verbs.Verb && i >= hit.First - 4; i--)
        {
            if (tokens[i].Lower is "on" or "at" or "against" or "into" or "near" or "to")
                return hit.Term.IsPlatform || hit.Term.Type is "mine-or-ied";
        }

        return hit.Term.IsPlatform && passage.Terms.Triggers.Any(t => t.Verbs == verbs && t.Trigger.Object is Incidents.TriggerRole.Target or Incidents.TriggerRole.Place or Incidents.TriggerRole.Facility) && !verbs.Passive;
    }
}
