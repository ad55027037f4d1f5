using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Desk.Words;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Desk.Figures;

/// <summary>How a tally was counted, in sentences: they go with every export, so that a number never stands without what it means.</summary>
public static class TallyDefinition
{
    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(TallyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        yield return "Policy " + answer.Question.Policy.Word() + ": " + Policy(answer.Question);
        if (answer.Open)
            yield return "Some source says “at least”, so the highest is the highest reported, and there may be more.";
        yield return "Only incidents are summed. Denied, planned and hypothetical claims and the running totals of sources are not.";
        if (!answer.Straddling.IsEmpty)
            yield return Number(answer.Straddling.Count, "incident counts", "incidents count") + " in the highest only: it is not certain that they belong to the area, the period or the type.";
        if (!answer.SetAside.IsEmpty)
            yield return Number(answer.SetAside.Count, "incident is", "incidents are") + " left out because a reviewer rejected or discounted them.";
        if (!answer.WithoutFigure.IsEmpty)
            yield return Number(answer.WithoutFigure.Count, "incident has", "incidents have") + " figures of which this policy takes none.";
        if (answer.PossibleDuplicates > 0)
            yield return Number(answer.PossibleDuplicates, "pair", "pairs") + " among the incidents may be one incident, and nobody has decided: if so, the sum is too high.";
        if (answer.CategoryWords is { } category)
            yield return "Of the category: " + category + ".";
        if (answer.Question.By == TallyGrouping.Category)
            yield return "Rows by category overlap and are parts of the total.";
        if (answer.Question.AsOf is { } asOf)
            yield return $"Only what was published by {Phrases.Day(asOf)}.";
        if (answer.Question.RecordedBy is { } recorded)
            yield return $"Only what stood in this register by {Phrases.Day(recorded)}.";
    }

    private static string Policy(TallyQuestion question) => question.Policy switch
    {
        FigurePolicy.Conservative => "of each incident the lowest figure that a source gives.",
        FigurePolicy.Best => "of each incident the lowest, the figure of most independent sources, and the highest.",
        FigurePolicy.Grades => "as range, but incidents graded weak or contested count in the highest only.",
        FigurePolicy.Majority => "of each incident the figure of more than half of its independent sources, else the lowest.",
        FigurePolicy.Hierarchy => "of each incident the figure of the first of these that gives one: " + string.Join(", ", question.SourceOrder) + ".",
        _ => "of each incident the smallest lower end and the highest of the current figures of its sources.",
    };

    private static string Number(int count, string one, string many) => count.ToString("#,0", CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
