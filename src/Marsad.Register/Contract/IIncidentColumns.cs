using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Register.Contract;

/// <summary>What takes a part of the standing incidents.</summary>
public delegate void TakeRows(ReadOnlySpan<IncidentRow> rows);

/// <summary>The standing incidents as rows of numbers, for tallies over very many.</summary>
public interface IIncidentColumns
{
    /// <summary>Hands all rows on, part by part, in no order; a part's rows hold only while they are taken.</summary>
    void Scan(TakeRows take);

    /// <summary>The place of a number.</summary>
    Place Place(int number);

    /// <summary>The word of a number.</summary>
    string Word(int number);

    /// <summary>The incidents in these slots, whole, by first day, then id.</summary>
    IReadOnlyList<(long Slot, Incident Incident)> Whole(IEnumerable<long> slots);

    /// <summary>The slot of the incident in which an account (by id) stands; null where it stands in none.</summary>
    long? SlotOf(string account);

    /// <summary>The slots of the undecided near misses' two accounts, where both stand in incidents and in different ones; a pair may come more than once.</summary>
    IEnumerable<(long First, long Second)> NearMisses();
}
