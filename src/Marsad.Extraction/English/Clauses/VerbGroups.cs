using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Clauses;

/// <summary>Finds the verb groups of a sentence from its tags, left to right.</summary>
internal static class VerbGroups
{
    private static readonly HashSet<string> Be = new(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re"], StringComparer.Ordinal);
    private static readonly HashSet<string> Get = new(["get", "gets", "got", "getting", "gotten"], StringComparer.Ordinal);
    private static readonly HashSet<string> Have = new(["have", "has", "had", "having", "'ve", "'d"], StringComparer.Ordinal);
    private static readonly HashSet<string> Do = new(["do", "does", "did"], StringComparer.Ordinal);
    private static readonly HashSet<string> Modals = new(["may", "might", "can", "could", "would", "will", "should", "must", "shall", "wo", "ca", "'ll", "cannot"], StringComparer.Ordinal);
    // Forms in -ing that are prepositions or adjectives.
    private static readonly HashSet<string> Prepositions = new(["including", "aged", "according", "following", "regarding", "concerning", "amid", "during", "excluding", "notwithstanding", "neighbouring", "neighboring", "outlying", "warring", "ongoing"], StringComparer.Ordinal);
    private static readonly HashSet<string> Negations = new(["not", "n't", "never", "hardly", "barely"], StringComparer.Ordinal);

    /// <summary>The groups in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isNoun">Tokens that are no verbs whatever their tag (inside an event noun or a name).</param>
    /// <param name="speech">True for a token that is a word of speech: what follows it may be a clause of its own.</param>
    public static List<VerbGroup> Of(Sentence sentence, Func<int, bool> isNoun, Func<int, bool> speech)
    {
        var tokens = sentence.Tokens;
        var groups = new List<VerbGroup>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Opens(tokens, i, isNoun))
                continue;
            var group = Read(tokens, i, isNoun);
            if (group is null)
                continue;
            groups.Add(group);
            i = group.Last;
        }

