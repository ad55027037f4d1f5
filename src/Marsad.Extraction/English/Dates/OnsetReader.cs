using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Dates;

/// <summary>Dates "since the war began" by what the report says elsewhere of that beginning ("The war began that day"). Nothing is taken from outside the report.</summary>
internal static class OnsetReader
{
    // How many lexemes an onset's clause is long.
    private const int Reach = 9;

    private static readonly FrozenDictionary<string, string> Words = VocabularyTable.Load("onsets").Rows.ToFrozenDictionary(static r => r["word"], static r => r["kind"], StringComparer.Ordinal);

    /// <summary>The expressions, those of undated beginnings put in their places.</summary>
    public static IReadOnlyList<TimeExpression> Complete(IReadOnlyList<TimeExpression> expressions, IReadOnlyList<LexedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        ArgumentNullException.ThrowIfNull(sentences);
        var undated = new List<(LexedSentence Sentence, int Start, int End, string Noun)>();
        var told = new Dictionary<string, TimeExpression>(StringComparer.Ordinal);
        var next = 0;
        foreach (var s in sentences)
        {
            var first = next;
            while (next < expressions.Count && expressions[next].Sentence == s.Sentence)
                next++;
            Scan(s, expressions, first, next, undated, told);
        }

        var found = undated.Where(u => told.ContainsKey(u.Noun)).Select(u => Dated(u.Sentence, u.Start, u.End, told[u.Noun])).ToList();
        return found.Count == 0 ? expressions : [.. expressions.Concat(found).OrderBy(static e => e.Start)];
    }

    private static void Scan(LexedSentence s, IReadOnlyList<TimeExpression> expressions, int first, int next, List<(LexedSentence Sentence, int Start, int End, string Noun)> undated, Dictionary<string, TimeExpression> told)
    {
        var date = first;
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Is("since") && Onset(s, i + 1) is { } since)
            {
                while (date < next && expressions[date].Start < s[i].Start)
                    date++;
                if (date == next || expressions[date].Start >= s[since.End - 1].End + 24)
                    undated.Add((s, i + 1, since.End, since.Noun));
            }

            if (i > 0 && (s[i - 1].Is("since") || Words.GetValueOrDefault(s[i].Text) is not ("noun" or "start")))
                continue;
            if (Onset(s, i) is { } onset && !told.ContainsKey(onset.Noun) && Near(s, expressions, first, next, i, onset.End) is { } near)
                told.Add(onset.Noun, near);
        }
    }

    // "the war began", "the start of the war", "fighting broke out": what began, and behind which lexeme the words end.
    private static (string Noun, int End)? Onset(LexedSentence s, int from)
    {
        string? noun = null;
        var begun = false;
        for (var i = from; i < Math.Min(s.Count, from + Reach) && s[i].Kind != LexemeKind.Symbol; i++)
        {
            switch (Words.GetValueOrDefault(s[i].Text))
            {
                case "noun" when noun is null || !begun:
                    noun = s[i].Text;
                    break;
                case "verb" when noun is not null:
                    begun = true;
                    break;
                case "start":
                    begun = true;
                    continue;
                default:
                    continue;
            }

            if (noun is not null && begun)
            {
                var end = i + 1;
                if (s[end].Text is "out" or "up")
                    end++;
                else if (s[end].Is("into") && s[end + 1].Is("effect"))
                    end += 2;
                else if (s[end].Text is "effect" or "hold")
                    end++;
                return (noun, end);
            }
        }

        return null;
    }

    // The date beside an onset: behind its verb, or at the sentence's start.
    private static TimeExpression? Near(LexedSentence s, IReadOnlyList<TimeExpression> expressions, int first, int next, int start, int end)
    {
        for (var e = first; e < next; e++)
        {
            if (expressions[e] is not { Value: { Window: not null, Date: not null } } found || found.Role is not (DateRole.At or DateRole.Since))
                continue;
            if (found.Start >= s[end - 1].End && found.Start <= s[end - 1].End + 40)
                return found;
            if (e == first && found.End <= s[start].Start && s[start].Start - found.End <= 40)
                return found;
            if (found.Start > s[end - 1].End + 40)
                break;
        }

        return null;
    }

    private static TimeExpression Dated(LexedSentence s, int start, int end, TimeExpression told)
    {
        var window = told.Value.Window!;
        return new TimeExpression(s.Sentence, s[start].Token, s[end - 1].Token, s[start].Start, s[end - 1].End, told.Value with { Window = new DateWindow(window.From, window.To, window.Precision, DateBasis.Relative) }, DateRole.Since);
    }
}
