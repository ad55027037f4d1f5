using Marsad.Capture.Files;
using Marsad.Capture.Formats;
using Marsad.Capture.Sidecars;

namespace Marsad.Capture;

/// <summary>Captures the reports of a folder or archive, one after the other, in natural order of their names.</summary>
internal sealed class TreeWalk(IFileTree tree, CaptureOptions options, FileCapture files, Nest nest, CancellationToken cancellation)
{
    // The tables that tell of the folder at hand, the nearest first, each with the folder it stands in.
    private sealed record Told(MetaTable Table, string Folder, Told? Outer);

    /// <summary>All results of the tree.</summary>
    /// <param name="base">What is told about every report in it.</param>
    /// <param name="beside">A table that stands beside the folder, with this folder's rows.</param>
    public IEnumerable<CaptureResult> Run(ReportDetails @base, MetaTable? beside = null)
    {
        var any = false;
        foreach (var result in Folder("", 0, beside is null ? null : new Told(beside, "", null), @base))
        {
            any = true;
            yield return result;
        }

        if (!any)
            yield return new Rejection(tree.Name, "holds no report", "put text, Markdown or HTML files in it, or name another place");
    }

    private IEnumerable<CaptureResult> Folder(string folder, int depth, Told? told, ReportDetails @base)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > options.MaxFolderDepth)
        {
            yield return new Rejection(tree.Prefix + folder, $"lies more than {options.MaxFolderDepth} folders deep", "move its reports further up");
            yield break;
        }

        var (nodes, refusal) = tree.Children(folder);
        if (refusal is not null)
            yield return refusal;
        var table = Table(nodes, out var problems);
        foreach (var problem in problems)
            yield return problem;
        if (table?.Unusable is { } unusable)
        {
            yield return unusable;
            yield break;
        }

        if (table is not null)
            told = new Told(table, folder.Length == 0 ? "" : folder + "/", told);

        // In a set of reports (meta.csv beside reports/) everything else is about the set and no report, unless the table names it.
        var isSet = table is not null && nodes.Any(static n => n.IsFolder && string.Equals(n.Name, FileName.ReportsFolder, StringComparison.Ordinal));
        foreach (var node in nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FileName.IsHidden(node.Name) || FileName.IsMetaTable(node.Name) || (isSet && node.Name is not FileName.ReportsFolder && !table!.Names(node.Path[told!.Folder.Length..])))
                continue;
            foreach (var result in Node(node, depth, told, @base))
                yield return result;
            if (tree.Ended)
                yield break;
        }

        if (table is not null || depth == 0)
        {
            foreach (var missing in told?.Table.Missing(tree.Prefix + told.Folder) ?? [])
                yield return missing;
        }
    }

    private IEnumerable<CaptureResult> Node(TreeNode node, int depth, Told? told, ReportDetails @base)
    {
        var details = Details(node.Path, told);
        if (node.Refusal is not null)
            return [node.Refusal];
        if (node.IsFolder)
            return Folder(node.Path, depth + 1, told, @base);
        return (details is null ? FileName.Refuse(node.Name, tree.Prefix + node.Path) : null) is { } refusal
            ? [refusal]
            : files.Capture(tree, node, details?.Or(@base) ?? @base, nest, cancellation);
    }

    private MetaTable? Table(IReadOnlyList<TreeNode> nodes, out IReadOnlyList<Rejection> problems)
    {
        problems = [];
        if (nodes.FirstOrDefault(static n => !n.IsFolder && FileName.IsMetaTable(n.Name)) is not { } node)
            return null;
        var (bytes, refusal) = node.Refusal is null ? tree.Read(node.Path, options.MaxTableBytes) : (null, node.Refusal);
        if (refusal is not null)
        {
            problems = [refusal];
            return null;
        }

        var table = MetaTable.Read(bytes!, tree.Prefix + node.Path);
        problems = table.Problems;
        return table;
    }

    private static ReportDetails? Details(string path, Told? told)
    {
        ReportDetails? details = null;
        for (var at = told; at is not null; at = at.Outer)
        {
            if (at.Table.Find(path[at.Folder.Length..]) is { } row)
                details = details?.Or(row) ?? row;
        }

        return details;
    }
}
