using System.Collections;
using System.Runtime.InteropServices;
using Marsad.Analysis.Areas;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Takes rows of numbers in for one question, on one thread.</summary>
internal sealed class RowCounter(TallyQuestion question, IIncidentColumns columns, IAreaJudge areas, IPolicyLookUp? numbers = null)
{
    private readonly RowPolicy policy = new(question, numbers);
    private readonly RowScope scope = new(question, columns, areas);
    private readonly RowLabels by = new(question.By, columns);
    private readonly RowLabels across = new(question.Across, columns);
    private readonly Dictionary<(int Row, int Across), int> rows = [];
    private readonly List<(string Key, string? Across)> labels = [];
    private readonly List<Entry> entries = new(4096);

    /// <summary>A row that counts: small, as there may be a million.</summary>
    /// <param name="Id">Its packed id.</param>
    /// <param name="Slot">Its slot.</param>
    /// <param name="From">Its first day.</param>
    /// <param name="Range">Its figure.</param>
    /// <param name="Doubt">The mix of doubts for which it is in scope only possibly (<see cref="RowScope.Doubts"/>); 0: it is.</param>
    /// <param name="Row">Number of its row; -1: the tally is not split.</param>
    /// <param name="Best">Its best estimate; -1: the policy gives none.</param>
    internal readonly record struct Entry(ulong Id, int Slot, int From, PackedRange Range, int Doubt, int Row, int Best);

    /// <summary>The rows that count, in no order.</summary>
    public ReadOnlySpan<Entry> Entries => CollectionsMarshal.AsSpan(entries);

    /// <summary>Slots of the rows that are to be read whole.</summary>
    public List<long> Special { get; } = [];

    /// <summary>The labels of the rows of the tally.</summary>
    public IReadOnlyList<(string Key, string? Across)> Labels => labels;

    /// <summary>Takes rows in.</summary>
    public void Take(ReadOnlySpan<IncidentRow> part)
    {
        foreach (ref readonly var row in part)
        {
            if (policy.IsToBeDrawn(row))
                Special.Add(row.Slot);
            else
                Take(row);
        }
    }

    /// <summary>Leaves rows out that are counted otherwise.</summary>
    public void LeaveOut(HashSet<long> slots) => entries.RemoveAll(e => slots.Contains(e.Slot));

    /// <summary>Marks the slots of the rows that count.</summary>
    public void Mark(BitArray slots)
    {
        foreach (ref readonly var entry in Entries)
            slots[entry.Slot] = true;
    }

    /// <summary>The highest slot of a row that counts.</summary>
    public int HighestSlot()
    {
        var highest = 0;
        foreach (ref readonly var entry in Entries)
            highest = Math.Max(highest, entry.Slot);
        return highest;
    }

    private void Take(in IncidentRow row)
    {
        if (policy.Of(row, out var best) is { IsGiven: true } range && scope.Of(row) is var doubt and not RowScope.Outside)
            entries.Add(new Entry(row.Id, row.Slot, row.From, range, doubt, Row(row), best));
    }

    private int Row(in IncidentRow row)
    {
        if (question.By == TallyGrouping.None)
            return -1;
        var key = (by.Of(row), across.Of(row));
        if (rows.TryGetValue(key, out var number))
            return number;
        labels.Add((by.Text(key.Item1)!, across.Text(key.Item2)));
        return rows[key] = labels.Count - 1;
    }
}
