using Marsad.Domain.Accounts;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Blocks;

/// <summary>The keys under which an account is found by those that could be the same: where it can lie × when it can have been.
/// A fine account (a province or finer, known to days) is stored on fine and coarse shelves and looks for fine ones on the fine and for coarse ones on the coarse shelf, so that two fine accounts never meet over a whole month or country.
/// Finding is mutual: of two accounts each finds the other or neither does, so that it plays no part which of them came first.</summary>
internal static class BlockKeys
{
    private const int MostFineDays = 14;
    private const int MostMonths = 36;
    private const long FewestTelling = 5;

    /// <summary>Reports may be a day out.</summary>
    private const int DaysOut = 1;

    private const ulong OfQuotes = 0x71756f7465000001;
    private static readonly string[] TagNames = ["FineFine", "FineCoarse", "CoarseFine", "CoarseCoarse"];
    private static readonly string[] MeasureNames = Enum.GetNames<Domain.Claims.HarmMeasure>();

    private enum Grain
    {
        Fine,
        Coarse,
    }

    /// <summary>The keys it is stored under.</summary>
    public static ValueList<long> Stored(Account account)
    {
        var keys = new List<long> { OfDocument(account.Document) };
        if (account.Kind == AccountKind.Agreement)
        {
            AgreementKeys.Add(account, keys, years: [Year(account)]);
            return Once(keys);
        }

        var (place, date) = (PlaceGrain(account.Place), DateGrain(account.Date));
        for (var where = place; where <= Grain.Coarse; where++)
        {
            for (var when = date; when <= Grain.Coarse; when++)
                AddShelf(account, where, Shelved(account.Date, when, 0), tag: (place, date), keys);
        }

        AddOther(account, Times(account.Date, 0), keys);
        StoryKeys.AddStored(account, keys);
        return Once(keys);
    }

    /// <summary>The keys it looks under: by days a day early and a day late.</summary>
    public static ValueList<long> Wanted(Account account)
    {
        var keys = new List<long>();
        if (account.Kind == AccountKind.Agreement)
        {
            AgreementKeys.Add(account, keys, years: [Year(account) - 1, Year(account), Year(account) + 1]);
            return Once(keys);
        }

        var (place, date) = (PlaceGrain(account.Place), DateGrain(account.Date));
        foreach (var otherPlace in (ReadOnlySpan<Grain>)[Grain.Fine, Grain.Coarse])
        {
            foreach (var otherDate in (ReadOnlySpan<Grain>)[Grain.Fine, Grain.Coarse])
                AddShelf(account, Coarser(place, otherPlace), Shelved(account.Date, Coarser(date, otherDate), DaysOut), tag: (otherPlace, otherDate), keys);
        }

        AddOther(account, Times(account.Date, DaysOut), keys);
        return Once(keys);
    }

    /// <summary>The keys under which it looks for those that share two of them.</summary>
    public static ValueList<long> Hints(Account account)
    {
        var keys = new List<long>();
        StoryKeys.AddWanted(account, keys);
        return Once(keys);
    }

    /// <summary>The key of a report: its copies look under it.</summary>
    public static long OfDocument(ContentHash document) => KeyTime.Timeless(StableHash.Of("doc", document.ToString()));

    // In rising order, each once.
    private static ValueList<long> Once(List<long> keys)
    {
        keys.Sort();
        return keys.Distinct().ToValueList();
    }

    private static int Year(Account account) => account.Published?.Year ?? account.Date?.From.Year ?? 0;

    private static Grain Coarser(Grain first, Grain second) => first > second ? first : second;

    private static Grain PlaceGrain(Place? place) => place is { Country: not null, Admin1.Length: > 0, Precision: < PlacePrecision.Region } ? Grain.Fine : Grain.Coarse;

    private static Grain DateGrain(DateWindow? date) => date is { Days: <= MostFineDays } ? Grain.Fine : Grain.Coarse;

    private static void AddShelf(Account account, Grain where, IEnumerable<KeyTime> times, (Grain Place, Grain Date) tag, List<long> keys)
    {
        if (account.Date is null || (account.Place?.Country ?? account.ContextCountry) is not { } country)
            return;
        var hash = StableHash.Of("in", TagNames[((int)tag.Place * 2) + (int)tag.Date], country, where == Grain.Fine ? SourceNames.Key(account.Place!.Admin1!) : "");
        foreach (var time in times)
            keys.Add(time.Key(hash));
    }

