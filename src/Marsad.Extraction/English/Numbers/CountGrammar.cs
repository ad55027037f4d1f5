using Marsad.Domain.Values;
using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Numbers;

/// <summary>The grammar of counts: numerals with their qualifiers, ranges, shares, none, and one by an article ("a woman"). Bounded look-ahead, linear time.</summary>
internal static class CountGrammar
{
    /// <summary>The count that starts at a lexeme (its qualifiers lie before it, not further back than <paramref name="free"/>); null where none does.</summary>
    public static CountMatch? Read(LexedSentence s, int i, int free)
    {
        var lexeme = s[i];
        if (lexeme.Kind == LexemeKind.Symbol)
            return null;
        if (lexeme.Is("no") || NumberWords.Is(lexeme, NumberWordKind.None))
            return None(s, i);
        if (ShareGrammar.Read(s, i, free) is { } share)
            return share;
        if (NumeralReader.Read(s, i) is { } numeral)
            return IsPronoun(s, numeral) ? null : Numbered(s, numeral, free);
        return lexeme.Text is "a" or "an" or "another" ? ArticleGrammar.Read(s, i) : null;
    }

    private static CountMatch Numbered(LexedSentence s, Numeral numeral, int free)
    {
        var before = Qualifiers.EndingAt(s, numeral.Start, free);
        var between = s[before.Edge - 1].Is("between") && before.Edge - 1 >= free;
        var upper = Upper(s, numeral, between);
        var end = upper?.End ?? numeral.End;
        var behind = Qualifiers.StartingAt(s, end);
        // "60 dead at least".
        if (behind.Bound == Bound.Exact && behind.Edge == end && s[end].Text is "dead" or "people" or "killed" or "wounded" or "bodies" or "persons" or "victims" && s.Follows(end + 1, "at", "least") && s[end + 3].Kind != LexemeKind.Word)
            behind = behind with { Bound = Bound.Min, Words = "at least" };
        var start = between && upper is not null ? before.Edge - 1 : before.Edge;
        // A word that adds nothing ("only", "all") is no part of the count.
        if (before.Words is null && !before.Increment && !between)
            start = numeral.Start;
        var value = numeral.Value;
        if (upper is { } u && numeral.Scale <= 1 && u.Scale > 1 && value < 1000 && value * u.Scale <= u.Value)
            value *= u.Scale;
        var last = upper ?? numeral;
        var other = OtherQuantities.Is(s, numeral, last, before.Bound);
        if (other || !numeral.IsWhole || value != Math.Floor(value) || (upper is not null && !upper.Value.IsWhole))
            return new CountMatch(start, behind.Edge, Exact(numeral)) { IsOther = true, NounFrom = -1, Noun = -1 };
        var bound = before.Bound != Bound.Exact ? before.Bound : behind.Bound;
        var words = before.Words ?? behind.Words;
        var count = upper is { } top
            ? new CountRange(bound == Bound.Max && !between ? null : (long)value, (long)Math.Max(top.Value, value), between ? "between" : words)
            : Single(numeral, bound, words);
        return new CountMatch(start, behind.Edge, count) { Increment = before.Increment || behind.Increment, NounFrom = behind.Edge, Noun = -1 };
    }

    private static CountRange Single(Numeral numeral, Bound bound, string? words)
    {
        var number = (long)numeral.Value;
        if (numeral.Vague)
            return new CountRange(number, null, numeral.Word);
        return bound switch
        {
            Bound.Min => new CountRange(number, null, words),
            Bound.Max => new CountRange(null, number, words),
            _ => new CountRange(number, number, words ?? numeral.Word),
        };
    }

    private static CountRange Exact(Numeral numeral)
    {
        var number = double.IsNaN(numeral.Value) || numeral.Value >= 1e15 ? 0 : (long)Math.Floor(numeral.Value);
        return new CountRange(number, number);
    }

    // "20 to 30", "3-7", "two or three", "between 3,500 and 5,000", "at least 40 and up to 60".
    private static Numeral? Upper(LexedSentence s, Numeral lower, bool between)
    {
        if (lower.Ordinal || lower.Vague || double.IsNaN(lower.Value))
            return null;
        var joint = s[lower.End];
        var at = lower.End + 1;
        var dash = joint.IsDash && joint.Spaced == s[at].Spaced;
        // "rose from 20 to 30" is no range; "ranged from 20 to 30" is.
        var to = joint.Is("to") && (!s[lower.Start - 1].Is("from") || s[lower.Start - 2].Text is "ranged" or "ranging" or "range" or "ranges" or "vary" or "varied" or "varying" or "anywhere" or "estimates" or "anything");
        if (!(dash || to || joint.Is("or") || joint.Is(",") || joint.Is("but") || joint.Is("and")))
            return null;
        var open = false;
        if (joint.Is(",") && s[at].Text is "and" or "or" or "but")
            at++;
        if (s[at].Text is "possibly" or "perhaps" or "maybe" or "even")
            (at, open) = (at + 1, true);
        if (s.Follows(at, "up", "to"))
            (at, open) = (at + 2, true);
        else if (s.Follows(at, "as", "many", "as"))
            (at, open) = (at + 3, true);
        if ((joint.Is(",") || joint.Is("but") || (joint.Is("and") && !between)) && !open)
            return null;
        if (NumeralReader.Read(s, at) is not { Ordinal: false, Vague: false } upper || !(upper.Value > lower.Value))
            return null;
        return dash && s[upper.End].IsDash && !s[upper.End].Spaced ? null : upper;
    }

    // "nobody", "none of them", "no one", "no casualties", "no civilians".
    private static CountMatch? None(LexedSentence s, int i)
    {
        var none = new CountRange(0, 0);
        if (!s[i].Is("no"))
            return new CountMatch(i, i + 1, none) { NounFrom = -1, Noun = -1 };
        if (s[i + 1].Is("one"))
            return new CountMatch(i, i + 2, none) { NounFrom = -1, Noun = -1 };
        for (var n = i + 1; n <= i + 4 && s[n].Kind == LexemeKind.Word && !ArticleGrammar.Stops(s[n].Text); n++)
        {
            if (!PeopleNouns.IsCountedByNo(s[n].Text) || (s[n + 1].Kind == LexemeKind.Word && PeopleNouns.IsCountedByNo(s[n + 1].Text)))
                continue;
            return s[n + 1].Is("'s") ? null : new CountMatch(i, i + 1, none) { NounFrom = -1, Noun = n };
        }

        return null;
    }

    // "one another", "the one", "one of the deadliest": no count.
    private static bool IsPronoun(LexedSentence s, Numeral numeral)
    {
        if (!s[numeral.Start].Is("one") || numeral.End != numeral.Start + 1)
            return false;
        var (before, after) = (s[numeral.Start - 1], s[numeral.End]);
        // "rather than a likely one"
        if (s.Tag(numeral.Start - 1) is "JJ" or "JJS" && after.Kind == LexemeKind.Symbol)
            return true;
        if (after.Text is "another" or "who" or "that" or "by" or "which" or "'s" || before.Text is "this" or "that" or "the" or "which" or "every" or "any" or "some" or "each" or "another" or "large" or "first" or "last")
            return after.Kind != LexemeKind.Word || after.Text is "another" or "who" or "that" or "by" or "which" || before.Text is not ("the" or "this" or "that");
        return s.Follows(numeral.End, "of", "the") && (s[numeral.End + 2].Is("most") || s[numeral.End + 2].Text.EndsWith("est", StringComparison.Ordinal) || s[numeral.End + 2].Text is "worst" or "few" or "main" or "first" or "last");
    }
}