        return ParticipleForms.Settle(tokens, groups, speech);
    }

    // "IS" in capitals is a group, not a verb.
    private static bool IsVerb(Token token) => token.Text is not "IS" && (token.Tag.StartsWith("VB", StringComparison.Ordinal) || Be.Contains(token.Lower) && token.Lower[0] != '\'');

    private static bool IsInCapitals(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }

    private static bool HasSmall(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    private static bool Opens(TokenList tokens, int i, Func<int, bool> isNoun)
    {
        if (isNoun(i) || Prepositions.Contains(tokens[i].Lower))
            return false;
        // "coalition warplanes targeted": a plural that the tagger takes for a verb, with the verb behind it.
        if (tokens[i].Tag is "VBZ" && i + 1 < tokens.Count && tokens[i + 1].Tag is "VBD" or "VBN" or "VBP" or "MD" && Weapons.WeaponLexicon.Default.At(tokens, i).Length > 0)
            return false;
        var token = tokens[i];
        // "the English-speaking regions", "a Taliban-held town".
        if (i > 1 && token.Tag is "VBG" or "VBN" && tokens[i - 1].Text is "-" && tokens[i - 1].Start == tokens[i - 2].End && tokens[i].Start == tokens[i - 1].End && i + 1 < tokens.Count && tokens[i + 1].Tag.StartsWith("NN", StringComparison.Ordinal))
            return false;
        // "ISGS fighters": a short name in capitals is no verb, unless the whole text is in capitals.
        if (token.Text.Length > 2 && IsInCapitals(token.Text) && (i > 0 && HasSmall(tokens[i - 1].Text) || i + 1 < tokens.Count && HasSmall(tokens[i + 1].Text)))
            return false;
        if (Modals.Contains(token.Lower) && token.Tag is "MD")
            return true;
        if (token.Lower is "to")
            return i + 1 < tokens.Count && (tokens[i + 1].Tag is "VB" || (tokens[i + 1].Tag is "RB" && i + 2 < tokens.Count && tokens[i + 2].Tag is "VB")) && !isNoun(i + 1);
        // "evacuated 460 sick and wounded": people.
        if (token.Lower is "wounded" or "injured" && i > 1 && tokens[i - 1].Lower is "and" or "or" && tokens[i - 2].Lower is "sick" or "dead" or "ill")
            return false;
        // Participles before a noun are adjectives: "wounded soldiers", "a planned cordon", "exploding drones".
        return (IsVerb(token) && !IsAttributive(tokens, i)) || ParticipleForms.IsPastInDisguise(tokens, i);
    }

    private static bool IsAttributive(TokenList tokens, int i)
    {
        if (tokens[i].Tag is not ("VBN" or "VBG") || i + 1 >= tokens.Count)
            return false;
        // "In a separate incident, suspected rebels shot dead …": by the tree it shapes the noun behind it.
        if (tokens[i] is { Relation: "amod", Head: var noun } && noun > i && noun - i <= 3 && tokens[noun].Tag.StartsWith("NN", StringComparison.Ordinal) && (i == 0 || !tokens[i - 1].Tag.StartsWith("NN", StringComparison.Ordinal)))
            return true;
        if (i == 0)
            return false;
        var before = tokens[i - 1];
        var after = tokens[i + 1].Tag;
        if (before.Tag is "DT" && after is "JJ" && i + 2 < tokens.Count && tokens[i + 2].Tag.StartsWith("NN", StringComparison.Ordinal))
            return true;
        return after.StartsWith("NN", StringComparison.Ordinal) && (before.Tag is "DT" or "JJ" or "PRP$" or "CD" or "POS" || (tokens[i].Tag is "VBG" && before.Tag is "NN") || (before.Tag is "IN" && before.Lower is "of" && tokens[i].Tag is "VBN")) && before.Lower is not ("that" or "this");
    }

    private static VerbGroup? Read(TokenList tokens, int start, Func<int, bool> isNoun)
    {
        int last = -1, be = -1, i = start;
        string? modal = null;
        bool negated = false, infinitive = false, have = false, get = false, did = false;
        for (; i < tokens.Count && i < start + 12; i++)
        {
            var token = tokens[i];
            var lower = token.Lower;
            if (i > start && isNoun(i))
                break;
            // 'had been "executed"': marks around the participle part nothing.
            if (last >= 0 && token.Text is "\"" or "“" or "``" && i + 1 < tokens.Count && tokens[i + 1].Tag is "VBN" or "VBD" && Be.Contains(tokens[last].Lower))
                continue;
            if (Negations.Contains(lower))
            {
                negated = true;
                continue;
            }

            if (token.Tag is "MD" && Modals.Contains(lower) && last < 0)
                modal = lower;
            else if (lower is "to" && i == start)
                infinitive = true;
            else if (IsVerb(token) || (i == start && ParticipleForms.IsPastInDisguise(tokens, i)))
            {
                if (last >= 0 && !Continues(tokens, last, i))
                    break;
                if (Be.Contains(lower))
                    be = i;
                have |= Have.Contains(lower) && HasParticiple(tokens, i);
                get |= Get.Contains(lower);
                did |= Do.Contains(lower);
                last = i;
            }
            else if (!((token.Tag is "RB" or "RBR" or "RP" || last >= 0 && lower is "both" or "all" or "each") && NextVerb(tokens, i)))
                break;
        }

        if (last < 0)
            return null;
        var tag = tokens[last].Tag;
        var alone = last == start || (infinitive && tokens[start].Lower is "to" && last <= start + 1);
        var passive = (be >= 0 && be < last || get && last > start) && tag is "VBN" or "VBD" && (be >= 0 && be < last || get);
        return new VerbGroup(start, last)
        {
            Passive = passive,
            Modal = modal,
            Negated = negated,
            Infinitive = infinitive && !IsAchieved(tokens, start),
            Gerund = tag is "VBG" && be < 0 && !have && modal is null,
            BareParticiple = tag is "VBN" && alone && !infinitive,
            Perfect = have,
            Progressive = tag is "VBG" && be >= 0,
            Present = modal is null && !have && !did && tokens[FirstVerb(tokens, start, last)].Tag is "VBZ" or "VBP" && tokens[FirstVerb(tokens, start, last)].Lower is not ("was" or "were" or "had" or "did"),
        };
    }

    // "made it possible to neutralise sixty fighters": what was brought about.
    private static bool IsAchieved(TokenList tokens, int to) =>
        to >= 3 && tokens[to - 1].Lower is "possible" && tokens[to - 2].Lower is "it" && tokens[to - 3].Lower is "made" or "making";

    private static int FirstVerb(TokenList tokens, int start, int last)
    {
        for (var i = start; i <= last; i++)
        {
            if (IsVerb(tokens[i]))
                return i;
        }

        return last;
    }

    // A verb goes on with the group where what stands before is an auxiliary of it.
    private static bool Continues(TokenList tokens, int last, int i)
    {
        var before = tokens[last].Lower;
        var tag = tokens[i].Tag;
        if (Be.Contains(before) || Get.Contains(before))
            return tag is "VBN" or "VBG" or "VBD" || tokens[i].Lower is "being" or "been";
        if (Have.Contains(before))
            return tag is "VBN" or "VBD" || tokens[i].Lower is "been";
        return Do.Contains(before) && tag is "VB" or "VBP";
    }

    private static bool HasParticiple(TokenList tokens, int have)
    {
        for (var i = have + 1; i < tokens.Count && i <= have + 4; i++)
        {
            if (tokens[i].Tag is "VBN" or "VBD" || tokens[i].Lower is "been")
                return true;
            if (!tokens[i].Tag.StartsWith("RB", StringComparison.Ordinal) && !Negations.Contains(tokens[i].Lower))
                return false;
        }

        return false;
    }

    private static bool NextVerb(TokenList tokens, int i)
    {
        for (var k = i + 1; k < tokens.Count && k <= i + 3; k++)
        {
            if (IsVerb(tokens[k]))
                return true;
            if (!tokens[k].Tag.StartsWith("RB", StringComparison.Ordinal) && !Negations.Contains(tokens[k].Lower))
                return false;
        }

        return false;
    }
}
