namespace Marsad.Capture.Files;

/// <summary>A tree of one file, which was named by itself.</summary>
internal sealed class SingleFile(IDisk disk, string path) : IFileTree
{
    public string Name => path;

    public string Prefix => "";

    public bool Ended => false;

    /// <summary>How a file that was named by itself is shown: as it was named where that is relative, else by its name.</summary>
    public static string Shown(string path) => Sidecars.RelativePath.Normal(path) ?? (Path.GetFileName(path) is { Length: > 0 } name ? name : path);

    public (IReadOnlyList<TreeNode> Nodes, Rejection? Refusal) Children(string folder) => ([], null);

    public (byte[]? Bytes, Rejection? Refusal) Read(string shown, long limit) => FileReading.Read(disk, path, shown, limit);

    public (Stream? Stream, Rejection? Refusal) Open(string shown, bool seekable) => FileReading.Open(disk, path, shown);
}
