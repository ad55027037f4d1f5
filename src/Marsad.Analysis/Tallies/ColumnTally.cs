using Marsad.Analysis.Areas;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Answers the commoner questions from rows of numbers, so that a tally over a million incidents parses hardly one of them: the sum of killed or injured, by period, area, means and grade, split by time, place, type or grade, by every policy that needs no order of sources. Incidents that are out of the ordinary are read whole and counted as always (<see cref="Counter"/>); the answer is the same as <see cref="Tally.Of"/> gives.</summary>
public static class ColumnTally
{
    /// <summary>True where the rows hold all that the question needs.</summary>
    public static bool CanAnswer(TallyQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question is { Measure: TallyMeasure.Killed or TallyMeasure.Injured, Category: null, Perpetrator: null, Target: null, Facility: null, Policy: not FigurePolicy.Hierarchy, AsOf: null, RecordedBy: null }
            && RowLabels.Has(question.By) && RowLabels.Has(question.Across);
    }

    /// <summary>The answer; <see cref="CanAnswer"/> is true of the question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="columns">The incidents.</param>
    /// <param name="totals">The running totals that sources give.</param>
    /// <param name="near">The slots of each undecided pair that may be one.</param>
    /// <param name="areas">Judges places.</param>
    /// <param name="draw">Draws an incident's figures by the question's policy, where that is to be done from the whole incident. Null: they are as they should be.</param>
    public static TallyAnswer Of(TallyQuestion question, IIncidentColumns columns, IEnumerable<PublishedTally> totals, IEnumerable<(long First, long Second)> near, IAreaJudge? areas = null, Func<Incident, Incident>? draw = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(near);
        if (!CanAnswer(question))
            throw new ArgumentException("The question needs more than the rows hold.", nameof(question));
        areas ??= new AdminAreas();
        var numbers = RowPolicy.NeedsNumbers(question.Policy) ? columns.Numbers() : null;
        var counters = Enumerable.Range(0, columns.Workers).Select(_ => new RowCounter(question, columns, areas, numbers)).ToList();
        columns.Scan((worker, part) => counters[worker].Take(part));
        var whole = Whole(columns, counters);
        var counter = new Counter(question, areas, draw);
        foreach (var (_, incident) in whole)
            counter.Take(incident);
        var counted = counter.Answer();
        var answer = RowMerge.Of(counters, counted, whole.Select(static w => w.Incident));
        return Tally.Beside(answer, totals, areas) with { PossibleDuplicates = Duplicates(counted, counters, whole, near) };
    }

    // What a joint figure covers is subtracted from it, so it is read whole too.
    private static IReadOnlyList<(long Slot, Incident Incident)> Whole(IIncidentColumns columns, List<RowCounter> counters)
    {
        List<long> special = [.. counters.SelectMany(static c => c.Special)];
        var whole = columns.Whole(special);
        var covered = whole.SelectMany(static w => w.Incident.Covers).Select(columns.SlotOf).OfType<long>().Distinct().Except(special).ToHashSet();
        if (covered.Count == 0)
            return whole;
        counters.ForEach(c => c.LeaveOut(covered));
        return columns.Whole(special.Concat(covered));
    }

    // The answer is that over the incidents read whole.
    private static int Duplicates(TallyAnswer answer, List<RowCounter> counters, IReadOnlyList<(long Slot, Incident Incident)> whole, IEnumerable<(long First, long Second)> near)
    {
        // Mostly a question meets none; the slots are marked once there is one.
        System.Collections.BitArray? counted = null;
        var pairs = new HashSet<(long, long)>();
        foreach (var (first, second) in near)
        {
            counted ??= Counted(answer, counters, whole);
            if (first != second && Stands(counted, first) && Stands(counted, second))
                pairs.Add(first < second ? (first, second) : (second, first));
        }

        return pairs.Count;
    }

    private static bool Stands(System.Collections.BitArray counted, long slot) => slot < counted.Length && counted[(int)slot];

    private static System.Collections.BitArray Counted(TallyAnswer answer, List<RowCounter> counters, IReadOnlyList<(long Slot, Incident Incident)> whole)
    {
        var counted = new System.Collections.BitArray(1 + (int)Math.Max(counters.Max(static c => c.HighestSlot()), whole.Select(static w => w.Slot).DefaultIfEmpty().Max()));
        counters.ForEach(c => c.Mark(counted));
        if (whole.Count == 0)
            return counted;
        var ids = whole.Select(static w => w.Incident.Id).ToHashSet(StringComparer.Ordinal);
        ids.IntersectWith(answer.Incidents.Concat(answer.Straddling.Select(static s => s.Incident)));
        foreach (var (slot, incident) in whole)
            counted[(int)slot] = ids.Contains(incident.Id);
        return counted;
    }
}
