using System.Collections;
using Marsad.Domain.Values;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Table;

/// <summary>Every standing incident as a row of numbers in memory, by first day, then id: some 80 bytes each. It holds what the register held when it was read, never changes, and may be asked on many threads.</summary>
public sealed class IncidentTable
{
    private const int LookUpEach = 65_536;
    private static long made;
    private readonly IncidentRow[] rows;
    private readonly Place?[] places;
    private readonly string?[] types;
    private readonly Dictionary<int, string> oddIds;

    // What filters look at first, close together; and the latest last day of all rows up to each, so that a search by time need not begin at the first.
    private readonly int[] placeOf, lastDay;
    private readonly ushort[] typeOf;

    private IncidentTable(IncidentRow[] rows, Place?[] places, string?[] types, Dictionary<int, string> oddIds)
    {
        (this.rows, this.places, this.types, this.oddIds) = (rows, places, types, oddIds);
        (placeOf, lastDay, typeOf) = (new int[rows.Length], new int[rows.Length], new ushort[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
            (placeOf[i], typeOf[i], lastDay[i]) = (rows[i].Place, rows[i].Type, Math.Max(rows[i].To, i == 0 ? 0 : lastDay[i - 1]));
    }

    /// <summary>Which table it is among all that were read.</summary>
    public long Number { get; } = Interlocked.Increment(ref made);

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => ((long)rows.Length * (System.Runtime.CompilerServices.Unsafe.SizeOf<IncidentRow>() + 10)) + (places.Length * 400L);

    /// <summary>The rows.</summary>
    public ReadOnlySpan<IncidentRow> Rows => rows;

    /// <summary>How many numbers of places there are, 0 (none) with them.</summary>
    public int PlaceCount => places.Length;

    /// <summary>How many numbers of types there are.</summary>
    public int TypeCount => types.Length;

    /// <summary>Reads the table.</summary>
    /// <exception cref="RegisterException">The register has no lists yet.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static IncidentTable Read(IRegisterReader register, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        var columns = register.Columns ?? throw new RegisterException("the register's lists are not made yet: any 'marsad ingest' into it makes them");
        var read = Enumerable.Range(0, columns.Workers).Select(static _ => new List<IncidentRow>()).ToArray();
        columns.Scan((worker, part) => read[worker].AddRange(part));
        cancellation.ThrowIfCancellationRequested();
        var ordered = InOrder(read);
        var (places, types) = (new Place?[1 + ordered.Select(static r => r.Place).DefaultIfEmpty().Max()], new string?[1 + ordered.Select(static r => (int)r.Type).DefaultIfEmpty().Max()]);
        var (usedPlaces, usedTypes) = (new BitArray(places.Length), new BitArray(types.Length));
        foreach (ref readonly var row in ordered.AsSpan())
            (usedPlaces[row.Place], usedTypes[row.Type]) = (row.Place != 0, true);
        Parallel.For(0, places.Length, i => places[i] = usedPlaces[i] ? columns.Place(i) : null);
        for (var i = 0; i < types.Length; i++)
            types[i] = usedTypes[i] ? columns.Word(i) : null;
        return new IncidentTable(ordered, places, types, columns.Whole(ordered.Where(static r => r.Id == 0).Select(static r => (long)r.Slot)).ToDictionary(static w => (int)w.Slot, static w => w.Incident.Id));
    }

    /// <summary>The place of a number; null for 0.</summary>
    public Place? Place(int number) => places[number];

    /// <summary>The type of a number; null where no incident is of it.</summary>
    public string? Type(int number) => types[number];

    /// <summary>The id of a row.</summary>
    public string Id(in IncidentRow row) => row.Id == 0 ? oddIds[row.Slot] : PackedId.Text(row.Id);

    /// <summary>The incidents that a filter lets through.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="register">The register, asked for the reports that hold words and for the names of actors.</param>
    /// <param name="cancellation">Ends it.</param>
    public TableSelection Select(RowFilter filter, IRegisterReader register, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(register);
        if (filter == new RowFilter())
            return new TableSelection(this, filter, null);
        var place = filter.IsOfPlace ? places.Select(p => filter.Holds(p)).ToArray() : null;
        var type = filter.Type is null ? null : types.Select(t => t is not null && filter.Holds(t)).ToArray();
        var named = filter.Actor is null ? null : register.VersionsNaming(filter.Actor);
        var telling = filter.Words is null ? null : register.VersionsTelling(filter.Words);
        var (since, until) = ((filter.Since ?? DateOnly.MinValue).DayNumber, (filter.Until ?? DateOnly.MaxValue).DayNumber);
        var found = new List<int>();
        for (var i = FirstReaching(since); i < rows.Length; i++)
        {
            if (i % LookUpEach == 0)
                cancellation.ThrowIfCancellationRequested();
            if ((place is not null && !place[placeOf[i]]) || (type is not null && !type[typeOf[i]]))
                continue;
            ref readonly var row = ref rows[i];
            if (row.From > until)
                break;
            if (row.To >= since && (filter.Status is null || row.Status == filter.Status) && (filter.Grade is null || row.Grade == filter.Grade)
                && (!filter.Disputed || (row.Marks & RowMarks.Disputed) != RowMarks.None) && (filter.KilledAtLeast is null || (row.Killed.IsGiven && row.Killed.Max >= filter.KilledAtLeast))
                && Holds(named, row.Version) && Holds(telling, row.Version))
                found.Add(i);
        }

        return new TableSelection(this, filter, [.. found]);
    }

    // The first row behind which something can have happened on the day or later.
    private int FirstReaching(int since)
    {
        var at = Array.BinarySearch(lastDay, since);
        if (at < 0)
            return ~at;
        while (at > 0 && lastDay[at - 1] == since)
            at--;
        return at;
    }

    private static bool Holds(BitArray? versions, uint version) => versions is null || (version < versions.Length && versions[(int)version]);

    // Mostly they come by their days already: days are counted, then each day is sorted by id.
    private static IncidentRow[] InOrder(List<IncidentRow>[] read)
    {
        var count = read.Sum(static r => r.Count);
        var ordered = new IncidentRow[count];
        if (count == 0)
            return ordered;
        var (first, last) = (read.Min(static r => r.Select(static x => x.From).DefaultIfEmpty(int.MaxValue).Min()), read.Max(static r => r.Select(static x => x.From).DefaultIfEmpty(0).Max()));
        var starts = new int[last - first + 2];
        foreach (var part in read)
        {
            foreach (ref readonly var row in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(part))
                starts[row.From - first + 1]++;
        }

        for (var day = 1; day < starts.Length; day++)
            starts[day] += starts[day - 1];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        foreach (var part in read)
        {
            foreach (ref readonly var row in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(part))
                ordered[next[row.From - first]++] = row;
        }

        Parallel.For(0, starts.Length - 1, day => ordered.AsSpan(starts[day], starts[day + 1] - starts[day]).Sort(static (a, b) => a.Id.CompareTo(b.Id) is not 0 and var byId ? byId : a.Slot.CompareTo(b.Slot)));
        return ordered;
    }
}
