namespace Marsad.Capture.Files;

/// <summary>What a path leads to, links followed.</summary>
internal enum EntryKind
{
    /// <summary>Nothing, or a link to nothing.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A device, pipe or socket: never opened, since reading it may never end.</summary>
    Special,

    /// <summary>The system does not say, for lack of rights.</summary>
    Denied,

    /// <summary>Links that lead round in a circle.</summary>
    Loop,
}

/// <summary>A look at a path.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="Changed">A stamp of the last change; only ever compared for equality.</param>
internal readonly record struct DiskEntry(EntryKind Kind, long Length = 0, long Changed = 0);

/// <summary>The disk as the capturer sees it; a stand-in shows it folders without rights and files that vanish.</summary>
internal interface IDisk
{
    /// <summary>What a path leads to. Never throws.</summary>
    DiskEntry Look(string path);

    /// <summary>The names in a folder, in no order.</summary>
    IReadOnlyList<string> Names(string folder);

    /// <summary>True for a symbolic link. Never throws.</summary>
    bool IsLink(string path);

    /// <summary>The path with every link resolved; null where that fails.</summary>
    string? RealPath(string path);

    /// <summary>Opens a regular file for reading.</summary>
    Stream Open(string path);
}
