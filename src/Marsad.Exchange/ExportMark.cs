using System.Globalization;

namespace Marsad.Exchange;

/// <summary>What every export says of itself: that it is internal, when it was made, and of what.</summary>
public sealed record ExportMark
{
    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Which incidents were asked for, in words ("area Idlib, since 2019-04"); null for all.</summary>
    public string? Question { get; init; }

    /// <summary>True where the register holds reports written for demonstration.</summary>
    public bool Sample { get; init; }

    /// <summary>What a public release says of itself; null for every other export, which is internal.</summary>
    public string? Public { get; init; }

    /// <summary>The first words of a public release's mark.</summary>
    public const string Released = "PUBLIC RELEASE";

    /// <summary>The first word of the mark; also how a reader knows such a file.</summary>
    public const string Internal = "INTERNAL";

    /// <summary>The first words for sample data.</summary>
    public const string SampleData = "SAMPLE DATA";

    /// <summary>The mark as a sentence.</summary>
    public string Sentence => (Sample ? SampleData + ": reports written for demonstration, no source for anything. " : "")
        + (Public is not null ? Released + ": " + Public : Internal + ": not for publication; holds places, names and sources as recorded, joined by machine and not all of it reviewed.");

    /// <summary>The mark as short as a cell needs it.</summary>
    public string Short => (Public is null ? Internal : Released) + (Sample ? ", " + SampleData : "");

    /// <summary>When it was made, as ISO 8601 to the second.</summary>
    public string MadeText => Made.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
