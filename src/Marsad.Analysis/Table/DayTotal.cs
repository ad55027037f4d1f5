using Marsad.Analysis.Tallies;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Table;

/// <summary>What the incidents of one first day come to.</summary>
/// <param name="day">The day's number.</param>
public sealed class DayTotal(int day)
{
    private RangeSum killed, injured;

    /// <summary>The day's number.</summary>
    public int Day { get; } = day;

    /// <summary>How many incidents.</summary>
    public int Count { get; private set; }

    /// <summary>Deaths.</summary>
    public RangeSum Killed => killed;

    /// <summary>Injured.</summary>
    public RangeSum Injured => injured;

    internal void Add(in IncidentRow row)
    {
        Count++;
        killed.Add(row.Killed);
        injured.Add(row.Injured);
    }
}
