using Marsad.Domain.Reports;
using Marsad.Linkage.Copies;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>The reports of a register that tell a report's story: its copies and versions, theirs, and so on.</summary>
/// <param name="Story">The versions in order.</param>
/// <param name="Whole">False where the story has more reports than <see cref="MostReports"/>: those nearest to the report are ordered.</param>
public sealed record ReportVersions(StoryVersions Story, bool Whole)
{
    /// <summary>No more reports of one story are compared for a page.</summary>
    public const int MostReports = 100;

    /// <summary>The story of a report; null where the report was erased or has no kin. Erased reports are left out: nothing is left to compare.</summary>
    public static ReportVersions? Of(IRegisterReader reader, ContentHash document)
    {
        var (found, whole) = (new List<StoryVersion>(), true);
        var (seen, ring) = (new HashSet<ContentHash> { document }, new List<ContentHash> { document });
        while (ring.Count > 0)
        {
            var next = new SortedSet<ContentHash>();
            foreach (var head in reader.Shelf.Heads(ring))
            {
                if (reader.Text(head.Document) is { } text)
                    found.Add(new StoryVersion(head, text, [.. reader.Claims(new ClaimFilter { Document = head.Document }).Select(static c => c.Claim)]));
                next.UnionWith(head.Versions.Concat(head.Copies).Where(d => !seen.Contains(d)));
            }

            ring = [.. next.Take(MostReports - seen.Count)];
            whole &= ring.Count == next.Count;
            seen.UnionWith(ring);
        }

        return found.Count < 2 || !found.Exists(v => v.Head.Document == document) ? null : new ReportVersions(StoryVersions.Of(found), whole);
    }
}
