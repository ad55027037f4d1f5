using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Casualties;

/// <summary>Lists of people under one word of harm: "a woman and her two children" were three.</summary>
internal static class CasualtySums
{
    /// <summary>The figures, with the sum of each list put before its members. Members without a category give way to the sum.</summary>
    public static List<HarmFigure> WithTotals(Sentence sentence, List<HarmFigure> figures)
    {
        var result = new List<HarmFigure>();
        for (var i = 0; i < figures.Count;)
        {
            var end = i + 1;
            while (end < figures.Count && IsListed(sentence, figures[i], figures[end - 1], figures[end]))
                end++;
            var members = figures.GetRange(i, end - i);
            i = end;
            if (members.Count < 2 || !HasAnd(sentence, members) || members.Any(static m => m.Count.Min is null && m.Count.Max is null) || IsTotalFirst(sentence, members))
            {
                result.AddRange(members.Count > 1 && IsTotalFirst(sentence, members) ? members.Where(m => m == members[0] || m.Category is not null) : members);
                continue;
            }

            var sum = members.Skip(1).Aggregate(members[0].Count, static (a, m) => a.Plus(m.Count));
            result.Add(members[0] with { Count = sum, Category = null, Last = members[^1].Last, IsSum = true });
            result.AddRange(members.Where(static m => m.Category is not null));
        }

        return result;
    }

    // "one person, a woman, was killed" is one and the same; a list has its "and".
    private static bool HasAnd(Sentence sentence, List<HarmFigure> members)
    {
        for (var i = members[^2].Last + 1; i < members[^1].First; i++)
        {
            if (sentence.Tokens[i].Lower is "and" or "plus" or "with" or "alongside" or "besides" or "accompanied")
                return true;
        }

        return false;
    }

    // "12 people, three women and four children": a comma behind a total opens its parts.
    private static bool IsTotalFirst(Sentence sentence, List<HarmFigure> members) =>
        members.Count > 2 && (members[0].Category is null || members.Skip(1).Sum(static m => m.Count.Min ?? 0) == members[0].Count.Min) && sentence.Tokens[members[0].Last + 1].Lower is "," or ":" or "–" or "—" &&
        members.Skip(1).Sum(static m => m.Count.Min ?? 0) <= (members[0].Count.Min ?? 0);

    private static bool OfName(Sentence sentence, int first, int i)
    {
        var of = first;
        if (sentence.Tokens[of].Lower is not ("of" or "from"))
            return false;
        for (var k = of; k <= i; k++)
        {
            var token = sentence.Tokens[k];
            if (k - of > 6 || !(k == of || token.Tag is "DT" or "NNP" or "NNPS" or "POS" or "JJ" or "PRP$" || token.Tag is "NN" or "NNS" && (char.IsUpper(token.Text[0]) || PeopleLexicon.Default.At(sentence.Tokens, k).Length == 0)))
                return false;
        }

        return true;
    }

    private static bool IsListed(Sentence sentence, HarmFigure first, HarmFigure before, HarmFigure next)
    {
        if (next.Measure != first.Measure || next.IsPart || before.IsPart || next.Increment || first.Marker != next.Marker || next.Marker is { Syntax: HarmSyntax.Toll } || first.Count is { Min: 0, Max: 0 } || next.First <= before.Last)
            return false;
        for (var i = before.Last + 1; i < next.First; i++)
        {
            var token = sentence.Tokens[i];
            // "a paramedic of the X Scouts and three members of Y": whose they are parts no list.
            if (OfName(sentence, before.Last + 1, i))
                continue;
            if (!(token.Lower is "and" or "," or "as" or "well" or "plus" or "along" or "with" or "together" or "alongside" or "besides" or "accompanied" || token.Lower is "by" && sentence.Tokens[i - 1].Lower is "accompanied" || token.Tag is "DT" or "PRP$"))
                return false;
        }

        return next.First > before.Last + 1;
    }
}
