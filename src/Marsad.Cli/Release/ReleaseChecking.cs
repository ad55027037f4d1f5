using Marsad.Cli.Shell;
using Marsad.Exchange.Release.Folder;

namespace Marsad.Cli.Release;

internal static class ReleaseChecking
{
    public static long Run(ReleaseRequest request, string folder, string? victims, Session session) => 0;

    public static DateOnly? DayOf(string folder) => null;
}
