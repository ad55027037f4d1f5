namespace Marsad.Extraction.English.Terms;

/// <summary>The written forms of English words: what a table gives once is met in the text in all its forms.</summary>
internal static class Inflection
{
    private static readonly Dictionary<string, string[]> Irregular = new(StringComparer.Ordinal)
    {
        ["be"] = ["is", "are", "was", "were", "been", "being"],
        ["have"] = ["has", "had", "having"],
        ["do"] = ["does", "did", "done", "doing"],
        ["go"] = ["goes", "went", "gone", "going"],
        ["come"] = ["comes", "came", "coming"],
        ["become"] = ["becomes", "became", "becoming"],
        ["take"] = ["takes", "took", "taken", "taking"],
        ["retake"] = ["retakes", "retook", "retaken", "retaking"],
        ["undertake"] = ["undertakes", "undertook", "undertaken", "undertaking"],
        ["leave"] = ["leaves", "left", "leaving"],
        ["lose"] = ["loses", "lost", "losing"],
        ["shoot"] = ["shoots", "shot", "shooting"],
        ["strike"] = ["strikes", "struck", "striking"],
        ["hit"] = ["hits", "hitting"],
        ["hurt"] = ["hurts", "hurting"],
        ["set"] = ["sets", "setting"],
        ["put"] = ["puts", "putting"],
        ["cut"] = ["cuts", "cutting"],
        ["cost"] = ["costs", "costing"],
        ["shut"] = ["shuts", "shutting"],
        ["beset"] = ["besets", "besetting"],
        ["burst"] = ["bursts", "bursting"],
        ["blow"] = ["blows", "blew", "blown", "blowing"],
        ["throw"] = ["throws", "threw", "thrown", "throwing"],
        ["overrun"] = ["overruns", "overran", "overrunning"],
        ["run"] = ["runs", "ran", "running"],
        ["flee"] = ["flees", "fled", "fleeing"],
        ["fall"] = ["falls", "fell", "fallen", "falling"],
        ["drive"] = ["drives", "drove", "driven", "driving"],
        ["ride"] = ["rides", "rode", "ridden", "riding"],
        ["break"] = ["breaks", "broke", "broken", "breaking"],
        ["steal"] = ["steals", "stole", "stolen", "stealing"],
        ["seek"] = ["seeks", "sought", "seeking"],
        ["fight"] = ["fights", "fought", "fighting"],
        ["beat"] = ["beats", "beaten", "beating"],
        ["hold"] = ["holds", "held", "holding"],
        ["withdraw"] = ["withdraws", "withdrew", "withdrawn", "withdrawing"],
        ["slay"] = ["slays", "slew", "slain", "slaying"],
        ["sink"] = ["sinks", "sank", "sunk", "sinking"],
        ["bring"] = ["brings", "brought", "bringing"],
        ["shake"] = ["shakes", "shook", "shaken", "shaking"],
        ["tear"] = ["tears", "tore", "torn", "tearing"],
        ["tread"] = ["treads", "trod", "trodden", "treading"],
        ["lay"] = ["lays", "laid", "laying"],
        ["lie"] = ["lies", "lay", "lain", "lying"],
        ["burn"] = ["burns", "burned", "burnt", "burning"],
        ["bleed"] = ["bleeds", "bled", "bleeding"],
        ["die"] = ["dies", "died", "dying"],
        ["win"] = ["wins", "won", "winning"],
        ["make"] = ["makes", "made", "making"],
        ["give"] = ["gives", "gave", "given", "giving"],
        ["get"] = ["gets", "got", "gotten", "getting"],
        ["see"] = ["sees", "saw", "seen", "seeing"],
        ["say"] = ["says", "said", "saying"],
        ["tell"] = ["tells", "told", "telling"],
        ["know"] = ["knows", "knew", "known", "knowing"],
        ["spring"] = ["springs", "sprang", "sprung", "springing"],
        ["fly"] = ["flies", "flew", "flown", "flying"],
        ["freeze"] = ["freezes", "froze", "frozen", "freezing"],
        ["hang"] = ["hangs", "hanged", "hung", "hanging"],
        ["slit"] = ["slits", "slitting"],
        ["stand"] = ["stands", "stood", "standing"],
        ["rise"] = ["rises", "rose", "risen", "rising"],
        ["find"] = ["finds", "found", "finding"],
        ["bury"] = ["buries", "buried", "burying"],
        ["catch"] = ["catches", "caught", "catching"],
        ["force"] = ["forces", "forced", "forcing"],
        ["begin"] = ["begins", "began", "begun", "beginning"],
        ["pick"] = ["picks", "picked", "picking"],
        ["feed"] = ["feeds", "fed", "feeding"],
        ["dive"] = ["dives", "dived", "dove", "diving"],
        ["send"] = ["sends", "sent", "sending"],
        ["meet"] = ["meets", "met", "meeting"],
        ["wreak"] = ["wreaks", "wreaked", "wrought", "wreaking"],
        ["bog"] = ["bogs", "bogged", "bogging"],
        ["bomb"] = ["bombs", "bombed", "bombing"],
        ["gas"] = ["gasses", "gassed", "gassing"],
        ["ransack"] = ["ransacks", "ransacked", "ransacking"],
        ["target"] = ["targets", "targeted", "targeting"],
        ["level"] = ["levels", "leveled", "levelled", "leveling", "levelling"],
        ["rocket"] = ["rockets", "rocketed", "rocketing"],
        ["batter"] = ["batters", "battered", "battering"],
        ["hammer"] = ["hammers", "hammered", "hammering"],
        ["mortar"] = ["mortars", "mortared", "mortaring"],
        ["massacre"] = ["massacres", "massacred", "massacring"],
        ["kidnap"] = ["kidnaps", "kidnapped", "kidnaped", "kidnapping", "kidnaping"],
    };

