using Marsad.Domain.Accounts;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Blocks;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Comparison;

/// <summary>An account made ready for its comparisons: the keys of its names and the hashes of its words, each made once and not for each pair.</summary>
internal sealed class Compared
{
    private readonly ReportHead? head;
    private ValueList<long>? stored;
    private ValueList<long>? wanted;
    private ValueList<long>? hints;

    public Compared(Account account, int number, ReportHead? head)
    {
        (Account, Number, this.head) = (account, number, head);
        Place = account.Place is null ? null : new PlaceKeys(account.Place);
        Actors = NameKeys.OfActors(account.Actors, kin: true);
        Targets = NameKeys.OfActors(account.Targets);
        Weapons = NameKeys.OfActors(account.Weapons);
        Sources = new NameKeys([.. account.Sources]);
        Around = WordHashes.Of(account.Around);
        PlaceHash = Place is { Place: { Country: not null, Precision: <= PlacePrecision.District } } ? StableHash.Of(Place.Name.AsSpan()) : null;
        Names = WordHashes.Of(account.Words.Where(TellingWords.IsName));
        Words = WordHashes.Of(account.Words.Where(static w => !TellingWords.IsName(w)));
        Quotes = [.. account.Quotes.Distinct().Order()];
        FacilityTypes = [.. account.Facilities.Select(static f => f.Split(':')[0])];
        Kin = head is null || (head.Copies.IsEmpty && head.Versions.IsEmpty) ? null : [.. head.Copies, .. head.Versions];
    }

    /// <summary>The account.</summary>
    public Account Account { get; }

    /// <summary>Its number among the accounts compared.</summary>
    public int Number { get; }

    /// <summary>True where it was made with this head, or one that names the same kin.</summary>
    public bool IsOf(ReportHead? other) => ReferenceEquals(head, other) || (head is not null && other is not null && head.Copies == other.Copies && head.Versions == other.Versions);

    /// <summary>Its place.</summary>
    public PlaceKeys? Place { get; }

    /// <summary>The hash of its place's name where that is a district or finer: it may be named in a report for which no place was found.</summary>
    public ulong? PlaceHash { get; }

    /// <summary>Hashes of the names that stand in its report.</summary>
    public ulong[] Around { get; }

    public NameKeys Actors { get; }

    public NameKeys Targets { get; }

    public NameKeys Weapons { get; }

    public NameKeys Sources { get; }

    /// <summary>Hashes of the telling words that are names.</summary>
    public ulong[] Names { get; }

    /// <summary>Hashes of the other telling words.</summary>
    public ulong[] Words { get; }

    /// <summary>Hashes of the quotes.</summary>
    public long[] Quotes { get; }

    /// <summary>The type of each facility.</summary>
    public string[] FacilityTypes { get; }

    /// <summary>Reports that are copies of its report, or versions of its story; null where there is none.</summary>
    public HashSet<ContentHash>? Kin { get; }

    /// <summary>The keys it is stored under.</summary>
    public ValueList<long> Stored => stored ??= Account.Keys.IsEmpty ? BlockKeys.Stored(Account) : Account.Keys;

    /// <summary>The keys it looks under.</summary>
    public ValueList<long> Wanted => wanted ??= BlockKeys.Wanted(Account);

    /// <summary>The keys of which it must share two with another.</summary>
    public ValueList<long> Hints => hints ??= BlockKeys.Hints(Account);

    /// <summary>True when the reports of the two are copies, or versions of one story.</summary>
    public bool IsKin(Compared other) => Kin?.Contains(other.Account.Document) == true || other.Kin?.Contains(Account.Document) == true;
}
