using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Casualties;

/// <summary>"Journalist X was among the dead": one person told by name and by what he was.</summary>
internal static class AmongTheDead
{
    /// <summary>The figure; null where the sentence tells none so.</summary>
    public static HarmFigure? Read(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var be = 2; be + 3 < tokens.Count; be++)
        {
            if (tokens[be].Lower is not ("was" or "is") || tokens[be + 1].Lower is not "among" || tokens[be + 2].Lower is not ("the" or "those") || Measure(tokens[be + 3].Lower) is not { } measure)
                continue;
            // From the word for the person, over the name, to the verb.
            for (var first = be - 2; first >= 0 && first >= be - 6; first--)
            {
                if (!char.IsUpper(tokens[first].Text[0]) && tokens[first].Tag is not ("NN" or "," or "DT"))
                    break;
                if (PeopleLexicon.Default.At(tokens, first) is { Length: > 0, Term: { IsPlural: false } term } && char.IsUpper(tokens[be - 1].Text[0]))
                    return new HarmFigure(measure, CountRange.Exactly(1), first, be - 1) { Category = PeopleGroups.CategoryOf(term) };
            }

            return null;
        }

        return null;
    }

    private static HarmMeasure? Measure(string word) => word switch
    {
        "dead" or "killed" or "victims" or "fatalities" or "deceased" => HarmMeasure.Killed,
        "wounded" or "injured" => HarmMeasure.Injured,
        "missing" => HarmMeasure.Missing,
        "abducted" or "kidnapped" or "hostages" => HarmMeasure.Abducted,
        "detained" or "arrested" or "detainees" => HarmMeasure.Detained,
        _ => null,
    };
}
