using Marsad.Capture.Files;

namespace Marsad.App.Tests.Capture;

/// <summary>A disk in memory that can refuse, lose and change its files.</summary>
internal sealed class StandInDisk : IDisk
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> denied = new(StringComparer.Ordinal);
    private long clock;

    public HashSet<string> Vanishing { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Changing { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Failing { get; } = new(StringComparer.Ordinal);

    public StandInDisk Add(string path, string text)
    {
        files[path] = System.Text.Encoding.UTF8.GetBytes(text);
        return this;
    }

    public StandInDisk Deny(string path)
    {
        denied.Add(path);
        return this;
    }

    public DiskEntry Look(string path) =>
        files.TryGetValue(path, out var bytes) ? new DiskEntry(EntryKind.File, bytes.Length, Changing.Contains(path) ? ++clock : 0)
        : files.Keys.Any(k => k.StartsWith(path + "/", StringComparison.Ordinal)) ? new DiskEntry(EntryKind.Folder)
        : new DiskEntry(EntryKind.Missing);

    public IReadOnlyList<string> Names(string folder) => denied.Contains(folder)
        ? throw new UnauthorizedAccessException()
        : [.. files.Keys.Where(k => k.StartsWith(folder + "/", StringComparison.Ordinal)).Select(k => k[(folder.Length + 1)..].Split('/')[0]).Distinct(StringComparer.Ordinal)];

    public bool IsLink(string path) => false;

    public string? RealPath(string path) => path;

    public Stream Open(string path) =>
        denied.Contains(path) ? throw new UnauthorizedAccessException()
        : Vanishing.Contains(path) ? throw new FileNotFoundException()
        : Failing.Contains(path) ? throw new IOException("Input/output error.")
        : new MemoryStream(files[path]);
}
