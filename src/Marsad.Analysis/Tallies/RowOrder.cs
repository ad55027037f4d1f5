namespace Marsad.Analysis.Tallies;

/// <summary>Rows by their key, then columns by theirs, by code point.</summary>
internal sealed class RowOrder : IComparer<(string Key, string? Across)>
{
    public static readonly RowOrder Ordinal = new();

    public int Compare((string Key, string? Across) x, (string Key, string? Across) y)
    {
        var byKey = string.CompareOrdinal(x.Key, y.Key);
        return byKey != 0 ? byKey : string.CompareOrdinal(x.Across, y.Across);
    }
}
