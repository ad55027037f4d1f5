namespace Marsad.Capture.Files;

/// <summary>A name in a folder of a tree.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="Path">The path from the tree's root, with <c>/</c>.</param>
/// <param name="IsFolder">True for a folder.</param>
/// <param name="Refusal">Why it is not entered or read; null for what may be.</param>
internal sealed record TreeNode(string Name, string Path, bool IsFolder, Rejection? Refusal = null);

/// <summary>A folder on disk or an archive: files under names.</summary>
internal interface IFileTree
{
    /// <summary>The tree's own name, for messages.</summary>
    string Name { get; }

    /// <summary>What is shown before the paths of this tree: empty for a folder, <c>a.zip/</c> for an archive.</summary>
    string Prefix { get; }

    /// <summary>Set once nothing more may be read from the tree (a bomb, a broken archive).</summary>
    bool Ended { get; }

    /// <summary>The names in a folder (the root is the empty path), in natural order.</summary>
    (IReadOnlyList<TreeNode> Nodes, Rejection? Refusal) Children(string folder);

    /// <summary>A file's bytes up to a limit, or why there are none.</summary>
    (byte[]? Bytes, Rejection? Refusal) Read(string path, long limit);

    /// <summary>A file as a stream, or why there is none; for files of many reports and for archives.</summary>
    (Stream? Stream, Rejection? Refusal) Open(string path, bool seekable);
}