    // By days a date is stored as it is and looked for a day out. By months, under which only a coarse date meets others, a fine date is stored and looked for a day out, a coarse one neither.
    private static IEnumerable<KeyTime> Shelved(DateWindow? date, Grain when, int daysOut) => date is null ? []
        : when == Grain.Fine ? Days(date, daysOut)
        : Months(DateGrain(date) == Grain.Fine ? Wider(date) : date);

    // As the other keys hold it: days where they are few, else months; none for an account without a time.
    private static KeyTime[] Times(DateWindow? date, int daysOut) => date is null ? [] : DateGrain(date) == Grain.Fine ? [.. Days(date, daysOut)] : [.. Months(date)];

    private static DateWindow Wider(DateWindow date) => date.From > DateOnly.MinValue && date.To < DateOnly.MaxValue ? new DateWindow(date.From.AddDays(-DaysOut), date.To.AddDays(DaysOut), date.Precision, date.Basis) : date;

    // By the place's own name (it may be resolved here and not there), and, without a place, by what else there is.
    private static void AddOther(Account account, KeyTime[] times, List<long> keys)
    {
        if (account.Place is { } place)
            AddEach(StableHash.Of("name", SourceNames.Key(place.Name)), times, keys);
        foreach (var name in account.Around)
            AddEach(StableHash.Of("name", name), times, keys);

        // Without a day, "the police" would gather everything there is: who acted or spoke is a key only together with a time.
        if (account.Place?.Country is null && account.Date is not null)
        {
            foreach (var who in account.Actors.Concat(account.Targets).Concat(account.Facilities).Concat(account.Sources).Distinct(StringComparer.Ordinal))
                AddEach(StableHash.Of("by", who), times, keys);
        }

        foreach (var figure in account.Figures)
        {
            if ((figure.Count.Min ?? figure.Count.Max) is { } number and >= FewestTelling)
                AddEach(StableHash.Of("figure", MeasureNames[(int)figure.Measure]) ^ StableHash.Mix((ulong)number), times, keys);
        }

        // Told in the same words, wherever and whenever each was thought to be.
        foreach (var quote in account.Quotes)
            keys.Add(KeyTime.Timeless(StableHash.Mix(unchecked((ulong)quote) ^ OfQuotes)));
    }

    private static void AddEach(ulong hash, KeyTime[] times, List<long> keys)
    {
        if (times.Length == 0)
            keys.Add(KeyTime.Timeless(hash));
        foreach (var time in times)
            keys.Add(time.Key(hash));
    }

    private static IEnumerable<KeyTime> Days(DateWindow date, int daysOut)
    {
        for (var day = Math.Max(0, date.From.DayNumber - daysOut); day <= Math.Min(DateOnly.MaxValue.DayNumber, date.To.DayNumber + daysOut); day++)
            yield return new KeyTime(day, KeyUnit.Day);
    }

    private static IEnumerable<KeyTime> Months(DateWindow date)
    {
        var month = new DateOnly(date.From.Year, date.From.Month, 1);
        for (var i = 0; i < MostMonths && month <= date.To; i++)
        {
            yield return new KeyTime(month.DayNumber, KeyUnit.Month);
            if (month is { Year: 9999, Month: 12 })
                yield break;
            month = month.AddMonths(1);
        }
    }

    private static class AgreementKeys
    {
        public static void Add(Account account, List<long> keys, ReadOnlySpan<int> years)
        {
            foreach (var year in years)
            {
                var time = new KeyTime(year is >= 1 and <= 9999 ? new DateOnly(year, 1, 1).DayNumber : 0, KeyUnit.Year);
                foreach (var party in account.Actors)
                    keys.Add(time.Key(StableHash.Of("party", ActorKin.Key(party))));
                if (account.Date is { } date)
                    keys.AddRange([Agreed(date.From), Agreed(date.To)]);
                if (account.Place is { } place)
                    keys.Add(time.Key(place.Country is null ? StableHash.Of("area-name", SourceNames.Key(place.Name)) : StableHash.Of("area", place.Country, SourceNames.Key(place.Admin1 ?? ""))));
            }
        }

        private static long Agreed(DateOnly day) => new KeyTime(day.DayNumber, KeyUnit.Day).Key(StableHash.Of("agreed", ""));
    }
}
