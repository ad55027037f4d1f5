using System.IO.Compression;
using System.Text;

namespace Marsad.Places.Import;

/// <summary>The lines of a text file, of the text file in a zip archive (as GeoNames gives its dumps) or of a gzip file; no line takes more than <see cref="LongestLine"/> characters of memory.</summary>
internal static class BoundedLines
{
    public const int LongestLine = 1 << 16;

    /// <summary>The lines; one that is too long comes as null.</summary>
    public static IEnumerable<string?> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            // "SY.zip" holds "SY.txt" and a readme.
            var name = Path.GetFileNameWithoutExtension(path) + ".txt";
            var entry = archive.Entries.FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase)) ?? archive.Entries.Where(static e => e.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)).MaxBy(static e => e.Length)
                ?? throw new InvalidDataException($"{path} holds no .txt file");
            using var stream = entry.Open();
            foreach (var line in Lines(stream))
                yield return line;
        }
        else
        {
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            foreach (var line in Lines(stream))
                yield return line;
        }
    }

    private static IEnumerable<string?> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var buffer = new char[1 << 15];
        var line = new StringBuilder();
        var tooLong = false;
        int count;
        while ((count = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            var start = 0;
            while (start < count)
            {
                var end = Array.IndexOf(buffer, '\n', start, count - start);
                var length = (end < 0 ? count : end) - start;
                if (line.Length + length > LongestLine)
                    tooLong = true;
                else
                    line.Append(buffer, start, length);
                if (end < 0)
                    break;
                yield return tooLong ? null : Text(line);
                line.Clear();
                tooLong = false;
                start = end + 1;
            }
        }

        if (tooLong)
            yield return null;
        else if (line.Length > 0)
            yield return Text(line);
    }

    private static string Text(StringBuilder line) => line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
}
