namespace Marsad.Places.Import;

/// <summary>What to import beside the dump itself, and what of it.</summary>
public sealed record ImportOptions
{
    /// <summary>GeoNames' alternateNamesV2 file; null for the dump's own alternate names only.</summary>
    public string? AlternateNames { get; init; }

    /// <summary>GeoNames' admin1CodesASCII file; null to take names of first-level areas from the dump and the built-in gazetteer.</summary>
    public string? FirstAreas { get; init; }

    /// <summary>GeoNames' admin2Codes file; null likewise.</summary>
    public string? SecondAreas { get; init; }

    /// <summary>GeoNames feature classes to keep; roads (R) and undersea features (U) are left out by default.</summary>
    public string Classes { get; init; } = "APLHTVS";
}

/// <summary>A row that could not be read.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Reason">What is wrong, for a person.</param>
public sealed record RejectedRow(long Line, string Reason);

/// <summary>How an import stands.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="Kept">Rows kept.</param>
/// <param name="Rejected">Rows that could not be read.</param>
public readonly record struct ImportProgress(long Lines, long Kept, long Rejected);

/// <summary>What came of an import.</summary>
public sealed record ImportReport
{
    /// <summary>Lines read, without empty ones and comments.</summary>
    public required long Lines { get; init; }

    /// <summary>Rows in the new gazetteer.</summary>
    public required long Kept { get; init; }

    /// <summary>Rows of a feature class that is not kept.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Kept rows that go before a row of the same GeoNames id in the gazetteer that was there.</summary>
    public required long Replacing { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public required long Rejected { get; init; }

    /// <summary>The first rejected rows, with their lines.</summary>
    public required IReadOnlyList<RejectedRow> RejectedRows { get; init; }

    /// <summary>How many rows were rejected for each reason, the most frequent first.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>> Reasons { get; init; }

    /// <summary>Further names from alternateNamesV2.</summary>
    public long FurtherNames { get; init; }
}
