using Marsad.Domain.Claims;
using Marsad.Extraction.English.Passages;

namespace Marsad.Extraction.English.Casualties;

/// <summary>A figure given for a number told before: "on Friday it raised that number to 17", "it put the toll at 40".</summary>
internal static class RepeatedNumber
{
    /// <summary>The figure with the token of its number; null where the passage repeats none.</summary>
    public static (CasualtyFigure Figure, int Token)? Read(Passage passage, IReadOnlyList<CasualtyFigure> before)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.First + 1; i <= passage.Last; i++)
        {
            if (tokens[i].Lower is not ("number" or "figure" or "toll" or "count" or "total" or "estimate") || tokens[i - 1].Lower is not ("that" or "this" or "the" or "its" or "their" or "death"))
                continue;
            // "the number of calls" is another number.
            if (i < passage.Last && tokens[i + 1].Lower is "of")
                continue;
            var count = passage.Terms.Counts.FirstOrDefault(c => c.First > i && c.First - i <= 8 && !c.IsOtherQuantity && c.Count.Share is null);
            if (count is null || !Leads(passage, i + 1, count.First))
                continue;
            var model = before.Count > 0 ? before[0] : tokens[i].Lower is "toll" ? new CasualtyFigure(HarmMeasure.Killed, count.Count) : null;
            return model is null ? null : (new CasualtyFigure(model.Measure, count.Count) { Category = model.Category, Revision = true }, count.First);
        }

        return null;
    }

    private static bool Leads(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.Sentence.Tokens[i].Lower is "to" or "at" or "as" or "was" or "is" or "reached")
                return true;
        }

        return false;
    }
}
