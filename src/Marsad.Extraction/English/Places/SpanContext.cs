using System.Globalization;
using Marsad.Extraction.Text;
using Marsad.Places.Areas;
using Marsad.Places.Names;

namespace Marsad.Extraction.English.Places;

/// <summary>Reads the words around a name: type words, directions, countryside, relations.</summary>
internal static class SpanContext
{
    public static void Read(PlaceSpan span)
    {
        ReadAfter(span);
        ReadBefore(span);
    }

    private static void ReadAfter(PlaceSpan span)
    {
        var tokens = span.Sentence.Tokens;
        var next = span.Last + 1;
        if (next < tokens.Count && tokens[next].Lower is "'s" or "’s" or "'" or "’")
        {
            span.Possessive = true;
            next++;
            // "Aleppo's western countryside", "Yemen's west coast".
            var at = next;
            while (at < tokens.Count && at - next < 3 && Compass.Parse(tokens[at].Lower) is null && tokens[at].Lower is not "countryside")
            {
                if (tokens[at].Lower is "-" || Compass.Parse(tokens[at].Lower) is not null)
                    break;
                if (!tokens[at].Tag.StartsWith("JJ", StringComparison.Ordinal))
                    return;
                at++;
            }

            ReadCountryside(span, at);
            return;
        }

        if (ReadCountryside(span, next))
            return;
        if (PlaceVocabulary.TypeAt(span.Sentence, next) is { } type && type.Type.After && type.Type.Part != TypePart.Name)
        {
            span.Type = type.Type.Precision;
            span.FullLast = type.Last;
        }
        else if (next + 1 < tokens.Count && tokens[next].Lower is "-" && PlaceVocabulary.TypeAt(span.Sentence, next + 1) is { Type.Part: TypePart.Type } joined)
        {
            span.Type = joined.Type.Precision;
            span.FullLast = joined.Last;
        }
    }

    private static bool ReadCountryside(PlaceSpan span, int at)
    {
        var tokens = span.Sentence.Tokens;
        if (at >= tokens.Count)
            return false;
        CompassPoint? side = null;
        var noun = at;
        for (var end = at; end < Math.Min(tokens.Count, at + 3); end++)
        {
            if (CompassWords.EndingAt(span.Sentence, end) is { } found && found.First == at)
                (side, noun) = (found.Point, end + 1);
        }

        if (noun >= tokens.Count || tokens[noun].Lower is not ("countryside" or "suburbs" or "outskirts" or "coast" or "border" or "suburb" or "districts" or "provinces" or "desert" or "highlands"))
            return false;
        if (side is null && tokens[noun].Lower is "districts" or "provinces" or "border" or "desert" or "highlands")
            return false;
        span.Countryside = true;
        span.Side = side;
        span.FullLast = noun;
        span.RelationText = CompassWords.Words(span.Sentence, at, noun);
        return true;
    }

    private static void ReadBefore(PlaceSpan span)
    {
        var sentence = span.Sentence;
        var tokens = sentence.Tokens;
        var at = span.First;
        var article = false;
        if (at > 0 && tokens[at - 1].Lower is "the")
            (at, article) = (at - 1, true);

        // "the town of X", "the western countryside of X", "the north of X".
        if (at > 0 && tokens[at - 1].Lower is "of" && at > 1)
        {
            var noun = at - 2;
            if (PlaceVocabulary.TypeEndingAt(sentence, noun) is { } type && type.Type.Before && !(type.First > 0 && IsSuperlative(tokens[type.First - 1].Lower)))
            {
                span.Type ??= type.Type.Precision;
                span.FullFirst = type.First;
                at = type.First;
                ReadRelation(span, SkipModifiers(sentence, at, allowNames: true));
                return;
            }

            if (tokens[noun].Lower is "countryside" or "suburbs" or "outskirts" or "parts" or "part" or "areas" or "side" or "coast" or "corner" or "edge" && CompassWords.EndingAt(sentence, noun - 1) is { } side)
            {
                ReadSide(span, side.Point, side.First, noun);
                ReadRelation(span, SkipModifiers(sentence, side.First, allowNames: false));
                return;
            }

            if (tokens[noun].Lower is "countryside" or "suburbs")
            {
                span.Countryside = true;
                span.RelationText = "countryside of";
                span.FullFirst = noun;
                ReadRelation(span, SkipModifiers(sentence, noun, allowNames: false));
                return;
            }

            if (CompassWords.EndingAt(sentence, noun) is { } direction)
            {
                ReadDirection(span, direction.Point, direction.First, noun);
                return;
            }
        }

        if (!article && CompassWords.EndingAt(sentence, span.First - 1) is { } part)
        {
            span.Part = part.Point;
            span.FullFirst = part.First;
            at = part.First;
        }
        else if (!article && at > 0 && tokens[at - 1].Lower is "rural" or "nearby" or "greater")
        {
            if (tokens[at - 1].Lower is "rural")
                (span.Countryside, span.RelationText, span.FullFirst) = (true, "rural", at - 1);
            at--;
        }

        ReadRelation(span, SkipModifiers(sentence, at, allowNames: false));
    }

