using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Places;

/// <summary>A place as the whole first sentence of a paragraph: "Kharkiv region. A bomb hit …" in a round-up.</summary>
internal static class PlaceLead
{
    private const int LongestLead = 5;

    /// <summary>True where a mention is such a lead.</summary>
    public static bool Is(PlaceMention place)
    {
        var sentence = place.Sentence;
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
