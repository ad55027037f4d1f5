using Marsad.Analysis.Areas;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Adds up rows of numbers for one question. Whether a row is in scope is asked once for each place, type and grade, of the same judge as always (<see cref="Scope"/>).</summary>
internal sealed class RowCounter(TallyQuestion question, IIncidentColumns columns, IAreaJudge areas)
{
    private readonly Scope scope = new(question with { Since = null, Until = null }, areas);
    private readonly Dictionary<(int Place, int Type, int Grade), ValueList<string>?> judged = [];
    private readonly RowLabels by = new(question.By, columns);
    private readonly RowLabels across = new(question.Across, columns);
    private readonly (int Since, int Until) period = ((question.Since ?? DateOnly.MinValue).DayNumber, (question.Until ?? DateOnly.MaxValue).DayNumber);
    private readonly List<Entry> entries = [];
    private Entry[]? ordered;

    /// <summary>A row that counts.</summary>
    internal readonly record struct Entry(ulong Id, long Slot, int From, PackedRange Range, ValueList<string> Doubts, int Row, int Across)
    {
        public bool IsWhole => Doubts.IsEmpty;
    }

    /// <summary>Takes a row in.</summary>
    public void Take(in IncidentRow row)
    {
        var range = question.Measure == TallyMeasure.Killed ? row.Killed : row.Injured;
        if (!range.IsGiven || row.To < period.Since || row.From > period.Until)
            return;
        if (!judged.TryGetValue((row.Place, row.Type, (int)row.Grade), out var doubts))
            judged[(row.Place, row.Type, (int)row.Grade)] = doubts = scope.Of(RowLabels.Bare(row, columns))?.ToValueList();
        if (doubts is not { } own)
            return;
        if (row.From < period.Since || row.To > period.Until)
            own = [Scope.Period, .. own];
        entries.Add(new Entry(row.Id, row.Slot, row.From, range, own, by.Of(row), across.Of(row)));
    }

    /// <summary>Leaves rows out that are counted otherwise.</summary>
    public void LeaveOut(HashSet<long> slots) => entries.RemoveAll(e => slots.Contains(e.Slot));

    /// <summary>The question.</summary>
    public TallyQuestion Question => question;

    /// <summary>The slots of the rows that count.</summary>
    public HashSet<long> Slots() => [.. entries.Select(static e => e.Slot)];

    /// <summary>The rows that count, by first day, then id.</summary>
    public ReadOnlySpan<Entry> Ordered()
    {
        if (ordered is not null)
            return ordered;
        var (days, places) = (new int[entries.Count], new int[entries.Count]);
        for (var i = 0; i < days.Length; i++)
            (days[i], places[i]) = (entries[i].From, i);
        Array.Sort(days, places);
        var ids = Array.ConvertAll(places, i => entries[i].Id);
        for (var start = 0; start < days.Length;)
        {
            var end = start + 1;
            while (end < days.Length && days[end] == days[start])
                end++;
            Array.Sort(ids, places, start, end - start);
            start = end;
        }

        return ordered = Array.ConvertAll(places, i => entries[i]);
    }

    /// <summary>The ids of the ordered rows, as text.</summary>
    public string[] Ids()
    {
        Ordered();
        var ids = new string[ordered!.Length];
        Parallel.For(0, (ids.Length + 4095) / 4096, block =>
        {
            for (var i = block * 4096; i < Math.Min(ids.Length, (block + 1) * 4096); i++)
                ids[i] = PackedId.Text(ordered[i].Id);
        });
        return ids;
    }

    /// <summary>The labels of a row.</summary>
    public (string? Key, string? Across) Labels(in Entry entry) => (by.Text(entry.Row), across.Text(entry.Across));
}
