using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>What beside the rows a question needs.</summary>
internal static class DetailNeeds
{
    /// <summary>Sources of a hierarchy are marked by the bits of a number.</summary>
    public const int MostSources = 64;

    /// <summary>The parts to be read.</summary>
    public static RowParts Of(TallyQuestion question)
    {
        var choice = question.Policy == FigurePolicy.Hierarchy;
        var figures = question.Category is not null || question.Perpetrator is not null || question.Target is not null || question.Facility is not null
            || question.Measure is not (TallyMeasure.Killed or TallyMeasure.Injured) || NeedsFigures(question.By) || NeedsFigures(question.Across);
        var sources = choice || (question.Policy != FigurePolicy.Range && question.Category == PolicyFigure.Combatants) || question.By == TallyGrouping.Source || question.Across == TallyGrouping.Source;
        return (figures ? RowParts.Figures : RowParts.None) | (sources ? RowParts.Sources : RowParts.None) | (choice ? RowParts.Choice : RowParts.None);
    }

    /// <summary>The same with the measure whose figures count.</summary>
    public static RowWish Wish(TallyQuestion question) => new(Of(question), MeasureOf(question));

    /// <summary>The harm of which figures count; null: it is none.</summary>
    public static HarmMeasure? MeasureOf(TallyQuestion question) => question.Measure == TallyMeasure.Arrested ? HarmMeasure.Detained : KebabCase.TryParse<HarmMeasure>(question.Measure.Word(), out var measure) ? measure : null;

    private static bool NeedsFigures(TallyGrouping by) => by is TallyGrouping.Actor or TallyGrouping.Target or TallyGrouping.Facility or TallyGrouping.Category;
}
