namespace Marsad.Capture.Files;

/// <summary>The disk of this machine.</summary>
internal sealed class Disk : IDisk
{
    private const int MostLinks = 40;

    public static Disk Instance { get; } = new();

    public DiskEntry Look(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
            return new DiskEntry(EntryKind.Missing);
        if (LinuxStatus.Look(path) is { } status)
            return status;
        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);
            if (Directory.Exists(path))
                return new DiskEntry(EntryKind.Folder);
            if (target is not FileInfo { Exists: true } real)
                return new DiskEntry(EntryKind.Missing);
            return real.Attributes.HasFlag(FileAttributes.Device)
                ? new DiskEntry(EntryKind.Special)
                : new DiskEntry(EntryKind.File, real.Length, real.LastWriteTimeUtc.Ticks);
        }
        catch (UnauthorizedAccessException)
        {
            return new DiskEntry(EntryKind.Denied);
        }
        catch (IOException)
        {
            return new DiskEntry(EntryKind.Loop);
        }
    }

    public IReadOnlyList<string> Names(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything).Select(static e => e.Name)];

    public bool IsLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    public string? RealPath(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            for (var links = 0; links < MostLinks; links++)
            {
                if (FirstLink(full) is not { } link)
                    return full;
                var target = File.ResolveLinkTarget(link, returnFinalTarget: false)!.FullName;
                full = Path.GetFullPath(target + full[link.Length..]);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public Stream Open(string path) => new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, MatchType = MatchType.Simple, ReturnSpecialDirectories = false };

    private static string? FirstLink(string full)
    {
        var root = Path.GetPathRoot(full)!.Length;
        for (var end = full.IndexOf(Path.DirectorySeparatorChar, root); root < full.Length; end = full.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            var prefix = end < 0 ? full : full[..end];
            if (new FileInfo(prefix).LinkTarget is not null)
                return prefix;
            if (end < 0)
                return null;
        }

        return null;
    }
}