    // Verbs of one syllable, or stressed on the last, that double their last letter.
    private static readonly HashSet<string> Doubling = new(["gun", "rob", "stab", "grab", "rip", "nab", "jab", "mob", "mop", "drop", "plan", "trap", "club", "pin", "slam", "ram", "stop", "swap", "whip", "gut", "flog", "step", "bog", "expel", "repel", "deter", "abet", "bar", "chop", "lob", "plod", "pop", "rig", "wrap", "bat", "drag"], StringComparer.Ordinal);

    /// <summary>The forms of a verb, the base form first. <paramref name="irregular"/> (from a table) comes before the rules.</summary>
    public static IEnumerable<string> OfVerb(string verb, string irregular = "")
    {
        yield return verb;
        if (irregular.Length > 0)
        {
            foreach (var form in irregular.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return form;
        }

        if (Irregular.TryGetValue(verb, out var known))
        {
            foreach (var form in known)
                yield return form;
            yield break;
        }

        if (verb.Contains('-', StringComparison.Ordinal))
        {
            // "co-opt", "carpet-bomb": the last part is inflected.
            var cut = verb.LastIndexOf('-') + 1;
            foreach (var form in OfVerb(verb[cut..]).Skip(1))
                yield return verb[..cut] + form;
            yield break;
        }

        yield return Plural(verb);
        if (verb.EndsWith('e'))
        {
            yield return verb + "d";
            yield return verb[..^1] + "ing";
        }
        else if (verb.EndsWith('y') && verb.Length > 1 && !IsVowel(verb[^2]))
        {
            yield return verb[..^1] + "ied";
            yield return verb + "ing";
        }
        else
        {
            var stem = Doubling.Contains(verb) ? verb + verb[^1] : verb;
            yield return stem + "ed";
            yield return stem + "ing";
        }
    }

    /// <summary>The plural of a noun, or the third person of a verb.</summary>
    public static string Plural(string noun)
    {
        if (noun.EndsWith("man", StringComparison.Ordinal) && noun.Length > 3)
            return noun[..^2] + "en";
        if (noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith('z') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal))
            return noun + "es";
        if (noun.EndsWith('y') && noun.Length > 1 && !IsVowel(noun[^2]))
            return noun[..^1] + "ies";
        return noun + "s";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
