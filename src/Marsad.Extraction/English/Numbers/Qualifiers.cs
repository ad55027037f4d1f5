using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Numbers;

/// <summary>Which end of a number its qualifier gives.</summary>
internal enum Bound
{
    /// <summary>None: the bare number.</summary>
    Exact,

    /// <summary>Both ends, roughly.</summary>
    About,

    /// <summary>The lower end.</summary>
    Min,

    /// <summary>The upper end.</summary>
    Max,

    /// <summary>It adds to an earlier number.</summary>
    More,
}

/// <summary>The words around a number that say which end of it is given: vocab/count-qualifiers.tsv before it, vocab/count-suffixes.tsv behind it.</summary>
/// <param name="Edge">The first lexeme of the words before (or the one behind the words after) the number.</param>
/// <param name="Bound">The end that they give.</param>
/// <param name="Words">The words; null for those that add nothing.</param>
/// <param name="Increment">True where it adds to an earlier number.</param>
internal readonly record struct Qualifiers(int Edge, Bound Bound, string? Words, bool Increment)
{
    private static readonly ILookup<string, (string[] Words, Bound Bound)> Before = Read("count-qualifiers").ToLookup(static p => p.Words[^1], StringComparer.Ordinal);
    private static readonly ILookup<string, (string[] Words, Bound Bound)> Behind = Read("count-suffixes").ToLookup(static p => p.Words[0], StringComparer.Ordinal);

    // "control over 3 villages", "talks over 12 points": no qualifier.
    private static readonly FrozenSet<string> TakesOver = FrozenSet.ToFrozenSet(["control", "power", "authority", "dispute", "talks", "flew", "flying", "fired", "row", "took", "taken", "takes", "hand", "handed", "sovereignty"], StringComparer.Ordinal);

    /// <summary>The qualifiers that end before a lexeme; up to three may follow one another ("at least some 40").</summary>
    public static Qualifiers EndingAt(LexedSentence s, int index, int free)
    {
        var result = new Qualifiers(index, Bound.Exact, null, Increment: false);
        for (var round = 0; round < 3; round++)
        {
            if (Longest(s, result.Edge, free) is not { } found)
                break;
            var start = result.Edge - found.Words.Length;
            if (found.Words.Length == 1 && found.Words[0] is "over" && TakesOver.Contains(s[start - 1].Text))
                break;
            // An open end outweighs "about": "at least some 40" is at least 40.
            var stronger = found.Bound is Bound.Min or Bound.Max || result.Bound is Bound.Exact;
            result = found.Bound switch
            {
                Bound.More => result with { Edge = start, Increment = true },
                Bound.Exact => result with { Edge = start },
                _ when stronger => new Qualifiers(start, found.Bound, string.Join(' ', found.Words), result.Increment),
                _ => result with { Edge = start },
            };
        }

        return result;
    }

    /// <summary>The suffix that starts at a lexeme.</summary>
    public static Qualifiers StartingAt(LexedSentence s, int index)
    {
        if (s[index] is { Text: "+", Spaced: false })
            return new Qualifiers(index + 1, Bound.Min, "more than", Increment: false);
        foreach (var (words, bound) in Behind[s[index].Text].OrderByDescending(static p => p.Words.Length))
        {
            var end = index + words.Length;
            if (!s.Follows(index, words) || s[end].Is("than"))
                continue;
            // "40 at least" closes its phrase; "40 at least twice" does not.
            if (words[0] is "at" or "in" && s[end].Kind == LexemeKind.Word)
                continue;
            return bound == Bound.More ? new Qualifiers(end, Bound.Exact, null, Increment: true) : new Qualifiers(end, bound, bound == Bound.Exact ? null : string.Join(' ', words), Increment: false);
        }

        return new Qualifiers(index, Bound.Exact, null, Increment: false);
    }

    private static (string[] Words, Bound Bound)? Longest(LexedSentence s, int edge, int free)
    {
        (string[] Words, Bound Bound)? best = null;
        foreach (var phrase in Before[s[edge - 1].Text])
        {
            if (edge - phrase.Words.Length >= free && phrase.Words.Length > (best?.Words.Length ?? 0) && s.Follows(edge - phrase.Words.Length, phrase.Words))
                best = phrase;
        }

        return best;
    }

    private static IEnumerable<(string[] Words, Bound Bound)> Read(string table) =>
        VocabularyTable.Load(table).Rows.Select(static r => (r["phrase"].Split(' '), Enum.Parse<Bound>(r["bound"], ignoreCase: true)));
}
