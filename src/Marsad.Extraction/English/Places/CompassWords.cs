using Marsad.Extraction.Text;
using Marsad.Places.Areas;

namespace Marsad.Extraction.English.Places;

/// <summary>Directions in the words: "north", "north-western", "southeast".</summary>
internal static class CompassWords
{
    /// <summary>The direction whose words end at a token, and its first token.</summary>
    public static (CompassPoint Point, int First)? EndingAt(Sentence sentence, int token)
    {
        if (token < 0)
            return null;
        var tokens = sentence.Tokens;
        if (token >= 2 && tokens[token - 1].Lower is "-" or "‑" && Compass.Parse(tokens[token - 2].Lower + tokens[token].Lower) is { } joined)
            return (joined, token - 2);
        return Compass.Parse(tokens[token].Lower) is { } point ? (point, token) : null;
    }

    /// <summary>The words of a direction as written.</summary>
    public static string Words(Sentence sentence, int first, int last)
    {
        var words = "";
        for (var i = first; i <= last; i++)
            words += (i > first && sentence.Tokens[i].Start > sentence.Tokens[i - 1].End ? " " : "") + sentence.Tokens[i].Text;
        return words;
    }
}
