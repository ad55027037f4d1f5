using System.Globalization;
using System.Text;
using Marsad.Exchange.Release.Folder;

namespace Marsad.Exchange.Release.Page;

/// <summary>What changed since the release before.</summary>
internal static class ChangelogPage
{
    // Longer lists stand in the table beside it.
    private const int MostIds = 200;

    /// <summary>The page.</summary>
    public static string Write(ReleaseRequest request, ReleaseTotals totals, ReleaseChanges changes)
    {
        var page = new StringBuilder($"# Changes\n\n{MethodPage.Head(request)}\n\n## {request.Day:yyyy-MM-dd}\n\n");
        if (!changes.HasPrevious)
            return page.Append(CultureInfo.InvariantCulture, $"First release: {totals.All.Incidents:#,0} incidents.\n").ToString();
        page.Append(CultureInfo.InvariantCulture, $"Against the release of {changes.PreviousDay}: {changes.New.Count:#,0} new, {changes.Changed.Count:#,0} changed, {changes.Removed.Count:#,0} removed; {totals.All.Incidents:#,0} incidents in all.\n");
        if (changes.OtherKey)
            page.Append("\nThe ids of this release were made with another key: no incident of the release before can be found again by its id.\n");
        if (changes.OtherRules)
            page.Append("\nThe rules of publication are not those of the release before: rows may differ for that reason alone.\n");
        page.Append("\nAn incident is removed when it was withdrawn, joined with another, or is withheld by the rules; which of these is not told.\n");
        List(page, "New", changes.New);
        List(page, "Changed", changes.Changed);
        List(page, "Removed", changes.Removed);
        return page.ToString();
    }

    private static void List(StringBuilder page, string head, IReadOnlyCollection<ulong> numbers)
    {
        if (numbers.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\n### {head} ({numbers.Count:#,0})\n\n").AppendJoin(", ", ReleaseChanges.Ids(numbers).Take(MostIds).Select(static id => $"`{id}`"));
        page.Append(numbers.Count > MostIds ? ", … all of them in data/changes.csv.\n" : "\n");
    }
}
