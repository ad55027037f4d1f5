using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Agreements;

/// <summary>An agreement named in a sentence: its noun phrase, or a pronoun that stands for one.</summary>
/// <param name="First">First token of the noun phrase.</param>
/// <param name="NounFirst">First token of the noun itself.</param>
/// <param name="Last">Last token of the noun, inclusive.</param>
/// <param name="Type">A code of vocab/agreement-types.tsv; null for a pronoun.</param>
/// <param name="IsNew">"a ceasefire", "an August 1 deal": named for the first time.</param>
internal sealed record AgreementHit(int First, int NounFirst, int Last, string? Type, bool IsNew)
{
    private static readonly FrozenDictionary<string, (string[] Words, string Type)[]> ByFirst = VocabularyTable.Load("agreement-types").Rows
        .SelectMany(static row => row.List("words"), static (row, words) => (Words: words.Split(' '), Type: row["type"]))
        .GroupBy(static w => w.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.OrderByDescending(static w => w.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>Those of a sentence, in order.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="known">True where the report named an agreement before: then "it" may stand for one.</param>
    public static List<AgreementHit> In(SentenceFacts facts, bool known)
    {
        var tokens = facts.Tokens;
        var hits = new List<AgreementHit>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Match(tokens, i) is { } match && tokens[i].Tag is not ("VB" or "VBD" or "VBZ" or "VBP" or "VBG"))
            {
                var last = i + match.Words.Length - 1;
                // "a ceasefire deal": the longer noun closes the phrase; "ceasefire talks" is no agreement.
                while (last + 1 < tokens.Count && tokens[last + 1].Lower is "deal" or "agreement" or "accord" or "pact" or "plan" or "proposal")
                    last++;
                if (last + 1 < tokens.Count && tokens[last + 1].IsNoun() && tokens[last + 1].Lower is "talks" or "negotiations" or "negotiators" or "monitors" or "line" or "efforts" or "mission" or "committee" or "observers" or "violations" or "violation" or "breaches" or "breach" or "terms" or "process")
                    continue;
                var first = PhraseStart(facts, i);
                hits.Add(new AgreementHit(first, i, last, match.Type, IsFirstNamed(facts, first, i)));
                i = last;
            }
            else if (known && tokens[i].Lower is "proposal" or "offer" or "initiative" && i > 0 && tokens[i - 1].Lower is "the" or "this" or "that")
            {
                hits.Add(new AgreementHit(i - 1, i, i, null, false));
            }
            else if (tokens[i].Lower is "it" && i == 0 && known && Became(tokens))
            {
                hits.Add(new AgreementHit(0, 0, 0, null, false));
            }
            else if (tokens[i].Lower is "it" && i > 0 && (known || hits.Count > 0) && Stands(tokens, i))
            {
                hits.Add(new AgreementHit(i, i, i, null, false));
            }
        }

        return hits;
    }

    /// <summary>"the Jeddah Declaration": a paper that bears a name.</summary>
    public bool IsNamedPaper(TokenList tokens) => tokens[Last].IsCapital() && NounFirst > 0 && tokens[NounFirst - 1].IsCapital() && tokens[NounFirst - 1].Tag.StartsWith("NNP", StringComparison.Ordinal);

    private static (string[] Words, string Type)? Match(TokenList tokens, int i)
    {
        // "the Jeddah Declaration", "the Nkurunziza Protocol": a paper with a name of its own.
        if (i > 0 && tokens[i].Text is "Declaration" or "Protocol" or "Framework" or "Charter" or "Communiqué" or "Commitments" && tokens[i - 1].Tag.StartsWith("NNP", StringComparison.Ordinal) && tokens[i - 1].IsCapital() && !tokens[i - 1].IsAcronym())
            return ([tokens[i].Lower], "deal");
        if (!ByFirst.TryGetValue(tokens[i].Lower, out var rows))
            return null;
        foreach (var row in rows)
        {
            if (Stand(row.Words, tokens, i))
                return row;
        }

        return null;
    }

    private static bool Stand(string[] words, TokenList tokens, int i)
    {
        if (i + words.Length > tokens.Count)
            return false;
        for (var k = 0; k < words.Length; k++)
        {
            if (!string.Equals(tokens[i + k].Lower, words[k], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    // "It has been violated every day", "It expired on Sunday": only an agreement does so.
    private static bool Became(TokenList tokens)
    {
        var i = 1;
        while (i < tokens.Count && i < 5 && tokens[i].Lower is "has" or "have" or "had" or "was" or "is" or "been" or "never" or "not" or "fully" or "repeatedly" or "since" or "only" or "to" or "due" or "largely" or "also" or "later" or "already" or "twice")
            i++;
        return i < tokens.Count && tokens[i].Lower is "violated" or "breached" or "broken" or "extended" or "renewed" or "expired" or "expires" or "expire" or "collapsed" or "lapsed" or "implemented" or "signed" or "ratified" or "prolonged" or "flouted" or "brokered" || (i + 1 < tokens.Count && tokens[i].Lower is "took" or "take" or "takes" or "came" or "comes" or "went" or "entered" && tokens.Skip(i + 1).Take(2).Any(static t => t.Lower is "effect" or "force"));
    }

    // "of breaking it", "violations of it", "it came into effect".
    private static bool Stands(TokenList tokens, int i)
    {
        var before = tokens[i - 1].Lower;
        if (before is "breaking" or "violating" or "breaching" or "broke" or "violated" or "breached")
            return true;
        return before is "of" && i > 1 && tokens[i - 2].Lower is "violations" or "violation" or "breaches" or "breach";
    }

    private static int PhraseStart(SentenceFacts facts, int noun)
    {
        var tokens = facts.Tokens;
        var i = noun;
        while (i > 0)
        {
            var token = tokens[i - 1];
            var isDate = facts.Dates.Any(d => d.Covers(token));
            if (!(isDate || token.IsNoun() || token.IsAdjective() || token.Tag is "CD" or "HYPH" or "POS" || token.Text is "-" || token.Lower is "brokered" or "backed" or "mediated") || token.Tag is "VBD" && !isDate && token.Lower is not ("brokered" or "backed" or "mediated"))
                break;
            // A participle after a noun is a verb of the clause ("declared a").
            i--;
        }

        return i > 0 && tokens[i - 1].IsDeterminer() ? i - 1 : i;
    }

    private static bool IsFirstNamed(SentenceFacts facts, int first, int noun)
    {
        var article = facts.Tokens[first].Lower;
        // "Saturday's truce" is one that is known.
        if (Enumerable.Range(first, noun - first).Any(k => facts.Tokens[k].Tag is "POS"))
            return false;
        return article is "a" or "an" or "another" || (article is not ("the" or "this" or "that" or "its" or "their" or "such" or "these") && first < noun && facts.Dates.Any(d => d.First >= first && d.Last < noun))
            || (article is "the" && (facts.Dates.Any(d => d.First > first && d.Last < noun) || facts.Dates.Any(d => d.First <= noun + 3 && d.First > noun && facts.Tokens[d.First - 1].Lower is "of" && facts.Tokens[d.First - 2].Index <= noun + 1)));
    }
}
