using System.Collections;
using System.Runtime.InteropServices;
using Marsad.Analysis.Areas;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Takes rows of numbers in for one question. Whether a row is in scope is asked once for each place, type and grade, of the same judge as always (<see cref="Scope"/>).</summary>
internal sealed class RowCounter(TallyQuestion question, IIncidentColumns columns, IAreaJudge areas)
{
    private const int Block = 4096;
    private readonly Scope scope = new(question with { Since = null, Until = null }, areas);
    private readonly Dictionary<(int Place, int TypeAndGrade), int> judged = [];
    private readonly List<ValueList<string>> doubts = [[], [Scope.Period]];
    private readonly RowLabels by = new(question.By, columns);
    private readonly RowLabels across = new(question.Across, columns);
    private readonly Dictionary<(int Row, int Across), int> rows = [];
    private readonly List<(string? Key, string? Across)> labels = [];
    private readonly (int Since, int Until) period = ((question.Since ?? DateOnly.MinValue).DayNumber, (question.Until ?? DateOnly.MaxValue).DayNumber);
    private readonly List<Entry> entries = new(Block);
    private int[]? order;

    /// <summary>A row that counts: small, as there may be a million.</summary>
    /// <param name="Id">Its packed id.</param>
    /// <param name="Slot">Its slot.</param>
    /// <param name="From">Its first day.</param>
    /// <param name="Range">Its figure.</param>
    /// <param name="Doubt">Number of the reasons for which it is in scope only possibly; 0: it is.</param>
    /// <param name="Row">Number of its row; -1: the tally is not split.</param>
    internal readonly record struct Entry(ulong Id, int Slot, int From, PackedRange Range, int Doubt, int Row);

    /// <summary>How many count.</summary>
    public int Count => entries.Count;

    /// <summary>How many rows the tally has.</summary>
    public int RowCount => labels.Count;

    /// <summary>The entry at a place of the order by first day, then id.</summary>
    public ref readonly Entry this[int place] => ref CollectionsMarshal.AsSpan(entries)[Order()[place]];

    /// <summary>The labels of a row.</summary>
    public (string? Key, string? Across) Labels(int row) => labels[row];

    /// <summary>The reasons of a number.</summary>
    public ValueList<string> Doubts(int number) => doubts[number];

    /// <summary>Takes a row in.</summary>
    public void Take(in IncidentRow row)
    {
        var range = question.Measure == TallyMeasure.Killed ? row.Killed : row.Injured;
        if (!range.IsGiven || row.To < period.Since || row.From > period.Until)
            return;
        var doubt = Judge(row);
        if (doubt < 0)
            return;
        if (row.From < period.Since || row.To > period.Until)
            doubt++;
        entries.Add(new Entry(row.Id, (int)row.Slot, row.From, range, doubt, Row(row)));
    }

    /// <summary>Leaves rows out that are counted otherwise.</summary>
    public void LeaveOut(HashSet<long> slots) => entries.RemoveAll(e => slots.Contains(e.Slot));

    /// <summary>The slots of the rows that count.</summary>
    public BitArray Slots(long most)
    {
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(entries))
            most = Math.Max(most, entry.Slot);
        var slots = new BitArray((int)most + 1);
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(entries))
            slots[entry.Slot] = true;
        return slots;
    }

    /// <summary>The ids in order, as text.</summary>
    public string[] Ids()
    {
        var (ids, places) = (new string[entries.Count], Order());
        Parallel.For(0, (ids.Length + Block - 1) / Block, block =>
        {
            for (var i = block * Block; i < Math.Min(ids.Length, (block + 1) * Block); i++)
                ids[i] = PackedId.Text(entries[places[i]].Id);
        });
        return ids;
    }

    // Each verdict has two numbers: as it is, and with the doubt that it may lie outside the period before it.
    private int Judge(in IncidentRow row)
    {
        var key = (row.Place, (row.Type << 4) | (int)row.Grade);
        if (judged.TryGetValue(key, out var number))
            return number;
        number = -1;
        if (scope.Of(RowLabels.Bare(row, columns)) is { } own)
        {
            number = own.Count == 0 ? 0 : doubts.Count;
            if (own.Count > 0)
                doubts.AddRange([own.ToValueList(), [Scope.Period, .. own]]);
        }

        return judged[key] = number;
    }

    private int Row(in IncidentRow row)
    {
        if (question.By == TallyGrouping.None)
            return -1;
        var key = (by.Of(row), across.Of(row));
        if (rows.TryGetValue(key, out var number))
            return number;
        labels.Add((by.Text(key.Item1), across.Text(key.Item2)));
        return rows[key] = labels.Count - 1;
    }

    private int[] Order()
    {
        if (order is not null)
            return order;
        var (days, places, ids) = (new int[entries.Count], new int[entries.Count], new ulong[entries.Count]);
        var rising = true;
        for (var i = 0; i < days.Length; i++)
        {
            (days[i], places[i]) = (entries[i].From, i);
            rising &= i == 0 || days[i] >= days[i - 1];
        }

        // Mostly they come by their days already.
        if (!rising)
            Array.Sort(days, places);
        for (var i = 0; i < ids.Length; i++)
            ids[i] = entries[places[i]].Id;
        for (var start = 0; start < days.Length;)
        {
            var end = start + 1;
            while (end < days.Length && days[end] == days[start])
                end++;
            Array.Sort(ids, places, start, end - start);
            start = end;
        }

        return order = places;
    }
}
