namespace Marsad.Capture.Files;

/// <summary>Reads a whole regular file, or says why it cannot be read.</summary>
internal static class FileReading
{
    /// <summary>The bytes, or the refusal. A file that changes while it is read is read once more; one that goes on changing is refused, since half of a report is no report.</summary>
    public static (byte[]? Bytes, Rejection? Refusal) Read(IDisk disk, string path, string shown, long limit)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var before = disk.Look(path);
            if (Refuse(before.Kind, shown) is { } refusal)
                return (null, refusal);
            if (before.Length > limit)
                return (null, TooLarge(shown, before.Length, limit));
            byte[]? bytes;
            try
            {
                using var stream = disk.Open(path);
                bytes = ToEnd(stream, before.Length, limit);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return (null, Failed(e, shown));
            }

            if (bytes is null)
                return (null, TooLarge(shown, limit + 1, limit));
            var after = disk.Look(path);
            // Files of /proc and the like say that they are empty and are not.
            if (after.Kind == EntryKind.File && after.Changed == before.Changed && (bytes.LongLength == before.Length || before.Length == 0))
                return (bytes, null);
        }

        return (null, new Rejection(shown, "changes while it is read", "capture it again when it is complete"));
    }

    /// <summary>Opens a file to be read piece by piece.</summary>
    public static (Stream? Stream, Rejection? Refusal) Open(IDisk disk, string path, string shown)
    {
        if (Refuse(disk.Look(path).Kind, shown) is { } refusal)
            return (null, refusal);
        try
        {
            return (disk.Open(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Failed(e, shown));
        }
    }

    /// <summary>Why an entry of this kind is not read; null for a regular file.</summary>
    public static Rejection? Refuse(EntryKind kind, string shown) => kind switch
    {
        EntryKind.File => null,
        EntryKind.Folder => new Rejection(shown, "is a folder", "name a file, or capture the folder as a whole"),
        EntryKind.Denied => new Rejection(shown, "may not be read with the rights of this user", "grant the right to read it, or copy it to a place of your own"),
        EntryKind.Loop => new Rejection(shown, "is a link that leads back to itself", "remove the link or make it point to the file"),
        EntryKind.Special => new Rejection(shown, "is a device, a pipe or a socket, not a regular file", "save what it gives in a file, or send it through standard input"),
        _ when shown.Contains('\uFFFD', StringComparison.Ordinal) => new Rejection(shown, "has a name that is not valid UTF-8 and cannot be opened", "rename the file"),
        _ => new Rejection(shown, "is not there", "check the path; it may have been moved or deleted"),
    };

    /// <summary>The refusal for a failure of the system.</summary>
    public static Rejection Failed(Exception failure, string shown) => failure switch
    {
        Archives.InflationException inflated => inflated.Refusal,
        UnauthorizedAccessException => Refuse(EntryKind.Denied, shown)!,
        FileNotFoundException or DirectoryNotFoundException => new Rejection(shown, "vanished while it was captured", "check the path; it may have been moved or deleted"),
        PathTooLongException => new Rejection(shown, "has a path longer than the system can open", "move it to a shorter path"),
        _ => new Rejection(shown, $"cannot be read ({failure.Message.TrimEnd('.')})", "check the disk and try again"),
    };

    public static Rejection TooLarge(string shown, long length, long limit) =>
        new(shown, length > limit + 1 ? $"has {ByteSize.Of(length)}, more than the {ByteSize.Of(limit)} that one report may have" : $"is larger than the {ByteSize.Of(limit)} that one report may have", "split it into its reports");

    /// <summary>Everything up to the end; null when that is more than the limit.</summary>
    public static byte[]? ToEnd(Stream stream, long expected, long limit)
    {
        var buffer = new byte[Math.Min(Math.Max(expected, 4095), limit) + 1];
        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            length += read;
            if (read == 0)
                return length == buffer.Length ? buffer : buffer[..length];
            if (length > limit)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(limit + 1, buffer.Length * 2L));
        }
    }
}
