using Marsad.Capture.Archives;
using Marsad.Capture.Files;
using Marsad.Capture.Formats;
using Marsad.Capture.JsonLines;

namespace Marsad.Capture;

/// <summary>Captures one file of a tree, whatever it holds: a report, lines of reports, an archive of reports.</summary>
internal sealed class FileCapture(CaptureOptions options)
{
    private const int HeadBytes = 2048;

    /// <summary>The file's results.</summary>
    /// <param name="tree">Where it stands.</param>
    /// <param name="node">The file.</param>
    /// <param name="told">What is told about it.</param>
    /// <param name="nest">The archives around it.</param>
    /// <param name="cancellation">Ends the enumeration.</param>
    public IEnumerable<CaptureResult> Capture(IFileTree tree, TreeNode node, ReportDetails told, Nest nest, CancellationToken cancellation)
    {
        var format = FileName.Format(node.Name) ?? Look(tree, node);
        return format switch
        {
            ReportFormat.Archive => Archive(tree, node, told, nest, cancellation),
            ReportFormat.JsonLines => Lines(tree, node, told, cancellation),
            _ => [One(tree, node, format, told)],
        };
    }

    /// <summary>The reports of an archive.</summary>
    public IEnumerable<CaptureResult> Archive(Stream stream, string shown, ReportDetails told, Nest nest, CancellationToken cancellation)
    {
        var budget = nest.Budget;
        var (tree, refusal) = ZipTree.Open(stream, shown, options, ref budget);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        using (tree)
        {
            foreach (var result in new TreeWalk(tree!, options, this, new Nest(nest.Depth + 1, budget), cancellation).Run(told))
                yield return result;
        }
    }

    // A file without a telling ending is judged by its first bytes; in a folder that is most often a text without an ending.
    private static ReportFormat? Look(IFileTree tree, TreeNode node)
    {
        var (stream, _) = tree.Open(node.Path, seekable: false);
        if (stream is null)
            return null;
        using (stream)
        {
            try
            {
                var head = new byte[HeadBytes];
                var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
                var guess = FormatGuess.Of(head.AsSpan(0, length));
                return guess == ReportFormat.Archive && (System.IO.Path.HasExtension(node.Name) || FileSignatures.Find(head.AsSpan(0, length)) is not null) ? null : guess;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return null;
            }
        }
    }

    private IEnumerable<CaptureResult> Archive(IFileTree tree, TreeNode node, ReportDetails told, Nest nest, CancellationToken cancellation)
    {
        var shown = tree.Prefix + node.Path;
        if (nest.Depth >= options.MaxArchiveDepth)
            return [new Rejection(shown, $"is an archive inside {options.MaxArchiveDepth} others", "unpack the outer archive and capture the folder")];
        var (stream, refusal) = tree.Open(node.Path, seekable: true);
        return refusal is not null ? [refusal] : Archive(stream!, shown, told, nest, cancellation);
    }

    private IEnumerable<CaptureResult> Lines(IFileTree tree, TreeNode node, ReportDetails told, CancellationToken cancellation)
    {
        var shown = tree.Prefix + node.Path;
        var (stream, refusal) = tree.Open(node.Path, seekable: false);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        using (stream)
        {
            foreach (var result in JsonLineReports.Read(stream!, shown, told, options, cancellation))
                yield return result;
        }
    }

    private CaptureResult One(IFileTree tree, TreeNode node, ReportFormat? format, ReportDetails told)
    {
        var shown = tree.Prefix + node.Path;
        var (bytes, refusal) = tree.Read(node.Path, options.MaxReportBytes);
        return refusal ?? Derivation.Report(bytes!, shown, format, told, options);
    }
}

/// <summary>The archives around a file: how many, and what they may still inflate to.</summary>
internal sealed record Nest(int Depth, InflationBudget? Budget)
{
    /// <summary>Outside every archive.</summary>
    public static Nest Outside { get; } = new(0, null);
}
