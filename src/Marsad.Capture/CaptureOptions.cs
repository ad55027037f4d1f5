namespace Marsad.Capture;

/// <summary>Limits of a capture. All are upper bounds, inclusive; what passes one is rejected with a reason.</summary>
public sealed record CaptureOptions
{
    /// <summary>The defaults.</summary>
    public static CaptureOptions Default { get; } = new();

    /// <summary>Bytes of one report (a file, an entry of an archive, a line of a JSON Lines file). Default 64 MiB.</summary>
    public long MaxReportBytes { get; init; } = 64L << 20;

    /// <summary>Bytes that one archive, with the archives in it, may inflate to. Default 4 GiB.</summary>
    public long MaxArchiveBytes { get; init; } = 4L << 30;

    /// <summary>How many times its own size an archive may inflate to, once it has passed <see cref="ArchiveRatioFrom"/>. Default 200.</summary>
    public int MaxArchiveRatio { get; init; } = 200;

    /// <summary>Inflated bytes from which <see cref="MaxArchiveRatio"/> is asked; small archives may be as dense as they like. Default 128 MiB.</summary>
    public long ArchiveRatioFrom { get; init; } = 128L << 20;

    /// <summary>Entries of one archive. Default 200,000.</summary>
    public int MaxArchiveEntries { get; init; } = 200_000;

    /// <summary>Archives inside archives: 1 is a zip with reports, 2 a zip of such zips. Default 2.</summary>
    public int MaxArchiveDepth { get; init; } = 2;

    /// <summary>Folders inside folders. Default 64.</summary>
    public int MaxFolderDepth { get; init; } = 64;

    /// <summary>Bytes of a <c>meta.csv</c>. Default 64 MiB.</summary>
    public long MaxTableBytes { get; init; } = 64L << 20;
}
