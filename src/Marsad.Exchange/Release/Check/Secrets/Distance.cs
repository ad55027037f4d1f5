namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>How many letters two words differ by (Levenshtein 1966).</summary>
internal static class Distance
{
    /// <summary>The number of insertions, deletions and substitutions.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[Math.Min(b.Length, 255) + 1];
        if (b.Length >= row.Length)
            b = b[..(row.Length - 1)];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var cost = a[i] == b[j] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j + 1]));
                (diagonal, row[j + 1]) = (row[j + 1], cost);
            }
        }

        return row[b.Length];
    }
}
