using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Exchange.Release.Folder;

/// <summary>Checksums of a folder's files, and an archive of them that has the same bytes whenever it is made of the same files.</summary>
internal static class ReleaseArchive
{
    // The first day that a ZIP can tell.
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files of a folder by their names in it, with slashes, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Writes the list of checksums, as <c>sha256sum -c</c> reads it.</summary>
    public static void Sums(string folder)
    {
        var list = new StringBuilder();
        foreach (var file in Files(folder).Where(static f => f != ReleaseFiles.Sums))
            list.Append(CultureInfo.InvariantCulture, $"{Sum(Path.Combine(folder, file))}  {file}\n");
        File.WriteAllText(Path.Combine(folder, ReleaseFiles.Sums), list.ToString());
    }

    /// <summary>Packs every file of the folder, and writes the archive's own checksum beside it.</summary>
    public static void Pack(string folder, string name)
    {
        var files = Files(folder);
        var path = Path.Combine(folder, name);
        using (var stream = new FileStream(path, FileMode.CreateNew))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(Path.GetFileNameWithoutExtension(name) + "/" + file, file.EndsWith(".xlsx", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = FirstDay;
                entry.ExternalAttributes = 0;
                using var from = File.OpenRead(Path.Combine(folder, file));
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        File.WriteAllText(path + ".sha256", $"{Sum(path)}  {name}\n");
    }

    private static string Sum(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
