using Marsad.Domain.Accounts;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>Tells copies, excerpts and versions of a text, by counting exactly what sketches only suspect.</summary>
public static class TextCopies
{
    private const double CopyFrom = 0.75;
    private const double ExcerptFrom = 0.85;
    private const double VersionFrom = 0.3;
    private const int FewestRuns = 12;

    /// <summary>How two texts stand to each other; null where they share too little to tell. The order of the two does not matter.</summary>
    public static CopyLink? Compare(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Compare(Shingles.Of(first), Shingles.Of(second));
    }

    /// <summary>A head that names the candidates that are copies of its report, and those that are versions of it.</summary>
    /// <param name="head">The new report's head.</param>
    /// <param name="text">Its text.</param>
    /// <param name="candidates">Reports that share a band of its sketch, with their texts; read one after another.</param>
    public static ReportHead Mark(ReportHead head, ReadingText text, IEnumerable<(ContentHash Document, ReadingText Text)> candidates)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        var (copies, versions) = (new SortedSet<ContentHash>(), new SortedSet<ContentHash>());
        foreach (var (document, link) in Among(text.Value, candidates.Where(c => c.Document != head.Document).Select(static c => (c.Document, c.Text.Value))))
            (link.Kind == CopyKind.Version ? versions : copies).Add(document);
        return head with { Copies = copies.ToValueList(), Versions = versions.ToValueList() };
    }

    /// <summary>Those of the candidates that are copies or versions of a text; read one after another.</summary>
    public static IEnumerable<(ContentHash Document, CopyLink Link)> Among(string text, IEnumerable<(ContentHash Document, string Text)> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        return Found(text, candidates);
    }

    private static IEnumerable<(ContentHash Document, CopyLink Link)> Found(string text, IEnumerable<(ContentHash Document, string Text)> candidates)
    {
        ulong[]? own = null;
        foreach (var (document, other) in candidates)
        {
            if (Compare(own ??= Shingles.Of(text), Shingles.Of(other)) is { } link)
                yield return (document, link);
        }
    }

    internal static CopyLink? Compare(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var shorter = Math.Min(first.Length, second.Length);
        if (shorter == 0)
            return null;
        var shared = Shingles.Shared(first, second);
        var resemblance = (double)shared / (first.Length + second.Length - shared);
        var containment = (double)shared / shorter;
        CopyKind? kind = resemblance >= CopyFrom ? CopyKind.Copy
            : shorter < FewestRuns ? null
            : containment >= ExcerptFrom ? CopyKind.Excerpt
            : resemblance >= VersionFrom ? CopyKind.Version
            : null;
        return kind is { } found ? new CopyLink(found, resemblance, containment) : null;
    }
}
