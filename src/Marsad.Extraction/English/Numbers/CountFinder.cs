using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Numbers;

/// <summary>Finds the numbers of a report: how many, of what, and whether they are a part of, or come on top of, a number said before. Set the text's dates first: a number inside a date is none.</summary>
internal static class CountFinder
{
    /// <summary>The numbers of a text, in order.</summary>
    public static IReadOnlyList<CountMention> Find(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<CountMention>();
        var nextDate = 0;
        var lexed = text.Lexed ?? LexedSentence.Of(text);
        text.Lexed = null;
        foreach (var s in lexed)
        {
            var sentence = s.Sentence;
            var parts = new PartReader(s);
            var free = 0;
            for (var i = 0; i < s.Count;)
            {
                while (nextDate < text.Dates.Count && text.Dates[nextDate].End <= s[i].Start)
                    nextDate++;
                if (nextDate < text.Dates.Count && text.Dates[nextDate].Start <= s[i].Start && s[i].Start < text.Dates[nextDate].End)
                {
                    free = ++i;
                    continue;
                }

                if (CountGrammar.Read(s, i, free) is not { } match)
                {
                    parts.Pass(i);
                    i++;
                    continue;
                }

                // "aged 8, 12 and 17": a list that began with an age goes on with ages.
                if (mentions.Count > 0 && mentions[^1] is { IsOtherQuantity: true } before && before.Sentence == sentence && Continues(s, before, match))
                    match = match with { IsOther = true };
                // "one of them a journalist": the journalist has been counted.
                if (!(match.Noun >= 0 && mentions.Count > 0 && mentions[^1].Counted == sentence.Tokens[s[match.Noun].Token]))
                    mentions.Add(Mention(s, match, parts, mentions.Count > 0 && mentions[^1] is { IsOtherQuantity: false } last && last.Sentence == sentence));
                i = free = Math.Max(match.End, i + 1);
            }
        }

        return mentions;
    }

    private static CountMention Mention(LexedSentence s, CountMatch match, PartReader parts, bool follows)
    {
        var partOf = false;
        var noun = match.IsOther ? null
            : match.Noun >= 0 ? s.Sentence.Tokens[s[match.Noun].Token]
            : CountedNouns.Find(s, match.End, match.NounFrom < 0 ? match.End : match.NounFrom, out partOf);
        var nounEnd = noun is null ? match.End : NounEnd(s, match.End, noun);
        var part = !match.IsOther && (partOf | parts.Takes(match, nounEnd, noun));
        if (part && noun is null)
            noun = CountedNouns.Predicate(s, match.End);
        return new CountMention(s.Sentence, s[match.Start].Token, s[match.End - 1].Token)
        {
            Count = match.Count,
            Counted = noun,
            // "killed five and wounded three more": the three come on top of nobody of their own kind.
            Increment = match.Increment && !follows,
            IsOtherQuantity = match.IsOther,
            IsPart = part,
        };
    }

    private static bool Continues(LexedSentence s, CountMention before, CountMatch match)
    {
        if (match.IsOther || s[match.Start].Kind != LexemeKind.Number || !(s[match.Start - 1].Text is "," or "and" or "or"))
            return false;
        var at = match.Start - 1;
        if (s[at].Text is "and" or "or" && s[at - 1].Is(","))
            at--;
        return s[at - 1].Token == before.Last && s[at - 1].Kind == LexemeKind.Number && CountedNouns.Find(s, match.End, match.End, out _) is null;
    }

    private static int NounEnd(LexedSentence s, int from, Token noun)
    {
        var i = from;
        while (i < s.Count && s[i].Token <= noun.Index)
            i++;
        return i;
    }
}
