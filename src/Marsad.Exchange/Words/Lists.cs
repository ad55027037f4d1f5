using Marsad.Exchange.Losses;

namespace Marsad.Exchange.Words;

/// <summary>Lists within one cell: names with <c>|</c> between them.</summary>
internal static class Lists
{
    /// <summary>The sign between the items.</summary>
    public const char Sign = '|';

    /// <summary>The items as one text; the sign within a name becomes a slash, which is counted.</summary>
    public static string? Join(IEnumerable<string> items, LossReport losses, string id)
    {
        string? joined = null;
        foreach (var item in items)
        {
            var clean = item;
            if (item.Contains(Sign, StringComparison.Ordinal))
            {
                clean = item.Replace(Sign, '/');
                losses.Add(Loss.ListSign, id);
            }

            joined = joined is null ? clean : joined + Sign + clean;
        }

        return joined;
    }

    /// <summary>The items of a text.</summary>
    public static string[] Split(string? text) => text?.Split(Sign, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
