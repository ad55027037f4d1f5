using Marsad.Domain.Accounts;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Blocks;

/// <summary>The keys by which reports find each other by what they tell as a whole: a rare pair of names within half a year, the heaviest words within a week: the period of publication and those beside it.</summary>
internal static class StoryKeys
{
    private const int MostWords = 10;
    private const int HalfYear = 182;
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
        AddNames(story, day / HalfYear, keys);
        AddWords(story, day / Week, keys);
    }

    /// <summary>The keys under which it looks.</summary>
    /// <param name="account">The account.</param>
    /// <param name="keys">Where they are added.</param>
    public static void AddWanted(Account account, List<long> keys)
    {
        if (account is not { Story: { } story, Published.DayNumber: var day })
            return;
        for (var near = -1; near <= 1; near++)
        {
            AddNames(story, (day / HalfYear) + near, keys);
            AddWords(story, (day / Week) + near, keys);
        }
    }

    private static void AddNames(ReportStory story, int half, List<long> keys)
    {
        foreach (var name in story.Names)
            keys.Add(Key(half * HalfYear, OfNames ^ name));
    }

    private static void AddWords(ReportStory story, int week, List<long> keys)
    {
        Span<int> order = stackalloc int[story.Terms.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = ((255 - story.Weights[i]) << 8) | i;
        order.Sort();
        foreach (var i in order[..Math.Min(MostWords, order.Length)])
            keys.Add(Key(week * Week, OfWords ^ story.Terms[i & 255]));
    }

    private static long Key(int day, ulong what) => KeyTime.Before(day, unchecked((long)StableHash.Mix(what)));
}
