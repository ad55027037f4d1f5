using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Chooses the type of an incident from its words: the most telling of the triggers and of the weapon used.</summary>
internal static class TypeChoice
{
    private static readonly Dictionary<string, int> Weight = new(StringComparer.Ordinal)
    {
        ["attack"] = 0, ["destruction"] = 1, ["obstruction"] = 2, ["displacement"] = 1, ["strike"] = 4, ["armed-clash"] = 5, ["raid"] = 4, ["offensive"] = 3, ["withdrawal"] = 3, ["protest"] = 3, ["shooting"] = 4,
        ["bombing"] = 5, ["siege"] = 5, ["capture"] = 5, ["riot"] = 4, ["torture"] = 4, ["abduction"] = 6, ["arrest"] = 5, ["looting"] = 5, ["arson"] = 5, ["air-strike"] = 7, ["drone-strike"] = 8, ["missile-attack"] = 7,
        ["rocket-attack"] = 7, ["shelling"] = 6, ["mine-or-ied"] = 8, ["car-bomb"] = 9, ["suicide-bombing"] = 10, ["erw"] = 9, ["chemical-attack"] = 9, ["ambush"] = 6, ["assassination"] = 6, ["execution"] = 6, ["massacre"] = 8,
        ["enforced-disappearance"] = 6, ["hostage-taking"] = 6, ["child-recruitment"] = 6, ["sexual-violence"] = 7, ["crackdown"] = 6,
    };

    // What a named weapon may make more telling.
    private static readonly HashSet<string> Yielding = new(["attack", "strike", "bombing", "destruction", "shooting", "displacement", "raid"], StringComparer.Ordinal);

    /// <summary>The type; null where the words tell none.</summary>
    public static string? Of(Passage passage, IReadOnlyList<TriggerHit> triggers)
    {
        string? best = null;
        var (first, explicitly) = (true, false);
        foreach (var hit in triggers)
        {
            if (hit.Trigger.Type is not { } type || hit.Trigger.Kind is TriggerKind.Light or TriggerKind.Happen)
                continue;
            // "42 people were seized": people are not taken as towns are.
            if (type is "capture" && !hit.IsNoun && passage.Figures.Any(f => f.Measure is Domain.Claims.HarmMeasure.Abducted && f.Marker is { } m && m.First >= hit.First && m.First <= hit.Last))
                type = "abduction";
            // "entered the hamlet and killed some 300 villagers": who comes to kill takes no town.
            if (type is "capture" && hit.Trigger.Phrase is "enter" && passage.Figures.Any(static f => f.Measure is Domain.Claims.HarmMeasure.Killed or Domain.Claims.HarmMeasure.Abducted or Domain.Claims.HarmMeasure.Injured))
                type = "raid";
            // "mortar fire between the army and the rebels": both fire.
            if (type is "shelling" or "shooting" && hit.IsNoun && hit.Last + 1 < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[hit.Last + 1].Lower is "between")
                type = "armed-clash";
            // "cut down 100 olive trees".
            if (hit.Trigger.Phrase is "cut down" && passage.Sentence.Tokens.Skip(hit.Last + 1).Take(5).Any(static t => t.Lower is "trees" or "olives" or "vines" or "crops" or "orchards"))
                type = "destruction";
            // "the rebels were driven out of the town": fighters are not displaced, they lose it.
            if (hit.Trigger.Phrase is "drive out" or "drive out of" or "push out" or "force out" or "expel" && (passage.Terms.Actors.Any(a => a.Kind is Mentions.ActorKind.ArmedGroup && Math.Abs(a.First - hit.First) <= 6) || Enumerable.Range(Math.Max(0, hit.First - 4), 4).Concat(Enumerable.Range(hit.Last + 1, 3)).Any(k => k < passage.Sentence.Tokens.Count && Casualties.PeopleLexicon.Default.At(passage.Sentence.Tokens, k) is { Length: > 0, Term.Category: "fighters" or "soldiers" })))
                type = "capture";
            var aside = !first && !hit.IsNoun && passage.ClauseAt(hit.First) is { Link: ClauseLink.Participle };
            if (best is null || Weigh(type) > Weigh(best) && !IsSettled(best) && !(aside && explicitly))
                best = type;
            explicitly |= hit.Trigger.Harm is null;
            first = false;
        }

        // A suicide bomber or a car bomb tells the type whatever the verb.
        if (triggers.Count > 0 && passage.Terms.Weapons.FirstOrDefault(w => passage.Says(w.First) && w.Term.Type is "suicide-bombing" or "car-bomb" && IsUsed(passage, w)) is { } bomb && (best is null || Weigh(bomb.Term.Type!) > Weigh(best)))
            return bomb.Term.Type;
        if (best is "bombing" or "mine-or-ied" && IsWorn(passage.Sentence.Tokens))
            return "suicide-bombing";
        // "was hit by a shell on the first day of the clashes": what hit tells more than when.
        if (best is "armed-clash" && triggers[0] is { IsNoun: false, Trigger.Type: "attack", Verbs: { Passive: true } struck } && passage.Terms.Weapons.FirstOrDefault(w => w.First > struck.Last && w.First - struck.Last <= 4 && passage.Sentence.Tokens[struck.Last + 1].Lower is "by") is { Term.Type: { } hitBy })
            return hitBy;
        // "a drone dropped a bomb on a house".
        if (best is "air-strike" && DropsFromDrone(passage))
            return "drone-strike";
        if (best is not null && !Yielding.Contains(best))
            return best;
        foreach (var weapon in passage.Terms.Weapons)
        {
            // A helicopter that brought soldiers is no weapon of what they did: it stands in the clause of the act.
            if (weapon.Term.IsPlatform && !triggers.Any(t => passage.ClauseAt(t.First) == passage.ClauseAt(weapon.First)))
                continue;
            // "Landmine under a motorbike, 5 August, 2 dead": an entry without a verb.
            if (weapon.Term.Type is { } type && passage.Says(weapon.First) && IsUsed(passage, weapon) && (best is null ? triggers.Count > 0 || passage.Terms.Verbs.Count == 0 && passage.Figures.Any(static f => f.Measure is Domain.Claims.HarmMeasure.Killed or Domain.Claims.HarmMeasure.Injured) : Weigh(type) > Weigh(best)))
                best = type;
        }

        return best ?? OfFigures(passage);
    }

