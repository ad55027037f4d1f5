namespace Marsad.Domain.Claims;

/// <summary>Readers of records that others made: rows of datasets and tables. Whoever made a list has counted its records apart.</summary>
public static class RecordReader
{
    private const string Prefix = "import-";

    /// <summary>The reader of the records of a format: <c>import-ged-1</c>.</summary>
    public static string Of(string format) => $"{Prefix}{format}-1";

    /// <summary>The list of which a claim is a record: the name of who made it, who is the claim's speaker; null for a claim that was read from words.</summary>
    public static string? ListOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Reader.StartsWith(Prefix, StringComparison.Ordinal) && !claim.Sources.IsEmpty ? claim.Sources[0].Name : null;
    }
}
