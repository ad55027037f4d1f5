using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>What a person's verb says of him.</summary>
[Flags]
internal enum Fate
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Shot, hit, wounded.</summary>
    Struck = 1,

    /// <summary>Killed, died.</summary>
    Dead = 2,

    /// <summary>Treated, taken to a hospital.</summary>
    Care = 4,
}

/// <summary>Tells how a person fared from the words that govern the mention: the verb ("was shot", "died"), the noun ("the death of"), the state ("in critical condition", "with gunshot wounds").</summary>
internal static class FateReader
{
    private const int MostSteps = 4;

    /// <summary>The fate of the person whose head noun is at an index.</summary>
    public static Fate Of(Sentence sentence, int at)
    {
        var token = sentence.Tokens[at];
        var fate = Fate.None;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            fate |= OfDependents(sentence, token);
            if (token.Head < 0)
                return fate;
            var head = sentence.Tokens[token.Head];
            // "A 10-year-old was shot": the age alone is often read as an aside.
            var relation = token.Lower is "old" && token.Relation is "advcl" && token.Index < head.Index ? "nsubj" : token.Relation;
            if (head.Tag is ['V', ..] || head.Lower is "dead")
                return fate | OfVerb(sentence, head, relation);
            if (relation.StartsWith("nsubj", StringComparison.Ordinal))
                return fate | OfState(head.Lower);
            if (relation.StartsWith("nmod", StringComparison.Ordinal) && OfAct(head.Lemma) is var act && act != Fate.None)
                return fate | act;
            if (relation is not ("conj" or "appos" or "compound" or "flat" or "nmod" or "list" or "dep" or "parataxis"))
                return fate;
            token = head;
        }

        return fate;
    }

    // "a boy with gunshot wounds", "a man shot in the chest", "a woman suffering from".
    private static Fate OfDependents(Sentence sentence, Token token)
    {
        var fate = Fate.None;
        foreach (var child in sentence.Dependents(token))
        {
            if (child.Index > token.Index && child.Relation.StartsWith("acl", StringComparison.Ordinal))
                fate |= child.Tag is "VBN" or "VBD" ? OfObject(sentence, child) : child.Tag is "VBG" ? OfSubject(sentence, child) : Fate.None;
            if (child.Index > token.Index && child.Relation.StartsWith("acl:relcl", StringComparison.Ordinal))
                fate |= OfSubject(sentence, child);
            if (child.Index > token.Index && child.Relation.StartsWith("nmod", StringComparison.Ordinal) && child.Lemma is "wound" or "injury")
                fate |= Fate.Struck;
            if (child.Lower is "dead" or "deceased" or "slain")
                fate |= Fate.Dead;
            if (child.Lower is "injured" or "wounded" && child.Relation is "amod")
                fate |= Fate.Struck;
        }

        return fate;
    }

    private static Fate OfVerb(Sentence sentence, Token verb, string relation)
    {
        var fate = Fate.None;
        var subject = relation.StartsWith("nsubj", StringComparison.Ordinal);
        var passive = relation is "nsubj:pass" || (subject && (verb.Tag is "VBN" || sentence.Dependents(verb).Any(static d => d.Relation is "aux:pass")));
        if (relation is "obj" || passive)
            fate |= OfObject(sentence, verb);
        if (subject)
            fate |= OfSubject(sentence, verb);
        // "was shot and taken to hospital", "was hit in the leg and is expected to recover".
        foreach (var other in sentence.Dependents(verb))
        {
            if (other.Relation is not "conj" || other.Tag is not ['V', ..] || sentence.Dependents(other).Any(static d => d.Relation.StartsWith("nsubj", StringComparison.Ordinal)))
                continue;
            if (passive)
                fate |= OfObject(sentence, other);
            if (subject)
                fate |= OfSubject(sentence, other);
        }

        return fate;
    }

    private static Fate OfObject(Sentence sentence, Token verb)
    {
        switch (verb.Lemma)
        {
            case "shoot" or "gun":
                return Says(sentence, verb, static d => d is "dead" or "fatally" or "death") ? Fate.Struck | Fate.Dead : Fate.Struck;
            case "hit" or "strike" or "wound" or "injure" or "hurt" or "graze" or "stab" or "burn" or "maim" or "pierce":
                return Says(sentence, verb, static d => d is "fatally" or "mortally") ? Fate.Struck | Fate.Dead : Fate.Struck;
            case "kill" or "murder" or "slay" or "execute" or "assassinate":
                return Fate.Dead;
            case "pronounce" or "declare" or "find" or "leave":
                return Says(sentence, verb, static d => d is "dead" or "deceased" or "died") ? Fate.Dead
                    : Says(sentence, verb, static d => d is "wounded" or "injured" or "wounds" or "wound" or "shot" or "suffering" or "paralyzed") ? Fate.Struck
                    : Says(sentence, verb, static d => d is "condition" or "hospital" or "hospitalized") ? Fate.Care : Fate.None;
            case "take" or "transport" or "rush" or "airlift" or "fly" or "send" or "put" or "bring":
                return Says(sentence, verb, static d => d is "morgue") ? Fate.Dead : Fate.Care;
            case "treat" or "hospitalize" or "hospitalise" or "admit" or "transfer" or "list":
                return Fate.Care;
            default:
                return Fate.None;
        }
    }

    private static Fate OfSubject(Sentence sentence, Token verb) => verb.Lemma switch
    {
        "die" or "dead" or "perish" or "succumb" => Fate.Dead,
        "suffer" or "sustain" or "survive" or "recover" or "receive" when verb.Lemma is not "receive" || Says(sentence, verb, static d => d is "wound" or "wounds" or "injury" or "injuries") => Fate.Struck,
        "expect" or "remain" or "be" or "undergo" or "stay" when Says(sentence, verb, static d => d is "survive" or "recover" or "recovery" or "condition" or "hospital" or "hospitalized" or "surgery" or "okay" or "live") => Fate.Care,
        _ => Fate.None,
    };

    // "is in critical condition": the state is the head.
    private static Fate OfState(string word) => word switch
    {
        "condition" or "hospital" or "hospitalized" or "stable" or "critical" or "surgery" or "care" => Fate.Care,
        "injured" or "wounded" or "hurt" or "paralyzed" => Fate.Struck,
        "dead" or "deceased" => Fate.Dead,
        _ => Fate.None,
    };

    // "the death of", "the shooting of".
    private static Fate OfAct(string noun) => noun switch
    {
        "death" or "killing" or "murder" or "slaying" or "body" or "life" or "homicide" => Fate.Dead,
        "shooting" or "wounding" or "injury" or "wound" => Fate.Struck,
        _ => Fate.None,
    };

    private static bool Says(Sentence sentence, Token verb, Func<string, bool> word)
    {
        foreach (var child in sentence.Dependents(verb))
        {
            if (child.Relation is "conj" or "nsubj" or "nsubj:pass")
                continue;
            if (word(child.Lower) || sentence.Dependents(child).Any(d => d.Relation is not "conj" && word(d.Lower)))
                return true;
        }

        return false;
    }
}
