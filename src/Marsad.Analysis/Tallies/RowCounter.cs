using System.Collections;
using System.Runtime.InteropServices;
using Marsad.Analysis.Areas;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Takes rows of numbers in for one question, on one thread.</summary>
internal sealed class RowCounter
{
    private readonly RowPolicy policy;
    private readonly RowScope scope;
    private readonly RowNumbers rows;
    private readonly DetailCounter? details;
    private readonly List<Entry> entries = new(4096);

    /// <param name="question">What is asked.</param>
    /// <param name="columns">The incidents.</param>
    /// <param name="areas">Judges places.</param>
    /// <param name="numbers">Numbers of policies, where the question needs them.</param>
    public RowCounter(TallyQuestion question, IIncidentColumns columns, IAreaJudge areas, IPolicyLookUp? numbers = null)
    {
        policy = new RowPolicy(question, numbers);
        scope = new RowScope(question, columns, areas);
        rows = new RowNumbers(question, columns);
        details = DetailNeeds.Of(question) == RowParts.None ? null : new DetailCounter(question, columns, policy, rows);
    }

    /// <summary>A row that counts: small, as there may be a million.</summary>
    /// <param name="Id">Its packed id.</param>
    /// <param name="Slot">Its slot.</param>
    /// <param name="From">Its first day.</param>
    /// <param name="Range">Its figure.</param>
    /// <param name="Doubt">The mix of doubts for which it is in scope only possibly (<see cref="RowScope.Doubts"/>); 0: it is; negative: it was left out after all.</param>
    /// <param name="Row">Number of its row; -1: the tally is not split, or parts its figure (<see cref="Shares"/>).</param>
    /// <param name="Best">Its best estimate; -1: the policy gives none.</param>
    internal readonly record struct Entry(ulong Id, int Slot, int From, PackedRange Range, int Doubt, int Row, int Best);

    /// <summary>The rows that count, in no order.</summary>
    public ReadOnlySpan<Entry> Entries => CollectionsMarshal.AsSpan(entries);

    /// <summary>Slots of the rows that are to be read whole.</summary>
    public List<long> Special { get; } = [];

    /// <summary>The labels of the rows of the tally.</summary>
    public IReadOnlyList<(string Key, string? Across)> Labels => details?.Rows.Labels ?? rows.Labels;

    /// <summary>What the incidents give to the rows of the tally, where a split parts the figures themselves.</summary>
    public ReadOnlySpan<DetailCounter.Share> Shares => details is null ? [] : CollectionsMarshal.AsSpan(details.Shares);

    /// <summary>What was counted from details; null where the question needs none.</summary>
    public DetailCounter? Details => details;

    /// <summary>Takes rows in.</summary>
    public void Take(ReadOnlySpan<IncidentRow> part, IDetailReader more)
    {
        for (var i = 0; i < part.Length; i++)
        {
            ref readonly var row = ref part[i];
            var doubt = scope.Of(row);
            if (doubt == RowScope.Outside)
                continue;
            if (policy.IsToBeDrawn(row))
                Special.Add(row.Slot);
            else if (details is null)
                Take(row, doubt);
            else if (!details.Take(row, more.Of(i), doubt, entries))
                Special.Add(row.Slot);
        }
    }

    /// <summary>Leaves rows out that are counted otherwise.</summary>
    public void LeaveOut(HashSet<long> slots)
    {
        details?.LeaveOut(slots, entries);
        for (var i = 0; i < entries.Count; i++)
        {
            if (slots.Contains(entries[i].Slot))
                entries[i] = entries[i] with { Doubt = RowScope.Outside };
        }
    }

    /// <summary>Marks the slots of the rows that count.</summary>
    public void Mark(BitArray slots)
    {
        foreach (ref readonly var entry in Entries)
        {
            if (entry.Doubt >= 0)
                slots[entry.Slot] = true;
        }
    }

    /// <summary>The highest slot of a row that counts.</summary>
    public int HighestSlot()
    {
        var highest = 0;
        foreach (ref readonly var entry in Entries)
            highest = Math.Max(highest, entry.Slot);
        return highest;
    }

    private void Take(in IncidentRow row, int doubt)
    {
        if (policy.Of(row, out var best) is { IsGiven: true } range)
            entries.Add(new Entry(row.Id, row.Slot, row.From, range, doubt, rows.Of(row), best));
    }
}
