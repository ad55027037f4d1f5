using System.Security.Cryptography;

namespace Marsad.Web.Adding;

/// <summary>Where files wait that were uploaded and are not read yet: a folder beside the register that only its owner can read. What is acknowledged lies there whole and outlives the server; what was cut leaves nothing.</summary>
/// <param name="register">The register's file.</param>
internal sealed class Inbox(string register)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string root = Path.GetFullPath(register) + "-inbox";

    /// <summary>The sets that are here, and whether each was to be read.</summary>
    public IEnumerable<(string Id, bool Started)> Sets() => !Directory.Exists(root) ? []
        : Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal).Select(static d => (Path.GetFileName(d), File.Exists(Path.Combine(d, "start"))));

    /// <summary>Makes a set.</summary>
    public string Make()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        MakeFolder(root);
        MakeFolder(Path.Combine(root, id));
        MakeFolder(Files(id));
        return id;
    }

    /// <summary>The folder of a set's files.</summary>
    public string Files(string id) => Path.Combine(root, id, "files");

    /// <summary>The files of a set, by name.</summary>
    public IEnumerable<AddedFile> List(string id) => !Directory.Exists(Files(id)) ? []
        : new DirectoryInfo(Files(id)).EnumerateFiles("*", SearchOption.AllDirectories).Select(f => new AddedFile(Path.GetRelativePath(Files(id), f.FullName).Replace('\\', '/'), f.Length)).OrderBy(static f => f.Name, StringComparer.Ordinal);

    /// <summary>True where a set has a file of this name.</summary>
    public bool Has(string id, string name) => Path.Exists(Path.Combine(Files(id), name));

    /// <summary>Takes a file in: all of it, on the disk, or nothing.</summary>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="IOException">It was cut, or the disk is full; nothing of it is kept.</exception>
    public async Task<long> Take(string id, string name, Func<Stream, Task> write)
    {
        var (part, target) = (Path.Combine(root, id, "part-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))), Path.Combine(Files(id), name));
        try
        {
            long length;
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16, FileOptions.Asynchronous))
            {
                await write(file);
                await file.FlushAsync();
                file.Flush(flushToDisk: true);
                length = file.Length;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(part, target);
            return length;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Notes that a set is to be read; it will be, also after the server was ended and begins again.</summary>
    public void Start(string id) => File.WriteAllText(Path.Combine(root, id, "start"), "");

    /// <summary>Forgets a set and its files.</summary>
    public void Remove(string id)
    {
        if (Directory.Exists(Path.Combine(root, id)))
            Directory.Delete(Path.Combine(root, id), recursive: true);
        if (Directory.Exists(root) && !Directory.EnumerateFileSystemEntries(root).Any())
            Directory.Delete(root);
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Owner);
    }
}
