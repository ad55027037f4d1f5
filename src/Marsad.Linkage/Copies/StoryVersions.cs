using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>The versions of one story in the order of their publication, and what changed from each to the next.</summary>
public sealed record StoryVersions
{
    private StoryVersions()
    {
    }

    /// <summary>The versions, the earliest first; at least one.</summary>
    public required ValueList<StoryVersion> Versions { get; init; }

    /// <summary>The changes: the first from version 1 to version 2, and so on; one fewer than versions.</summary>
    public required ValueList<VersionChange> Changes { get; init; }

    /// <summary>Reports that are copies of one of the versions and replace no figure, with that version.</summary>
    public required ValueList<StoryCopy> Copies { get; init; }

    /// <summary>Orders the reports of one story, given in any order. A report whose text is a copy of an earlier version's is that version, unless it replaces a figure: an update that changes nothing but the toll is an update.</summary>
    /// <exception cref="ArgumentException">No report.</exception>
    public static StoryVersions Of(IEnumerable<StoryVersion> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var (versions, copies) = (new List<StoryVersion>(), new List<StoryCopy>());
        foreach (var report in reports.DistinctBy(static r => r.Head.Document).Order())
        {
            // Backwards: a copy of the newest version is that one, not the first.
            var original = versions.FindLast(v => v.Head.Copies.Contains(report.Head.Document) || report.Head.Copies.Contains(v.Head.Document));
            if (original is not null && FigureChange.Between(original.Claims, report.Claims).Replaced.IsEmpty)
                copies.Add(new StoryCopy(report, original.Head.Document));
            else
                versions.Add(report);
        }

        if (versions.Count == 0)
            throw new ArgumentException("A story has a report.", nameof(reports));
        return new StoryVersions
        {
            Versions = versions.ToValueList(),
            Changes = versions.Zip(versions.Skip(1), VersionChange.Between).ToValueList(),
            Copies = copies.ToValueList(),
        };
    }

    /// <summary>Which version a report is, or is a copy of, counted from 1; 0 for a report of another story.</summary>
    public int Number(ContentHash document)
    {
        var wanted = Copies.FirstOrDefault(c => c.Report.Head.Document == document)?.Version ?? document;

        for (var i = 0; i < Versions.Count; i++)
        {
            if (Versions[i].Head.Document == wanted)
                return i + 1;
        }

        return 0;
    }
}
