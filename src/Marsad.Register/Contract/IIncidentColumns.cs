using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Register.Contract;

/// <summary>What takes a part of the standing incidents.</summary>
/// <param name="worker">Whose part it is, from 0: parts of one worker come one after the other, those of different workers at the same time.</param>
/// <param name="rows">The rows; they hold only while they are taken.</param>
public delegate void TakeRows(int worker, ReadOnlySpan<IncidentRow> rows);

/// <summary>What takes a part of the standing incidents and may look at more of each.</summary>
/// <param name="worker">Whose part it is, as in <see cref="TakeRows"/>.</param>
/// <param name="rows">The rows; they hold only while they are taken.</param>
/// <param name="more">Reads more of them.</param>
public delegate void TakeDetailedRows(int worker, ReadOnlySpan<IncidentRow> rows, IDetailReader more);

/// <summary>The standing incidents as rows of numbers, for tallies over very many.</summary>
public interface IIncidentColumns
{
    /// <summary>How many workers take rows at the same time.</summary>
    int Workers { get; }

    /// <summary>Hands all rows on, part by part, in no order.</summary>
    void Scan(TakeRows take);

    /// <summary>True where more than rows is kept; false in a register that an older program wrote, until it is next written.</summary>
    bool HasDetails { get; }

    /// <summary>Hands all rows on with more of each.</summary>
    void Scan(RowWish wish, TakeDetailedRows take);

    /// <summary>What other policies make of the figures of rows that are marked <see cref="RowMarks.Drawn"/> and not <see cref="RowMarks.Plain"/>.</summary>
    IPolicyLookUp Numbers();

    /// <summary>The place of a number; also while rows are taken.</summary>
    Place Place(int number);

    /// <summary>The word of a number; also while rows are taken.</summary>
    string Word(int number);

    /// <summary>The name of a number (an actor, a source); while rows are taken, only where details are read with them.</summary>
    string Name(int number);

    /// <summary>The incidents in these slots, whole, by first day, then id.</summary>
    IReadOnlyList<(long Slot, Incident Incident)> Whole(IEnumerable<long> slots);

    /// <summary>The slot of the incident in which an account (by id) stands; null where it stands in none.</summary>
    long? SlotOf(string account);

    /// <summary>The slots of the undecided near misses' two accounts, where both stand in incidents and in different ones; a pair may come more than once.</summary>
    IEnumerable<(long First, long Second)> NearMisses();

    /// <summary>The same pairs with the number of each near miss, decided ones too.</summary>
    IReadOnlyList<(long Number, long First, long Second)> NearPairs();

    /// <summary>The near miss of a number; null where somebody decided that the two are not one.</summary>
    NearMiss? Near(long number);
}

/// <summary>Numbers of policies, by slot; also while rows are taken.</summary>
public interface IPolicyLookUp
{
    /// <summary>Of the dead; meaningful only where a row has a range of them.</summary>
    PolicyNumbers Killed(int slot);

    /// <summary>Of the injured.</summary>
    PolicyNumbers Injured(int slot);
}
