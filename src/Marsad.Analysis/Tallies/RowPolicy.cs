using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>The figure of a row by the policy of a question.</summary>
internal sealed class RowPolicy(TallyQuestion question, IPolicyLookUp? numbers)
{
    private const int NoBest = -1;
    private readonly FigurePolicy policy = question.Policy;
    private readonly bool killed = question.Measure == TallyMeasure.Killed;

    /// <summary>True for policies that make numbers which the range does not tell.</summary>
    public static bool NeedsNumbers(FigurePolicy policy) => policy is FigurePolicy.Conservative or FigurePolicy.Best or FigurePolicy.Majority;

    /// <summary>True where the figure is drawn from the whole incident.</summary>
    public bool IsToBeDrawn(in IncidentRow row) => row.IsSpecial || (policy != FigurePolicy.Range && (row.Marks & RowMarks.Drawn) == RowMarks.None);

    /// <summary>The figure, and the best estimate (-1: the policy gives none).</summary>
    public PackedRange Of(in IncidentRow row, out int best)
    {
        best = NoBest;
        var range = killed ? row.Killed : row.Injured;
        if (policy == FigurePolicy.Range || !range.IsGiven)
            return range;
        if (policy == FigurePolicy.Grades)
            return row.Grade is Grade.Weak or Grade.Contested ? range with { Min = 0 } : range;
        var drawn = (row.Marks & RowMarks.Plain) != RowMarks.None ? new PolicyNumbers(range.Min, range.Min, range.Min) : killed ? numbers!.Killed(row.Slot) : numbers!.Injured(row.Slot);
        switch (policy)
        {
            case FigurePolicy.Best:
                best = (int)drawn.Best;
                return range;
            case FigurePolicy.Conservative:
                return new PackedRange((int)drawn.Conservative, (int)drawn.Conservative, false);
            default:
                return new PackedRange((int)drawn.Majority, (int)drawn.Majority, false);
        }
    }
}
