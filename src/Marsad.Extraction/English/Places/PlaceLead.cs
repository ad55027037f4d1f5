using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Places;

/// <summary>A place as the whole first sentence of a paragraph: "Kharkiv region. A bomb hit …" in a round-up.</summary>
internal static class PlaceLead
{
    private const int LongestLead = 5;

    // "2. Marib city": words between the place and its colon.
    private const int LongestKind = 2;

    // "Soum: on 8 October a mine hit a convoy", "1. Sirwah front: …": the entry opens with its place and a colon, behind its number at most.
    private static bool IsEntryLabel(PlaceMention place)
    {
        var sentence = place.Sentence;
        if (place.First > 2 || !sentence.Block.IsBody || sentence.Start - sentence.Block.Start > 4)
            return false;
        for (var i = 0; i < place.First; i++)
        {
            if (char.IsLetter(sentence.Tokens[i].Text[0]))
                return false;
        }

        for (var i = place.Last + 1; i < sentence.Tokens.Count && i <= place.Last + 1 + LongestKind; i++)
        {
            if (sentence.Tokens[i].Text is ":")
                return i + 2 < sentence.Tokens.Count;
            if (!sentence.Tokens[i].Tag.StartsWith("NN", StringComparison.Ordinal))
                return false;
        }

        return false;
    }

    /// <summary>True where a mention is such a lead.</summary>
    public static bool Is(PlaceMention place)
    {
        var sentence = place.Sentence;
        if (IsEntryLabel(place))
            return true;
        if (place.First != 0 || sentence.Tokens.Count > LongestLead || !sentence.Block.IsBody || sentence.Start != sentence.Block.Start)
            return false;
        for (var i = place.Last + 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Text is not ("." or ":"))
                return false;
        }

        return true;
    }
}
