using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Dates;

/// <summary>The clauses of a parsed sentence, as far as dates need them.</summary>
internal static class Clauses
{
    private const int Steps = 24;

    /// <summary>The head of the clause that a token stands in: the nearest verb (or clausal head) at or above it.</summary>
    public static Token HeadOf(Sentence sentence, Token token)
    {
        var current = token;
        for (var step = 0; step < Steps; step++)
        {
            if (IsHead(current) || sentence.HeadOf(current) is not { } head)
                return current;
            current = head;
        }

        return current;
    }

    /// <summary>A date of a clause above that the clause shares: a joined verb ("were abducted and freed on Friday"), or a participle clause ("hit a bus on Friday, killing five").</summary>
    public static DateMention? SharedUpwards(Sentence sentence, Token clause, List<DateMention> dates)
    {
        var current = clause;
        for (var step = 0; step < Steps && Shares(sentence, current) && sentence.HeadOf(current) is { } head; step++)
        {
            current = HeadOf(sentence, head);
            foreach (var date in dates)
            {
                if (HeadOf(sentence, date.Head) == current)
                    return date;
            }
        }

        return null;
    }

    private static bool IsHead(Token token) =>
        token.Head < 0 || token.Tag is ['V', 'B', ..] && !token.Relation.StartsWith("amod", StringComparison.Ordinal) && !token.Relation.StartsWith("case", StringComparison.Ordinal) && !token.Relation.StartsWith("aux", StringComparison.Ordinal) && !token.Relation.StartsWith("compound", StringComparison.Ordinal)
        || Plain(token) is "root" or "ccomp" or "advcl" or "acl" or "xcomp" or "parataxis" or "csubj";

    // "risen to six after two of the wounded died", "a day after rebels shot it down": another time than the main clause's.
    private static bool Shares(Sentence sentence, Token token) =>
        !(Plain(token) is "advcl" && sentence.Dependents(token, "mark").Any(static m => m.Lower is "after" or "before" or "because" or "since" or "until" or "till" or "although" or "though" or "if" or "unless"))
        && Plain(token) is "conj" or "advcl" or "xcomp" or "acl" && token.Tag is "VBG" or "VBN" or "VB" or "VBD";

    private static string Plain(Token token)
    {
        var colon = token.Relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? token.Relation : token.Relation[..colon];
    }
}
