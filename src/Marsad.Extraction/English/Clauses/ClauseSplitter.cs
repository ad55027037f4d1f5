using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Clauses;

/// <summary>Cuts a sentence into clauses, one for each verb group, at the conjunction, relative word or comma between two groups. Works on tags alone, so that one wrong arc of the parser does not lose a clause.</summary>
internal static class ClauseSplitter
{
    private static readonly HashSet<string> Adverbial = new(["when", "after", "as", "while", "because", "since", "before", "until", "although", "though", "where", "whereas", "once", "amid"], StringComparer.Ordinal);
    private static readonly HashSet<string> Conditional = new(["if", "unless", "should", "whether", "lest"], StringComparer.Ordinal);
    private static readonly HashSet<string> Relative = new(["which", "who", "whom", "whose"], StringComparer.Ordinal);
    private static readonly HashSet<string> Coordinators = new(["and", "but", "or", "nor", "yet", "then"], StringComparer.Ordinal);
    private static readonly HashSet<string> StrongMarks = new([";", ":", "–", "—", "--"], StringComparer.Ordinal);

    /// <summary>The clauses, in order; together they cover the sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verbs">Its verb groups.</param>
    /// <param name="contents">For words of speech (by token), where what is said begins.</param>
    public static List<Clause> Split(Sentence sentence, IReadOnlyList<VerbGroup> verbs, IReadOnlyDictionary<int, int> contents)
    {
        var groups = Heads(sentence.Tokens, verbs);
        var clauses = new List<Clause>();
        var tokens = sentence.Tokens;
        if (tokens.Count == 0)
            return clauses;
        if (groups.Count == 0)
        {
            clauses.Add(new Clause(sentence, 0, tokens.Count - 1, null, ClauseLink.First, ""));
            return clauses;
        }

        var start = 0;
        var (link, word) = FirstLink(tokens, groups[0]);
        for (var g = 0; g < groups.Count; g++)
        {
            if (g + 1 == groups.Count)
            {
                clauses.Add(new Clause(sentence, start, tokens.Count - 1, groups[g], link, word));
                break;
            }

            var (cut, nextLink, nextWord) = contents.TryGetValue(groups[g].Verb, out var said) && said <= groups[g + 1].First
                ? (said, ClauseLink.Complement, "")
                : Cut(tokens, groups[g], groups[g + 1]);
            var said2 = contents.TryGetValue(groups[g].Verb, out var from) && from <= groups[g + 1].First ? Cut(tokens, groups[g], groups[g + 1]) : default;
            clauses.Add(new Clause(sentence, start, Math.Max(cut - 1, groups[g].Last), groups[g], link, word));
            if (said2.Cut > cut + 1 && (said2.Link is ClauseLink.Adverbial or ClauseLink.Conditional || (said2.Link is ClauseLink.Coordinate && tokens[said2.Cut - 1].Lower is "," or ";")))
            {
                // "counted 54 bodies, while the government put …": what is said ends before the next clause.
                clauses.Add(new Clause(sentence, cut, said2.Cut - 1, null, ClauseLink.Complement, ""));
                (cut, nextLink, nextWord) = said2;
            }

            (start, link, word) = (Math.Max(cut, groups[g].Last + 1), nextLink, nextWord);
        }

        return clauses;
    }

    // A participle right behind its noun ("a missile fired from Armenia hit …") stays in the clause of the verb that carries it.
    private static List<VerbGroup> Heads(TokenList tokens, IReadOnlyList<VerbGroup> verbs)
    {
        if (!verbs.Any(static v => v.Finite))
            return [.. verbs];
        var heads = new List<VerbGroup>();
        for (var v = 0; v < verbs.Count; v++)
        {
            var verb = verbs[v];
            if (IsInsideSubject(tokens, verbs, v))
                continue;
            if (!verb.BareParticiple || (verb.First > 0 && (tokens[verb.First - 1].Lower is "," or "and" or "or" or "but" || tokens[verb.First - 1].Tag is "RB" or "CD")))
                heads.Add(verb);
        }

        return heads;
    }

    // "Bandits riding on motorcycles killed 35": a form in -ing behind its noun, and the verb of that noun follows with nothing between that opens a clause.
    private static bool IsInsideSubject(TokenList tokens, IReadOnlyList<VerbGroup> verbs, int v)
    {
        var verb = verbs[v];
        if (!verb.Gerund || verb.First == 0 || v + 1 >= verbs.Count || verbs[v + 1] is not { Finite: true, Gerund: false } next || Opens(tokens, verb.Last + 1, next.First))
            return false;
        // "gunmen suspected of belonging to the front shot dead a man".
        if (v > 0 && verbs[v - 1].BareParticiple && tokens[verb.First - 1].Lower is "of" or "for" && verb.First - verbs[v - 1].Last == 2)
            return v == 1 || Opens(tokens, verbs[v - 2].Last + 1, verbs[v - 1].First);
        return tokens[verb.First - 1].Tag.StartsWith("NN", StringComparison.Ordinal) && (v == 0 || Opens(tokens, verbs[v - 1].Last + 1, verb.First));
    }

