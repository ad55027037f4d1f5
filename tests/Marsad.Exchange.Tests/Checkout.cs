namespace Marsad.Exchange.Tests;

/// <summary>The checkout that the tests run in: found from the test program's folder upwards.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Marsad.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Marsad.slnx is in no folder above the tests.");
    }
}
