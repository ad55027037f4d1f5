using System.Globalization;

namespace Marsad.Capture.Files;

/// <summary>Sizes for people.</summary>
internal static class ByteSize
{
    /// <summary>"64 MB": the largest unit of 1,024 that leaves at least one.</summary>
    public static string Of(long bytes)
    {
        var (unit, name) = bytes switch
        {
            >= 1L << 30 => (1L << 30, "GB"),
            >= 1L << 20 => (1L << 20, "MB"),
            >= 1L << 10 => (1L << 10, "KB"),
            _ => (1L, "bytes"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / unit:0.#} {name}");
    }
}
