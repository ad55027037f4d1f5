using System.Globalization;
using System.IO.Compression;
using Marsad.Capture.Files;
using Marsad.Capture.Sidecars;

namespace Marsad.Capture.Archives;

/// <summary>A zip archive as a tree. Nothing is ever unpacked to disk; each entry is inflated into memory within the limits.</summary>
internal sealed class ZipTree : IFileTree, IDisposable
{
    private const int LinkType = 0xA000, TypeMask = 0xF000, DirectoryBytesPerEntry = 512, MostFolders = 64;
    private readonly ZipArchive zip;
    private readonly InflationBudget budget;
    private readonly Dictionary<string, List<TreeNode>> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZipArchiveEntry> files = new(StringComparer.Ordinal);

    private ZipTree(ZipArchive zip, string shown, InflationBudget budget) => (this.zip, Prefix, this.budget) = (zip, shown + "/", budget);

    public string Prefix { get; }

    public bool Ended => budget.IsSpent;

    public string Name => Prefix[..^1];

    /// <summary>Opens an archive, or says why it is refused.</summary>
    /// <param name="stream">A seekable stream; the tree owns it from here on.</param>
    /// <param name="shown">The archive's path, for messages.</param>
    /// <param name="options">The limits.</param>
    /// <param name="budget">What may still be inflated; null for an outermost archive.</param>
    public static (ZipTree? Tree, Rejection? Refusal) Open(Stream stream, string shown, CaptureOptions options, ref InflationBudget? budget)
    {
        try
        {
            if (EndRecord.Read(stream) is not { } end)
                return Refuse(stream, Broken(shown));
            if (end.Entries > options.MaxArchiveEntries || end.DirectoryBytes > (long)options.MaxArchiveEntries * DirectoryBytesPerEntry)
                return Refuse(stream, new Rejection(shown, $"holds more than the {options.MaxArchiveEntries.ToString(CultureInfo.InvariantCulture)} entries that one archive may have", "split it, or unpack it and capture the folder"));
            stream.Position = 0;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            budget ??= new InflationBudget(stream.Length, options);
            var tree = new ZipTree(archive, shown, budget);
            long declared = 0;
            foreach (var entry in archive.Entries)
                declared += Math.Clamp(entry.Length, 0, long.MaxValue / int.MaxValue);
            if (!budget.Allows(declared))
            {
                tree.Dispose();
                return (null, budget.Refusal(shown));
            }

            tree.Arrange();
            return (tree, null);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException)
        {
            return Refuse(stream, Broken(shown));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(stream, FileReading.Failed(e, shown));
        }
    }

    public (IReadOnlyList<TreeNode> Nodes, Rejection? Refusal) Children(string folder) => (folders.GetValueOrDefault(folder) ?? [], null);

    public (byte[]? Bytes, Rejection? Refusal) Read(string path, long limit)
    {
        var shown = Prefix + path;
        var entry = files[path];
        if (entry.Length > limit)
            return (null, FileReading.TooLarge(shown, entry.Length, limit));
        try
        {
            using var stream = new MeteredStream(entry.Open(), budget, Name);
            var bytes = FileReading.ToEnd(stream, Math.Max(0, entry.Length), limit);
            return bytes is null ? (null, FileReading.TooLarge(shown, limit + 1, limit)) : (bytes, null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, Failed(e, shown));
        }
    }

    public (Stream? Stream, Rejection? Refusal) Open(string path, bool seekable)
    {
        if (seekable)
        {
            var (bytes, refusal) = Read(path, int.MaxValue / 8);
            return bytes is null ? (null, refusal) : (new MemoryStream(bytes, writable: false), null);
        }

        try
        {
            return (new MeteredStream(files[path].Open(), budget, Name), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, Failed(e, Prefix + path));
        }
    }

    public void Dispose() => zip.Dispose();

    private static Rejection Failed(Exception failure, string shown) =>
        failure is InflationException { Refusal: var whole } ? whole : new Rejection(shown, "is damaged in the archive and cannot be inflated", "pack the archive again");

    private static (ZipTree? Tree, Rejection? Refusal) Refuse(Stream stream, Rejection refusal)
    {
        stream.Dispose();
        return (null, refusal);
    }

    private static Rejection Broken(string shown) => new(shown, "is no complete zip archive", "fetch or pack it again");

    private void Arrange()
    {
        folders[""] = [];
        foreach (var entry in zip.Entries)
        {
            var isFolder = entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');
            if (RelativePath.Normal(entry.FullName) is not { } path)
                folders[""].Add(new TreeNode("(outside)", entry.FullName, false, new Rejection(Prefix + entry.FullName, "has a name that leads out of the archive", "pack the archive again with paths inside it")));
            else if (path.AsSpan().Count('/') > MostFolders)
                folders[""].Add(new TreeNode(Printable.Name(path), path, false, new Rejection(Prefix + path, "lies more than 64 folders deep", "move it further up and pack the archive again")));
            else if (isFolder)
                Folder(path);
            else if (!files.TryAdd(path, entry))
                Parent(path).Add(new TreeNode(Last(path), path, false, new Rejection(Prefix + path, "stands in the archive twice; the first one was captured", "pack the archive again under two names")));
            else
                Parent(path).Add(new TreeNode(Last(path), path, false, Refusal(entry, Prefix + path)));
        }

        foreach (var nodes in folders.Values)
            nodes.Sort(static (a, b) => NaturalOrder.Instance.Compare(a.Name, b.Name));
    }

    private static Rejection? Refusal(ZipArchiveEntry entry, string shown) =>
        entry.IsEncrypted ? new Rejection(shown, "is encrypted", "unpack the archive with its password and capture the folder")
        : ((entry.ExternalAttributes >> 16) & TypeMask) == LinkType ? new Rejection(shown, "is a link, not a file", "pack the archive again with the file itself")
        : null;

    private List<TreeNode> Parent(string path) => Folder(path.LastIndexOf('/') is var at and > 0 ? path[..at] : "");

    private List<TreeNode> Folder(string path)
    {
        if (folders.TryGetValue(path, out var nodes))
            return nodes;
        Parent(path).Add(new TreeNode(Last(path), path, IsFolder: true));
        return folders[path] = [];
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
