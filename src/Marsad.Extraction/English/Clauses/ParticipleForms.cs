using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Clauses;

/// <summary>Tells the past tense from the past participle where they are written alike and the tagger may have taken one for the other.</summary>
internal static class ParticipleForms
{
    private static readonly HashSet<string> StrongPasts = new(["shot", "hit", "struck", "fired", "killed", "wounded", "injured", "bombed", "shelled", "stormed", "seized", "captured", "torched", "looted", "raided", "ambushed", "attacked", "abducted", "kidnapped", "arrested", "detained", "destroyed", "damaged"], StringComparer.Ordinal);
    private static readonly HashSet<string> Days = new(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], StringComparer.Ordinal);
    private static readonly HashSet<string> Bounds = new([",", ";", ":", "and", "but", "or", "that", "which", "who", "whom", "whose", "when", "after", "before", "as", "while", "where", "because", "if", "whether", "–", "—"], StringComparer.Ordinal);

    /// <summary>True for a past form of violence that the tagger takes for a noun or an adjective, between its subject and its object ("shot dead a leader").</summary>
    public static bool IsPastInDisguise(TokenList tokens, int i)
    {
        if (!StrongPasts.Contains(tokens[i].Lower) || tokens[i].Tag is not ("NN" or "JJ" or "NNP" or "RB") || i == 0 || i + 1 >= tokens.Count)
            return false;
        var (before, after) = (tokens[i - 1], tokens[i + 1]);
        return before.Tag is "NNS" or "NNP" or "NN" or "NNPS" or "CD" or "," or "CC" or "-RRB-" && (after.Tag is "DT" or "PRP$" or "CD" || after.Lower is "dead");
    }

    /// <summary>Settles the groups of a sentence.</summary>
    public static List<VerbGroup> Settle(TokenList tokens, List<VerbGroup> groups, Func<int, bool> speech)
    {
        for (var g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            if (group.First != group.Last || group.Modal is not null || group.Gerund)
                continue;
            var verb = tokens[group.Verb];
            if (group.BareParticiple && (IsSaid(tokens, groups, g, speech) || IsOnlyVerb(tokens, groups, g)))
                groups[g] = group with { BareParticiple = false };
            else if (group.BareParticiple && IsSubject(tokens, group.First) && (TakesObject(tokens, group.Last) || IsOnlyTelling(tokens, groups, g, speech)) && !FollowsFinite(tokens, groups, g, speech))
                groups[g] = group with { BareParticiple = false };
            else if (!group.BareParticiple && !group.Passive && verb.Lower.EndsWith("ed", StringComparison.Ordinal) is var regular && verb.Tag is "VBD" && (regular || verb.Lower is "held" or "shot" or "hit" or "struck" or "led" or "made" or "sent" or "built") && IsParticiple(tokens, groups, g, speech))
                groups[g] = group with { BareParticiple = true };
        }

        return groups;
    }

    // "when a missile slammed into a depot": the one verb of a clause that its conjunction opens.
    private static bool IsOnlyVerb(TokenList tokens, List<VerbGroup> groups, int g)
    {
        var group = groups[g];
        if (group.First < 2 || !tokens[group.First - 1].Tag.StartsWith("NN", StringComparison.Ordinal) || group.Last + 1 >= tokens.Count || tokens[group.Last + 1].Lower is "by" or "as" || g + 1 < groups.Count && !HasBound(tokens, group.Last + 1, groups[g + 1].First))
            return false;
        for (var i = group.First - 1; i >= 0 && i >= group.First - 7; i--)
        {
            if (tokens[i].Lower is "when" or "while" or "because" or "where" || tokens[i].Lower is "after" or "as" && tokens[i + 1].Tag is "DT" or "NNS" or "CD" or "JJ")
                return true;
            if (tokens[i].Text is "," or ";" or ":" or "\"" || tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal) || tokens[i].Tag is "IN" && tokens[i].Lower is not "of")
                return false;
        }

        return false;
    }

    // "The ministry said troops fired across the line": the clause that was said has a verb of its own, and this is the first.
    private static bool IsSaid(TokenList tokens, List<VerbGroup> groups, int g, Func<int, bool> speech)
    {
        var group = groups[g];
        if (g == 0 || !groups[g - 1].Finite || !speech(groups[g - 1].Verb) || tokens[groups[g - 1].Verb].Lower is not ("said" or "says" or "say" or "announced" or "claimed" or "claims" or "added" or "adds" or "confirmed") || !IsSubject(tokens, group.First) || !StrongPasts.Contains(tokens[group.Verb].Lower))
            return false;
        if (group.Last + 1 < tokens.Count && tokens[group.Last + 1].Lower is "by" || group.First - groups[g - 1].Last < 2)
            return false;
        for (var i = groups[g - 1].Last + 1; i < group.First; i++)
        {
            if (tokens[i].Text is "," or ";" or ":" or "\"" || Bounds.Contains(tokens[i].Lower) && tokens[i].Lower is not ("that" or "and"))
                return false;
        }

        // "said men killed in the raid were farmers": a finite verb that follows at once is that of the clause.
        return !(g + 1 < groups.Count && groups[g + 1].Finite && !HasBound(tokens, group.Last + 1, groups[g + 1].First));
    }

    // "A company, the X Group, fired on civilians": the one verb of violence of a sentence whose other verbs only say who speaks.
    private static bool IsOnlyTelling(TokenList tokens, List<VerbGroup> groups, int g, Func<int, bool> speech)
    {
        var group = groups[g];
        return StrongPasts.Contains(tokens[group.Verb].Lower) && group.Last + 1 < tokens.Count && tokens[group.Last + 1].Lower is "on" or "at" or "into" && (tokens[group.First - 1].Lower is ","
            && groups.TrueForAll(o => o == group || speech(o.Verb) || !o.Finite) || g == 0 && group.First > 1 && groups.Skip(1).All(o => speech(o.Verb) || HasBound(tokens, group.Last + 1, o.First)));
    }

    private static bool IsSubject(TokenList tokens, int first) =>
        first > 0 && (tokens[first - 1].Tag.StartsWith("NN", StringComparison.Ordinal) || tokens[first - 1].Tag is "PRP" or "-RRB-" or "RB" or "WDT" or "WP" or "CD" or "," or "CC");

    private static bool TakesObject(TokenList tokens, int last)
    {
        if (last + 1 >= tokens.Count)
            return false;
        var next = tokens[last + 1];
        return (next.Tag is "DT" or "PRP$" or "CD" or "PRP" or "NNP" or "NNPS" or "NNS" or "NN" && !Days.Contains(next.Lower)) && next.Lower is not ("this" or "that") && !(next.Tag is "CD" && last + 2 < tokens.Count && Days.Contains(tokens[last + 2].Lower));
    }

    // An earlier finite verb with nothing between that opens a new clause: what follows its object can only be a participle.
    private static bool FollowsFinite(TokenList tokens, List<VerbGroup> groups, int g, Func<int, bool> speech)
    {
        if (g == 0 || !groups[g - 1].Finite || speech(groups[g - 1].Verb))
            return false;
        return !HasBound(tokens, groups[g - 1].Last + 1, groups[g].First);
    }

    private static bool IsParticiple(TokenList tokens, List<VerbGroup> groups, int g, Func<int, bool> speech)
    {
        var group = groups[g];
        if (group.First == 0 || !tokens[group.First - 1].Tag.StartsWith("NN", StringComparison.Ordinal) || speech(group.Verb) || TakesObject(tokens, group.Last))
            return false;
        if (group.Last + 1 < tokens.Count && tokens[group.Last + 1].Lower is "by")
            return true;
        if (FollowsFinite(tokens, groups, g, speech))
            return true;
        // "the number of people killed in the bombings has risen": a finite verb follows without a new subject.
        return g + 1 < groups.Count && groups[g + 1].Finite && group.Last + 1 < tokens.Count && tokens[group.Last + 1].Tag is "IN" && !HasBound(tokens, group.Last + 2, groups[g + 1].First);
    }

    private static bool HasBound(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Bounds.Contains(tokens[i].Lower) || tokens[i].Tag is "PRP" or "EX")
                return true;
        }

        return false;
    }
}