    private static bool Opens(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Lower is "," or "that" or "\"" || Coordinators.Contains(tokens[i].Lower) || Relative.Contains(tokens[i].Lower) || Adverbial.Contains(tokens[i].Lower) || Conditional.Contains(tokens[i].Lower) || StrongMarks.Contains(tokens[i].Lower) || tokens[i].Tag is "PRP" or "EX")
                return true;
        }

        return false;
    }

    private static (ClauseLink Link, string Word) FirstLink(TokenList tokens, VerbGroup group)
    {
        var first = tokens[0].Lower;
        if (Conditional.Contains(first) && group.First > 0 || first is "should")
            return (ClauseLink.Conditional, first);
        if (Adverbial.Contains(first) && group.First > 0 && (group.Finite || group.Gerund) && !HasComma(tokens, 0, group.First))
            return (ClauseLink.Adverbial, first);
        return (ClauseLink.First, "");
    }

    private static bool HasComma(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Lower is ",")
                return true;
        }

        return false;
    }

    // Where the clause of the second group begins, and how it hangs on the first.
    private static (int Cut, ClauseLink Link, string Word) Cut(TokenList tokens, VerbGroup before, VerbGroup after)
    {
        int from = before.Last + 1, to = after.First;
        var (coordinator, comma, strong) = (-1, -1, -1);
        for (var i = to - 1; i >= from; i--)
        {
            var lower = tokens[i].Lower;
            if (Conditional.Contains(lower) && (lower is not "should" || i == to - 1))
                return (i, ClauseLink.Conditional, lower);
            // "…; the ministry, which is run by the group, said": a new clause began before the aside.
            if (Relative.Contains(lower) && Semicolon(tokens, from, i) is var semicolon and >= 0)
                return (semicolon + 1, ClauseLink.Coordinate, ";");
            if (Relative.Contains(lower))
                return (StartOfRelative(tokens, i, from), ClauseLink.Relative, lower);
            if (lower is "that" && tokens[i].Tag is not "DT")
                return (i, i > 0 && i == from || IsAfterSpeech(tokens, i, from) ? ClauseLink.Complement : tokens[i - 1].Tag.StartsWith("NN", StringComparison.Ordinal) ? ClauseLink.Relative : ClauseLink.Complement, lower);
            if (Adverbial.Contains(lower) && !IsPreposition(tokens, i, after))
                return (i, ClauseLink.Adverbial, lower);
            if (StrongMarks.Contains(lower))
            {
                strong = i;
                break;
            }

            if (coordinator < 0 && Coordinators.Contains(lower))
                coordinator = i;
            else if (comma < 0 && lower is ",")
                comma = i;
        }

        if (strong >= 0)
            return (strong + 1, ClauseLink.Coordinate, tokens[strong].Lower);
        if (after.Infinitive)
            return (to, ClauseLink.Infinitive, "to");
        if (coordinator >= 0 && (coordinator == to - 1 || !HasComma(tokens, coordinator, to)))
        {
            var subject = HasSubject(tokens, coordinator + 1, to);
            if (subject || IsAdverbs(tokens, coordinator + 1, to))
                return (coordinator, subject ? ClauseLink.Coordinate : after.Gerund ? ClauseLink.Participle : ClauseLink.SharedSubject, tokens[coordinator].Lower);
        }

        if (after.Gerund || after.BareParticiple)
            return (comma >= 0 && IsAdverbs(tokens, comma + 1, to) ? comma : to, ClauseLink.Participle, "");
        if (comma >= 0 && HasSubject(tokens, comma + 1, to))
            return (comma, ClauseLink.Coordinate, ",");
        if (comma >= 0)
            return (comma, ClauseLink.SharedSubject, ",");
        // "said it had …", "warned a war would …": what is said begins right behind the verb.
        return (from, HasSubject(tokens, from, to) ? ClauseLink.Complement : ClauseLink.SharedSubject, "");
    }

    private static int Semicolon(TokenList tokens, int from, int to)
    {
        for (var i = to - 2; i >= from; i--)
        {
            if (tokens[i].Text is ";")
                return i;
        }

        return -1;
    }

    private static int StartOfRelative(TokenList tokens, int i, int from)
    {
        // "in which", "nearly half of whom", "two of which".
        if (i - 1 >= from && tokens[i - 1].Tag is "IN")
            i--;
        while (i - 1 >= from && (tokens[i].Lower is "of" || tokens[i - 1].Tag is "CD" or "RB" or "JJR") && tokens[i - 1].Lower is not "," && !tokens[i - 1].Tag.StartsWith("NNP", StringComparison.Ordinal))
            i--;
        return i;
    }

    private static bool IsAfterSpeech(TokenList tokens, int that, int from) => that - from <= 3 && !tokens[that - 1].Tag.StartsWith("NN", StringComparison.Ordinal);

    // "since April", "after nightfall", "as violations", "before dawn" govern a noun, not a clause.
    private static bool IsPreposition(TokenList tokens, int i, VerbGroup next)
    {
        if (!next.Finite && !next.Gerund)
            return true;
        if (next.Gerund)
            return i != next.First - 1;
        return HasComma(tokens, i, next.First) || !HasSubject(tokens, i + 1, next.First);
    }

    private static bool HasSubject(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Tag is "PRP" or "EX" or "CD" or "DT" && (tokens[i].Tag is not "DT" || i == to - 1) || tokens[i].Tag.StartsWith("NN", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsAdverbs(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!tokens[i].Tag.StartsWith("RB", StringComparison.Ordinal) && tokens[i].Tag is not ("IN" or "MD"))
                return false;
        }

        return true;
    }
}
