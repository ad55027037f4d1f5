using Marsad.Extraction.English.Clauses;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Tells what is said to have happened from what may, shall, should or did not.</summary>
internal static class Reality
{
    private static readonly HashSet<string> Prospects = new(["avert", "avoid", "prevent", "plan", "planned", "threaten", "threatened", "vow", "vowed", "fear", "feared", "fears", "risk", "risks", "urge", "urged", "warn", "warned", "warns", "hope", "hoped", "hopes", "expect", "expected", "prepare", "preparing", "prepared", "intend", "intends", "intended", "want", "wants", "wanted", "threat", "threats", "demand", "demanded", "demands", "foil", "foiled", "thwart", "thwarted", "averted", "prevented", "avoided", "deter", "discourage", "possibility", "danger", "prospect", "simulate", "simulated", "drill", "exercise", "exercises", "anniversary", "commemorate", "commemorated", "commemorates", "mark", "marked", "marks", "allow", "let", "protect", "protected", "protects", "pledge", "pledged", "promise", "promised", "call", "called", "calls", "appeal", "appealed", "end", "ended", "halt", "halted", "stop", "stopped", "cease", "ceased", "suspend", "suspended", "condemn", "condemned", "condemns", "investigate", "investigating", "inquiry", "investigation", "probe", "ready", "aim", "aims", "aimed", "seek", "seeks"], StringComparer.Ordinal);

    /// <summary>True when the verb of a clause is said as a fact.</summary>
    public static bool IsReal(Clause clause)
    {
        if (clause.Link == ClauseLink.Conditional || StartsConditional(clause))
            return false;
        return clause.Verbs is not { } verbs || (verbs.Modal is null && !verbs.Negated && (!verbs.Infinitive || verbs.Perfect));
    }

    /// <summary>True when a word in the clause before the token puts it off into hope, fear, plan or past-and-over ("a plan to bomb", "an end to attacks").</summary>
    public static bool IsOvershadowed(Clause clause, int token)
    {
        for (var i = clause.First; i < token; i++)
        {
            var item = clause.Sentence.Tokens[i];
            if (Prospects.Contains(item.Lower) && !(item.Tag is "NNP" or "NNPS") && token - i <= 14 && (clause.Verbs is null || i >= clause.Verbs.First || !IsPassive(clause)))
                return true;
        }

        return false;
    }

    private static bool IsPassive(Clause clause) => clause.Verbs is { Passive: true };

    private static bool StartsConditional(Clause clause)
    {
        for (var i = clause.First; i < clause.First + 2 && i <= clause.Last; i++)
        {
            if (clause.Sentence.Tokens[i].Lower is "if" or "unless" or "whether" || (i == 0 && clause.Sentence.Tokens[i].Lower is "should"))
                return true;
        }

        return false;
    }
}