    // "and 20 passengers taken away": what became of people tells what was done.
    private static string? OfFigures(Passage passage)
    {
        var measures = passage.Figures.Where(static f => f.Count is not { Max: 0 }).Select(static f => f.Measure).Distinct().ToList();
        return measures is [var only]
            ? only switch { Domain.Claims.HarmMeasure.Abducted => "abduction", Domain.Claims.HarmMeasure.Detained => "arrest", _ => null }
            : null;
    }

    // "a bomb strapped to a girl exploded".
    private static bool IsWorn(Text.TokenList tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Lower is "strapped" or "attached" or "tied" or "wrapped" && tokens[i + 1].Lower is "to" or "around" or "on" or "round" && tokens.Skip(i + 2).Take(4).Any(static t => t.Lower is "girl" or "boy" or "woman" or "man" or "body" or "bomber" or "himself" or "herself" or "waist" or "chest" or "teenager"))
                return true;
        }

        return false;
    }

    private static bool DropsFromDrone(Passage passage) =>
        passage.Terms.Weapons.Any(w => passage.Says(w.First) && w.Term is { IsPlatform: true, Type: "drone-strike" } && passage.ClauseAt(w.First)?.Verbs is { Passive: false } verbs && w.Last < verbs.First && passage.Sentence.Tokens[verbs.Verb].Lower is "dropped" or "drops" or "dropping" or "bombed" or "released");

    /// <summary>How telling a type is.</summary>
    public static int Weigh(string type) => Weight.GetValueOrDefault(type, 3);

    private static bool IsSettled(string type) => type is "capture" or "withdrawal" or "arrest" or "offensive" or "protest" or "siege";

    // As subject, as what was fired, "with", "by", "from": not what was hit or found.
    private static bool IsUsed(Passage passage, WeaponHit weapon)
    {
        var clause = passage.ClauseAt(weapon.First);
        if (clause?.Verbs is not { } verbs)
            return true;
        if (weapon.First < verbs.First)
            return !verbs.Passive || verbs.Verb < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[verbs.Verb].Lower is "fired" or "launched" or "dropped" or "thrown" or "used" or "detonated" or "planted" or "hurled" or "lobbed";
        var verb = passage.Sentence.Tokens[verbs.Verb].Lower;
        // What one drives over, steps on or sets off has gone off.
        if (weapon.Term.Type is "mine-or-ied" or "erw" && passage.Terms.Triggers.Any(t => t.Verbs == verbs && t.Trigger.Object is TriggerRole.Weapon or TriggerRole.Target && t.Last < weapon.First))
            return verb is not ("destroyed" or "defused" or "found" or "cleared");
        if (verb is "fired" or "fire" or "launched" or "dropped" or "firing" or "threw" or "thrown" or "used" or "using" or "hurled" or "detonated" or "lobbed" or "dropping" or "launching" or "unleashed" or "exploded" or "land" or "landed" or "carrying" or "threw")
            return true;
        for (var i = weapon.First - 1; i > verbs.Verb && i >= weapon.First - 5; i--)
        {
            if (passage.Sentence.Tokens[i].Lower is "with" or "by" or "from" or "using" or "in" or "of")
                return true;
        }

        return passage.Terms.Triggers.Any(t => t.IsNoun && t.First - weapon.Last is >= 0 and <= 2);
    }
}
