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
        StoryKeys.AddWanted(account, keys);
        return Once(keys);
    }

    /// <summary>The key of a report: its copies look under it.</summary>
    public static long OfDocument(ContentHash document) => Key("doc", document.ToString());

    // In rising order, each once.
    private static ValueList<long> Once(List<long> keys) => keys.Distinct().Order().ToValueList();

    private static int Year(Account account) => account.Published?.Year ?? account.Date?.From.Year ?? 0;

    private static Grain Coarser(Grain first, Grain second) => first > second ? first : second;

    private static Grain PlaceGrain(Place? place) => place is { Country: not null, Admin1.Length: > 0, Precision: < PlacePrecision.Region } ? Grain.Fine : Grain.Coarse;

    private static Grain DateGrain(DateWindow? date) => date is { Days: <= MostFineDays } ? Grain.Fine : Grain.Coarse;

    private static void AddShelf(Account account, Grain where, IEnumerable<string> times, (Grain Place, Grain Date) tag, List<long> keys)
    {
        if (account.Date is null || (account.Place?.Country ?? account.ContextCountry) is not { } country)
            return;
        var area = where == Grain.Fine ? SourceNames.Key(account.Place!.Admin1!) : "";
        foreach (var time in times)
            keys.Add(Key("in", $"{tag.Place}{tag.Date}", country, area, time));
    }

    // By days a date is stored as it is and looked for a day out. By months, under which only a coarse date meets others, a fine date is stored and looked for a day out, a coarse one neither.
    private static IEnumerable<string> Shelved(DateWindow? date, Grain when, int daysOut) => date is null ? []
        : when == Grain.Fine ? Days(date, daysOut)
        : Months(DateGrain(date) == Grain.Fine ? Wider(date) : date);

    // As the other keys hold it: days where they are few, else months.
    private static List<string> Times(DateWindow? date, int daysOut) => date is null ? ["?"] : DateGrain(date) == Grain.Fine ? [.. Days(date, daysOut)] : [.. Months(date)];

    private static DateWindow Wider(DateWindow date) => date.From > DateOnly.MinValue && date.To < DateOnly.MaxValue ? new DateWindow(date.From.AddDays(-DaysOut), date.To.AddDays(DaysOut), date.Precision, date.Basis) : date;

    // By the place's own name (it may be resolved here and not there), and, without a place, by what else there is.
    private static void AddOther(Account account, List<string> times, List<long> keys)
    {
        if (account.Place is { } place)
        {
            foreach (var time in times)
                keys.Add(Key("name", SourceNames.Key(place.Name), time));
        }

        foreach (var name in account.Around)
        {
            foreach (var time in times)
                keys.Add(Key("name", name, time));
        }

        // Without a day, "the police" would gather everything there is: who acted or spoke is a key only together with a time.
        if (account.Place?.Country is null && account.Date is not null)
        {
            foreach (var who in account.Actors.Concat(account.Targets).Concat(account.Facilities).Concat(account.Sources).Distinct(StringComparer.Ordinal))
            {
                foreach (var time in times)
                    keys.Add(Key("by", who, time));
            }
        }

        foreach (var figure in account.Figures)
        {
            if ((figure.Count.Min ?? figure.Count.Max) is { } number and >= FewestTelling)
            {
                foreach (var time in times)
                    keys.Add(Key("figure", figure.Measure.ToString(), number.ToString(System.Globalization.CultureInfo.InvariantCulture), time));
            }
        }

        // Told in the same words, wherever and whenever each was thought to be.
        foreach (var quote in account.Quotes)
            keys.Add(Key("quote", quote.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<string> Days(DateWindow date, int daysOut)
    {
        for (var day = Math.Max(0, date.From.DayNumber - daysOut); day <= Math.Min(DateOnly.MaxValue.DayNumber, date.To.DayNumber + daysOut); day++)
            yield return day.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Day(DateOnly day) => day.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Months(DateWindow date)
    {
        var month = new DateOnly(date.From.Year, date.From.Month, 1);
        for (var i = 0; i < MostMonths && month <= date.To; i++)
        {
            yield return new PartialDate(month.Year, month.Month).ToString();
            if (month is { Year: 9999, Month: 12 })
                yield break;
            month = month.AddMonths(1);
        }
    }

    private static long Key(params ReadOnlySpan<string> parts) => KeyTime.Before(parts[^1], unchecked((long)StableHash.Of(parts)));

    private static class AgreementKeys
    {
        public static void Add(Account account, List<long> keys, ReadOnlySpan<int> years)
        {
            foreach (var year in years)
            {
                var time = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
                foreach (var party in account.Actors)
                    keys.Add(Key("party", ActorKin.Key(party), time));
                if (account.Date is { } date)
                    keys.AddRange([Key("agreed", Day(date.From)), Key("agreed", Day(date.To))]);
                if (account.Place is { } place)
                    keys.Add(place.Country is null ? Key("area-name", SourceNames.Key(place.Name), time) : Key("area", place.Country, SourceNames.Key(place.Admin1 ?? ""), time));
            }
        }
    }
}
