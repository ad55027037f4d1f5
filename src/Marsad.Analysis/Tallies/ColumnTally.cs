using Marsad.Analysis.Areas;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Answers questions about the present state from rows of numbers and packed details, so that a tally over a million incidents parses hardly one of them. Incidents that are out of the ordinary are read whole and counted as always (<see cref="Counter"/>); the answer is the same as <see cref="Tally.Of"/> gives.</summary>
public static class ColumnTally
{
    private const int MostWhole = 50_000;

    /// <summary>True where the rows hold all that the question needs.</summary>
    public static bool CanAnswer(TallyQuestion question, IIncidentColumns columns)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(columns);
        return question is { AsOf: null, RecordedBy: null } && (question.Policy != FigurePolicy.Hierarchy || question.SourceOrder.Count is > 0 and <= DetailNeeds.MostSources)
            && !(question.By.SplitsFigures() && question.Across.SplitsFigures()) && (DetailNeeds.Of(question) == RowParts.None || columns.HasDetails);
    }

    /// <summary>The answer; <see cref="CanAnswer"/> is true of the question. Null where so many incidents are to be read whole that they are better counted one by one (<see cref="Tally.Of"/>): in a register of an older program, by policies that it did not know.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="columns">The incidents.</param>
    /// <param name="totals">The running totals that sources give.</param>
    /// <param name="near">The slots of each undecided pair that may be one.</param>
    /// <param name="areas">Judges places.</param>
    /// <param name="draw">Draws an incident's figures by the question's policy, where that is to be done from the whole incident. Null: they are as they should be.</param>
    public static TallyAnswer? Of(TallyQuestion question, IIncidentColumns columns, IEnumerable<RunningTotal> totals, IEnumerable<(long First, long Second)> near, IAreaJudge? areas = null, Func<Incident, Incident>? draw = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(near);
        if (!CanAnswer(question, columns))
            throw new ArgumentException("The question needs more than the rows hold.", nameof(question));
        areas ??= new AdminAreas();
        var numbers = RowPolicy.NeedsNumbers(question.Policy) ? columns.Numbers() : null;
        var counters = Enumerable.Range(0, columns.Workers).Select(_ => new RowCounter(question, columns, areas, numbers)).ToList();
        columns.Scan(DetailNeeds.Wish(question), (worker, part, more) => counters[worker].Take(part, more));
        if (counters.Sum(static c => c.Special.Count) > MostWhole)
            return null;
        var whole = Whole(columns, counters, out var covered);
        var counter = new Counter(question, areas, draw);
        foreach (var (_, incident) in whole)
            counter.Take(incident);
        var counted = counter.Answer();
        var answer = RowMerge.Of(counters, counted, whole.Select(static w => w.Incident));
        if (question.Category is not null)
            answer = Categories(answer, counters, whole.Where(w => covered.Contains(w.Slot)).Select(static w => w.Incident), new Counter(question, areas, draw));
        return Tally.Beside(answer, totals, areas) with { PossibleDuplicates = Duplicates(counted, counters, whole, near) };
    }

    // What a joint figure covers is subtracted from it, so it is read whole too.
    private static IReadOnlyList<(long Slot, Incident Incident)> Whole(IIncidentColumns columns, List<RowCounter> counters, out HashSet<long> covered)
    {
        List<long> special = [.. counters.SelectMany(static c => c.Special)];
        var whole = columns.Whole(special);
        covered = whole.SelectMany(static w => w.Incident.Covers).Select(columns.SlotOf).OfType<long>().Distinct().Except(special).ToHashSet();
        if (covered.Count == 0)
            return whole;
        var left = covered;
        counters.ForEach(c => c.LeaveOut(left));
        return columns.Whole(special.Concat(covered));
    }

    // What is covered was counted as a row, and then whole.
    private static TallyAnswer Categories(TallyAnswer answer, List<RowCounter> counters, IEnumerable<Incident> covered, Counter again)
    {
        foreach (var incident in covered)
            again.Take(incident);
        var count = counters.Aggregate(CategoryCount.In(answer), static (sum, c) => sum.Plus(c.Details?.Category ?? default)).Less(CategoryCount.In(again.Answer()));
        return answer with { CategoryGiven = count.Given, CategoryOf = count.Of, UnstatedMin = count.Min, UnstatedMax = count.Max };
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
