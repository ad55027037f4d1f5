using Marsad.Domain.Accounts;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Blocks;

/// <summary>The hints by which reports find each other by what they tell as a whole: rare pairs of names within half a year, the heaviest words within a week (the period of publication and those beside it).
/// One of them says little: an agency's name or a word of the season stands in thousands of reports. Two reports meet where they share two.</summary>
internal static class StoryKeys
{
    private const int MostWords = 16;
    private const int HalfYear = 182;
    private const int Week = 7;
    private const ulong OfNames = 0x6e616d6573000001;
    private const ulong OfWords = 0x776f726473000001;

    /// <summary>The hints under which an account is stored.</summary>
    /// <param name="account">The account.</param>
    /// <param name="keys">Where they are added.</param>
    public static void AddStored(Account account, List<long> keys)
    {
        if (account is { Story: { } story, Published.DayNumber: var day })
            Add(story, day, 0, keys);
    }

    /// <summary>The hints under which it looks.</summary>
    /// <param name="account">The account.</param>
    /// <param name="keys">Where they are added.</param>
    public static void AddWanted(Account account, List<long> keys)
    {
        if (account is not { Story: { } story, Published.DayNumber: var day })
            return;
        for (var beside = -1; beside <= 1; beside++)
            Add(story, day, beside, keys);
    }

    private static void Add(ReportStory story, int day, int beside, List<long> keys)
    {
        foreach (var name in story.Names)
            keys.Add(KeyTime.InPeriod((day / HalfYear) + beside, HalfYear, StableHash.Mix(OfNames ^ name)));

        Span<int> order = stackalloc int[story.Terms.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = ((255 - story.Weights[i]) << 8) | i;
        order.Sort();
        foreach (var i in order[..Math.Min(MostWords, order.Length)])
            keys.Add(KeyTime.InPeriod((day / Week) + beside, Week, StableHash.Mix(OfWords ^ story.Terms[i & 255])));
    }
}
