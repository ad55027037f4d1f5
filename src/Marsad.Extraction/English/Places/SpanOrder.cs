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
            switch (Gap(inner, outer))
            {
                case GapKind.List:
                    outer.Relation ??= inner.Relation;
                    break;
                case GapKind.Comma when !EndsList(spans, i + 1):
                case GapKind.Inside:
                    inner.Outer = outer;
                    break;
                case GapKind.Comma:
                    outer.Relation ??= inner.Relation;
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

    private static bool EndsList(List<PlaceSpan> spans, int i) => i + 1 < spans.Count && Gap(spans[i], spans[i + 1]) == GapKind.List;

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
