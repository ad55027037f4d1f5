using Marsad.Domain.Claims;
using Marsad.Extraction.English.Passages;

namespace Marsad.Extraction.English.Casualties;

/// <summary>Another source's number for what was counted just before, without a noun: "Seven were killed; some sources say eight", "the rebels' count is 170", "residents gave figures between 80 and 100".</summary>
internal static class BareFigure
{
    /// <summary>The figure with the token of its number; null where the passage gives none.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="before">The figures told last, of this sentence or the one before.</param>
    public static (CasualtyFigure Figure, int Token)? Read(Passage passage, IReadOnlyList<CasualtyFigure> before)
    {
        if (before.Count == 0 || passage.Voice.Cue < 0 || before[0].Measure is HarmMeasure.Displaced)
            return null;
        var tokens = passage.Sentence.Tokens;
        foreach (var count in passage.Terms.Counts)
        {
            if (count.First <= passage.Voice.Cue || count.First - passage.Voice.Cue > 7 || count.IsOtherQuantity || count.IsPart || count.Increment || count.Count.Share is not null || !passage.Says(count.First) || passage.Terms.Dates.Any(d => d.First <= count.Last && d.Last >= count.First))
                continue;
            if (!IsAlone(tokens, count.Last + 1) || !Leads(tokens, passage.Voice.Cue + 1, count.First))
                return null;
            return (new CasualtyFigure(before[0].Measure, count.Count) { Category = before[0].Category }, count.First);
        }

        return null;
    }

    private static bool IsAlone(Text.TokenList tokens, int at) => at >= tokens.Count || tokens[at].Text is "." or "," or ";" or ")" or "\"" or "”" or "''" || tokens[at].Lower is "and" or "but" or "dead" or "killed" or "for" or "of" && at + 1 < tokens.Count && tokens[at + 1].Lower is "them";

    private static bool Leads(Text.TokenList tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Lower is not ("that" or "at" or "of" or "it" or "them" or "was" or "were" or "is" or "the" or "a" or "as" or "to" or "real" or "true" or "actual" or "number" or "numbers" or "figure" or "figures" or "toll" or "count" or "least" or "about" or "around" or "some" or "between" or "only" or "just" or "up" or "than" or "more" or "nearly" or "stands" or "stood" or "higher" or "lower" or "estimates"))
                return false;
        }

        return true;
    }
}
