using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>Everything that stands in a folder, as pieces: names of files and folders, every file by what it holds, archives opened. What is byte for byte what was read before is not read twice.</summary>
internal sealed class FolderPieces(string folder, Action<string, string> unreadable)
{
    private const int MostDepth = 4;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>How many files and parts of archives were read.</summary>
    public long Files { get; private set; }

    /// <summary>The pieces.</summary>
    public IEnumerable<Piece> All()
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).OrderBy(static p => p.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)).ThenBy(static p => p, StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            yield return new Piece(name, "its name", name);
            if (new FileInfo(path).LinkTarget is not null)
                unreadable(name, "a link to a place outside");
            else if (File.Exists(path))
            {
                foreach (var piece in Of(name, () => File.OpenRead(path), 0))
                    yield return piece;
            }
        }
    }

    private IEnumerable<Piece> Of(string name, Func<Stream> open, int depth)
    {
        byte[] head;
        using (var stream = open())
        {
            if (!seen.Add(Convert.ToHexString(SHA256.HashData(stream))))
                yield break;
        }

        using (var stream = open())
        {
            head = new byte[8];
            _ = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }

        Files++;
        var pieces = head.AsSpan().StartsWith("PK\u0003\u0004"u8) || head.AsSpan().StartsWith("PK\u0005\u0006"u8) ? Archive(name, open, depth)
            : head.AsSpan().StartsWith("PAR1"u8) ? Guarded(name, () => ParquetPieces.Of(name, Seekable(open)))
            : head[0] == 0x1f && head[1] == 0x8b ? Of(name + "!", () => Whole(new GZipStream(open(), CompressionMode.Decompress)), depth + 1)
            : Guarded(name, () => Text(name, open));
        foreach (var piece in pieces)
            yield return piece;
    }

    private IEnumerable<Piece> Archive(string name, Func<Stream> open, int depth)
    {
        if (depth >= MostDepth)
        {
            unreadable(name, "archives within archives without end");
            yield break;
        }

        ZipArchive zip;
        try
        {
            zip = new ZipArchive(Seekable(open), ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            unreadable(name, e.Message);
            yield break;
        }

        using (zip)
        {
            yield return new Piece(name, "comment", zip.Comment);
            var shared = Guarded(name, () => zip.GetEntry("xl/sharedStrings.xml") is { } strings ? SharedStrings.Read(strings.Open()).Select(s => new Piece(name, "", s)) : []).Select(static p => p.Text).ToList();
            foreach (var entry in zip.Entries)
            {
                var inner = name + "!" + entry.FullName;
                yield return new Piece(inner, "its name", entry.FullName);
                yield return new Piece(inner, "comment", entry.Comment);
                var pieces = entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal) ? Guarded(inner, () => SheetPieces.Of(inner, entry.Open(), shared)) : Of(inner, () => entry.Open(), depth + 1);
                foreach (var piece in pieces)
                    yield return piece;
            }
        }
    }

    private static IEnumerable<Piece> Text(string name, Func<Stream> open)
    {
        var end = Path.GetExtension(name.TrimEnd('!')).ToUpperInvariant();
        if (IsBinary(open))
        {
            foreach (var text in TextPieces.Bytes(ReadAll(open)).Concat(Runs(ReadAll(open))))
                yield return new Piece(name, "bytes", text);
            yield break;
        }

        using var reader = new StreamReader(open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var pieces = end switch
        {
            // Every cell and every property comes with these; the lines themselves would say it a second time.
            ".CSV" => CsvPieces.Of(name, reader),
            ".JSON" or ".GEOJSON" => JsonParts.Of(name, reader),
            _ => TextPieces.Lines(name, reader),
        };
        foreach (var piece in pieces)
            yield return piece;
        if (end is not (".HTML" or ".HTM"))
            yield break;
        using var page = new StreamReader(open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        foreach (var piece in PageData.Of(name, page.ReadToEnd()))
            yield return piece;
    }

    // Runs of words within bytes that are no text.
    private static IEnumerable<string> Runs(byte[] bytes)
    {
        foreach (var text in (string[])[Encoding.UTF8.GetString(bytes), Encoding.Unicode.GetString(bytes)])
        {
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && (text[i] is >= ' ' and < '\u007f' || (text[i] > '\u00a0' && char.IsLetterOrDigit(text[i]))))
                    continue;
                if (i - start >= 4)
                    yield return text[start..i];
                start = i + 1;
            }
        }
    }

    private static bool IsBinary(Func<Stream> open)
    {
        using var stream = open();
        var head = new byte[4096];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return !(length >= 2 && ((head[0] == 0xFF && head[1] == 0xFE) || (head[0] == 0xFE && head[1] == 0xFF))) && Array.IndexOf(head, (byte)0, 0, length) >= 0;
    }

    // What cannot be read is itself a finding: nobody knows what is in it.
    private IEnumerable<Piece> Guarded(string name, Func<IEnumerable<Piece>> pieces)
    {
        IEnumerator<Piece>? all = null;
        while (true)
        {
            Piece piece;
            try
            {
                all ??= pieces().GetEnumerator();
                if (!all.MoveNext())
                    break;
                piece = all.Current;
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                unreadable(name, e.GetType().Name + ": " + e.Message);
                break;
            }

            yield return piece;
        }

        all?.Dispose();
    }

    private static Stream Seekable(Func<Stream> open)
    {
        var stream = open();
        return stream.CanSeek ? stream : Whole(stream);
    }

    private static MemoryStream Whole(Stream stream)
    {
        using (stream)
        {
            var memory = new MemoryStream();
            stream.CopyTo(memory);
            memory.Position = 0;
            return memory;
        }
    }

    private static byte[] ReadAll(Func<Stream> open) => Whole(open()).ToArray();
}
