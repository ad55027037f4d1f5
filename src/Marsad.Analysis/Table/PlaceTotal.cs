using Marsad.Analysis.Tallies;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Table;

/// <summary>What the incidents of one place come to.</summary>
/// <param name="place">The place's number; 0: no report says where.</param>
public sealed class PlaceTotal(int place)
{
    private readonly int[] groups = new int[TypeGroups.Count];
    private RangeSum killed, injured;

    /// <summary>The place's number.</summary>
    public int Place { get; } = place;

    /// <summary>How many incidents.</summary>
    public int Count { get; private set; }

    /// <summary>How many of each group of types (<see cref="TypeGroup"/>).</summary>
    public ReadOnlySpan<int> Groups => groups;

    /// <summary>Deaths.</summary>
    public RangeSum Killed => killed;

    /// <summary>Injured.</summary>
    public RangeSum Injured => injured;

    /// <summary>The last of its incidents in the selection's order.</summary>
    public int Last { get; private set; }

    internal void Add(in IncidentRow row, TypeGroup group, int at)
    {
        Count++;
        groups[(int)group]++;
        killed.Add(row.Killed);
        injured.Add(row.Injured);
        Last = at;
    }
}
