using Marsad.Places.Areas;

namespace Marsad.Extraction.English.Places;

/// <summary>Reads how the names of a sentence hang together: lists that share a preposition and a type word, and names put in a larger area.</summary>
internal static class SpanOrder
{
    private const int LongestGap = 6;

    public static void Read(List<PlaceSpan> spans)
    {
        for (var i = 0; i + 1 < spans.Count; i++)
        {
            PlaceSpan inner = spans[i], outer = spans[i + 1];
            if (inner.FullLast >= outer.FullFirst && inner.FullLast > inner.Last)
            {
                // "the Gambella region of Ethiopia": the type word is the first name's.
                outer.FullFirst = outer.First;
                outer.Type = null;
                inner.Outer = outer;
                continue;
            }

            switch (Gap(inner, outer))
            {
                case GapKind.List:
                    outer.Relation ??= inner.Relation;
                    outer.InList = true;
                    inner.InList = true;
                    break;
                case GapKind.Comma when InList(spans, i):
                    outer.Relation ??= inner.Relation;
                    outer.InList = true;
                    inner.InList = true;
                    break;
                case GapKind.Comma:
                case GapKind.Inside:
                    inner.Outer = outer;
                    outer.IsOuter = true;
                    break;
                default:
                    break;
            }
        }

        // "Nasir and Ulang counties": a type word in the plural speaks of the whole list.
        for (var i = spans.Count - 1; i > 0; i--)
        {
            var last = spans[i];
            if (last.Type is not null && last.FullLast > last.Last && last.Sentence.Tokens[last.FullLast].Lower.EndsWith('s') && Gap(spans[i - 1], last) is GapKind.List or GapKind.Comma)
                spans[i - 1].Type ??= last.Type;
        }
    }

    /// <summary>True for commas of a run that ends in "and": "Nigeria, Niger, Chad and Cameroon".</summary>
    private static bool InList(List<PlaceSpan> spans, int comma)
    {
        for (var i = comma; i + 1 < spans.Count; i++)
        {
            switch (Gap(spans[i], spans[i + 1]))
            {
                case GapKind.Comma:
                    continue;
                case GapKind.List:
                    return true;
                default:
                    return false;
            }
        }

        return false;
    }

    private static GapKind Gap(PlaceSpan a, PlaceSpan b)
    {
        var tokens = a.Sentence.Tokens;
        int from = a.FullLast + 1, to = b.FullFirst - 1;
        if (a.Possessive && from < tokens.Count && tokens[from].Lower is "'s" or "’s" && to == from)
            return GapKind.None;
        if (to - from >= LongestGap || to < from)
            return GapKind.None;
        bool comma = false, inside = false, and = false;
        for (var i = from; i <= to; i++)
        {
            switch (tokens[i].Lower)
            {
                case ",":
                case "(":
                    comma = true;
                    break;
                case "and" or "or" or "&":
                    and = true;
                    break;
                case "in" or "of" or "within" or "inside":
                    inside = true;
                    break;
                case "the" or "part" or "parts" or "eastern" or "western" or "northern" or "southern" or "central" or "nearby" or "neighbouring":
                    break;
                default:
                    if (!tokens[i].Tag.StartsWith("JJ", StringComparison.Ordinal) && Compass.Parse(tokens[i].Lower) is null && PlaceVocabulary.TypeAt(a.Sentence, i) is null)
                        return GapKind.None;
                    break;
            }
        }

        return and ? inside ? GapKind.None : GapKind.List : inside ? GapKind.Inside : comma ? GapKind.Comma : GapKind.None;
    }

    private enum GapKind
    {
        None,
        List,
        Comma,
        Inside,
    }
}
