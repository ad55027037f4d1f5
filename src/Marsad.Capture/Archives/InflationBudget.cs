using Marsad.Capture.Files;

namespace Marsad.Capture.Archives;

/// <summary>How much an archive, with the archives in it, may still inflate to. One budget goes through all of them, so that nesting wins nothing.</summary>
internal sealed class InflationBudget(long archiveBytes, CaptureOptions options)
{
    private readonly long most = Math.Min(options.MaxArchiveBytes, Math.Max(options.ArchiveRatioFrom, SaturatingProduct(archiveBytes, options.MaxArchiveRatio)));

    /// <summary>Bytes inflated so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Counts inflated bytes; false once the archive has had too many.</summary>
    public bool Spend(long bytes)
    {
        Spent = checked(Spent + bytes);
        return !IsSpent;
    }

    /// <summary>True once the archive has had too many.</summary>
    public bool IsSpent => Spent > most;

    /// <summary>False when so many bytes more would be too many; nothing more may be read then.</summary>
    public bool Allows(long bytes)
    {
        if (bytes > most - Spent)
            Spent = most + 1;
        return !IsSpent;
    }

    /// <summary>The refusal.</summary>
    public Rejection Refusal(string shown) =>
        new(shown, $"inflates to more than {ByteSize.Of(most)}, far more than an archive of its size should (a zip bomb?)", "unpack it by hand if you trust it, and capture the folder");

    private static long SaturatingProduct(long a, long b) => a > long.MaxValue / Math.Max(1, b) ? long.MaxValue : a * b;
}