    // "the main city of Karabakh" lies in Karabakh; "the city of Shusha" is Shusha.
    private static bool IsSuperlative(string lower) => lower is "main" or "largest" or "biggest" or "smallest" or "second" or "third" or "chief" or "principal" or "capital" or "only" or "other" or "oldest" or "key" or "major" or "several" or "many" or "some" or "all" or "most" or "two" or "three" or "four" or "five";

    private static void ReadSide(PlaceSpan span, CompassPoint point, int first, int noun)
    {
        var word = span.Sentence.Tokens[noun].Lower;
        span.FullFirst = first;
        if (word is "countryside" or "suburbs" or "outskirts" or "side" or "edge")
        {
            (span.Countryside, span.Side) = (true, point);
            span.RelationText = CompassWords.Words(span.Sentence, first, noun) + " of";
        }
        else
        {
            span.Part = point;
        }
    }

    // "in the north of X" lies in it; "north of X" lies outside.
    private static void ReadDirection(PlaceSpan span, CompassPoint point, int first, int last)
    {
        var tokens = span.Sentence.Tokens;
        if (first > 0 && tokens[first - 1].Lower is "the")
        {
            span.Part = point;
            span.FullFirst = first;
            ReadRelation(span, first - 1);
            return;
        }

        span.Side = point;
        span.RelationText = CompassWords.Words(span.Sentence, first, last) + " of";
        if (first >= 2 && tokens[first - 1].Lower is "km" or "kilometres" or "kilometers" or "kilometre" or "kilometer" or "miles" or "mile"
            && double.TryParse(tokens[first - 2].Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var length))
            span.Kilometres = tokens[first - 1].Lower.StartsWith("mile", StringComparison.Ordinal) ? length * 1.609 : length;
    }

    private static void ReadRelation(PlaceSpan span, int at)
    {
        if (RelationWords.Before(span.Sentence, at) is not { } found)
            return;
        span.Relation = found.Word;
        span.RelationText ??= found.Word.Relation;
    }

    /// <summary>Steps back over an article and adjectives in front of a name ("the opposition-run", "neighbouring").</summary>
    private static int SkipModifiers(Sentence sentence, int at, bool allowNames)
    {
        var tokens = sentence.Tokens;
        for (var steps = 0; at > 0 && steps < 5; steps++)
        {
            var token = tokens[at - 1];
            var modifies = token.Tag is "DT" or "JJ" or "JJR" or "JJS" or "VBN" or "HYPH" or "VBG" or "RB" or "PRP$" or "POS" or "CD"
                || token.Lower is "the" or "neighbouring" or "neighboring" or "nearby" or "besieged" or "northern" or "southern"
                || (token.Tag is "NN" && at < tokens.Count && tokens[at].Tag is "HYPH")
                || (allowNames && token.Tag is "NNP" or "NN" && tokens[at - 1].Name is NameKind.None && Countries.Find(token.Text) is not null);
            if (!modifies || RelationWords.Single(token.Lower) is not null)
                break;
            at--;
        }

        return at;
    }
}
