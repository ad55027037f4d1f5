using System.Runtime.InteropServices;
using System.Text;

namespace Marsad.Capture.Files;

/// <summary>What Linux says of a path. .NET tells files from folders, but not from pipes and devices, and opening a pipe waits for ever.</summary>
/// <remarks><c>statx</c> because its record has one layout on every architecture (linux/stat.h).</remarks>
internal static class LinuxStatus
{
    private const int WorkingFolder = -100; // AT_FDCWD
    private const uint BasicFields = 0x7ff; // STATX_BASIC_STATS
    private const int ModeAt = 28, SizeAt = 40, ChangedSecondsAt = 96, ChangedNanosecondsAt = 104, RecordSize = 256;
    private const int NoRight = 13, NoSystemCall = 38, TooManyLinks = 40;

    /// <summary>The status, links followed; null where the system has no such call.</summary>
    public static DiskEntry? Look(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            var name = new byte[Encoding.UTF8.GetByteCount(path) + 1];
            Encoding.UTF8.GetBytes(path, name);
            var record = new byte[RecordSize];
            return Statx(WorkingFolder, name, 0, BasicFields, record) == 0 ? Read(record) : Failure(Marshal.GetLastPInvokeError());
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    private static DiskEntry Read(ReadOnlySpan<byte> record)
    {
        var kind = (BitConverter.ToUInt16(record[ModeAt..]) & 0xF000) switch
        {
            0x8000 => EntryKind.File,
            0x4000 => EntryKind.Folder,
            _ => EntryKind.Special,
        };
        var changed = unchecked((BitConverter.ToInt64(record[ChangedSecondsAt..]) * 1_000_000_000) + BitConverter.ToUInt32(record[ChangedNanosecondsAt..]));
        return new DiskEntry(kind, BitConverter.ToInt64(record[SizeAt..]), changed);
    }

    private static DiskEntry? Failure(int error) => error switch
    {
        NoSystemCall => null,
        NoRight => new DiskEntry(EntryKind.Denied),
        TooManyLinks => new DiskEntry(EntryKind.Loop),
        _ => new DiskEntry(EntryKind.Missing),
    };

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] record);
}
