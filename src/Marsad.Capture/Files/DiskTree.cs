namespace Marsad.Capture.Files;

/// <summary>A folder on disk. Each folder is entered once by its real path, so that links cannot lead round in circles, and no link leads out of the root.</summary>
internal sealed class DiskTree : IFileTree
{
    private readonly IDisk disk;
    private readonly string root;
    private readonly string realRoot;
    private readonly HashSet<string> entered = new(StringComparer.Ordinal);

    public DiskTree(IDisk disk, string root)
    {
        this.disk = disk;
        this.root = root;
        realRoot = disk.RealPath(root) ?? root;
        entered.Add(realRoot);
    }

    public string Name => root;

    public string Prefix => "";

    public bool Ended => false;

    public (IReadOnlyList<TreeNode> Nodes, Rejection? Refusal) Children(string folder)
    {
        try
        {
            var names = disk.Names(OnDisk(folder)).ToArray();
            Array.Sort(names, NaturalOrder.Instance);
            return ([.. names.Select(name => Node(name, folder.Length == 0 ? name : $"{folder}/{name}"))], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var shown = folder.Length == 0 ? root : folder;
            return ([], e is UnauthorizedAccessException
                ? new Rejection(shown, "is a folder that may not be listed with the rights of this user", "grant the right to read it, or copy its reports to a place of your own")
                : FileReading.Failed(e, shown));
        }
    }

    public (byte[]? Bytes, Rejection? Refusal) Read(string path, long limit) => FileReading.Read(disk, OnDisk(path), path, limit);

    public (Stream? Stream, Rejection? Refusal) Open(string path, bool seekable) => FileReading.Open(disk, OnDisk(path), path);

    private string OnDisk(string path) => path.Length == 0 ? root : Path.Combine(root, path);

    private TreeNode Node(string name, string path)
    {
        var onDisk = OnDisk(path);
        var entry = disk.Look(onDisk);
        if (entry.Kind is not (EntryKind.File or EntryKind.Folder))
            return new TreeNode(name, path, IsFolder: false, FileReading.Refuse(entry.Kind, path));
        var isFolder = entry.Kind == EntryKind.Folder;
        if (!isFolder && !disk.IsLink(onDisk))
            return new TreeNode(name, path, isFolder);
        if (disk.RealPath(onDisk) is not { } real)
            return new TreeNode(name, path, isFolder, FileReading.Refuse(EntryKind.Missing, path));
        if (!Within(real))
            return new TreeNode(name, path, isFolder, new Rejection(path, "is a link that leads out of the folder", "copy what it points to into the folder, or capture that place by itself"));
        return isFolder && !entered.Add(real)
            ? new TreeNode(name, path, isFolder, new Rejection(path, "is a link to a folder that is captured already", "nothing is lost; remove the link to have no such message"))
            : new TreeNode(name, path, isFolder);
    }

    private bool Within(string real) =>
        real.StartsWith(realRoot, StringComparison.Ordinal) && (real.Length == realRoot.Length || realRoot.EndsWith(Path.DirectorySeparatorChar) || real[realRoot.Length] == Path.DirectorySeparatorChar);
}
