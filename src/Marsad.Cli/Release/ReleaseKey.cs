using System.Security.Cryptography;
using Marsad.Cli.Shell;
using Marsad.Exchange.Release.Public;

namespace Marsad.Cli.Release;

/// <summary>The publisher's key, in a file that only its owner can read.</summary>
internal static class ReleaseKey
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Opens the key of a file; makes one where there is none and that is asked for.</summary>
    public static PublicId Open(string path, bool make, Session session)
    {
        if (!File.Exists(path))
        {
            if (!make)
                throw new WrongUsageException($"{path} does not exist: the key that made the release's ids is needed (--key)");
            Make(path);
            session.Say($"{path}: a new key for public ids. Keep it, and keep it secret: with it the ids stay the same from release to release, and whoever has it can test which internal id a public one stands for");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
            throw new WrongUsageException($"{path} can be read by others on this machine: make it yours alone (chmod 600 {path}) and try again");
        try
        {
            return new PublicId(Convert.FromHexString(File.ReadAllText(path).Trim()));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new WrongUsageException($"{path} holds no key: a key is {2 * PublicId.KeyBytes} hexadecimal digits");
        }
    }

    /// <summary>A key that is forgotten: for a dry run, whose ids nobody sees.</summary>
    public static PublicId Passing() => new(RandomNumberGenerator.GetBytes(PublicId.KeyBytes));

    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PublicId.KeyBytes)));
    }
}
