using Marsad.Domain.Accounts;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Blocks;

/// <summary>The keys by which reports find each other by what they tell as a whole: a rare pair of names within half a year, the heaviest words within a fortnight.</summary>
internal static class StoryKeys
{
    private const int MostWords = 10;
    private const int HalfYear = 182;
    private const int Fortnight = 14;
    private const int Week = 7;
    private const ulong OfNames = 0x6e616d6573000001;
    private const ulong OfWords = 0x776f726473000001;

    /// <summary>The keys under which an account is stored.</summary>
    /// <param name="account">The account.</param>
    /// <param name="keys">Where they are added.</param>
    public static void AddStored(Account account, List<long> keys)
    {
        if (account is not { Story: { } story, Published.DayNumber: var day })
            return;
        AddNames(story, Year(day), keys);
        AddWords(story, day / Fortnight, keys);
    }

    /// <summary>The keys under which it looks.</summary>
    /// <param name="account">The account.</param>
    /// <param name="keys">Where they are added.</param>
    public static void AddWanted(Account account, List<long> keys)
    {
        if (account is not { Story: { } story, Published.DayNumber: var day })
            return;
        for (var year = Year(Math.Max(0, day - HalfYear)); year <= Year(day + HalfYear); year++)
            AddNames(story, year, keys);
        for (var time = Math.Max(0, day - Week) / Fortnight; time <= (day + Week) / Fortnight; time++)
            AddWords(story, time, keys);
    }

    private static int Year(int day) => day / (2 * HalfYear);

    private static void AddNames(ReportStory story, int year, List<long> keys)
    {
        foreach (var name in story.Names)
            keys.Add(Key(year * 2 * HalfYear, OfNames ^ name));
    }

    private static void AddWords(ReportStory story, int time, List<long> keys)
    {
        Span<int> order = stackalloc int[story.Terms.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = ((255 - story.Weights[i]) << 8) | i;
        order.Sort();
        foreach (var i in order[..Math.Min(MostWords, order.Length)])
            keys.Add(Key(time * Fortnight, OfWords ^ story.Terms[i & 255]));
    }

    private static long Key(int day, ulong what) => KeyTime.Before(day, unchecked((long)StableHash.Mix(what)));
}
