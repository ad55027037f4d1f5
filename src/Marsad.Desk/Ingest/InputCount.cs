using System.IO.Compression;

namespace Marsad.Desk.Ingest;

/// <summary>About how many reports stand under a path, for the time left; the true number shows when they are captured.</summary>
public static class InputCount
{
    /// <summary>An estimate; 0 where nothing can be said.</summary>
    public static long Of(string path)
    {
        try
        {
            return Directory.Exists(path) ? Folder(path) : File.Exists(path) ? One(path) : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return 0;
        }
    }

    private static long Folder(string path)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return new DirectoryInfo(path).EnumerateFiles("*", options).Sum(static f => f.Name.Equals("meta.csv", StringComparison.OrdinalIgnoreCase) ? 0 : One(f.FullName));
    }

    private static long One(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JSONL" or ".NDJSON" => Lines(file),
        ".ZIP" => Entries(file),
        _ => 1,
    };

    private static long Lines(string file)
    {
        using var stream = File.OpenRead(file);
        var buffer = new byte[1 << 16];
        var lines = 0L;
        for (int read; (read = stream.Read(buffer)) > 0;)
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return Math.Max(lines, 1);
    }

    private static long Entries(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return archive.Entries.Count;
    }
}
