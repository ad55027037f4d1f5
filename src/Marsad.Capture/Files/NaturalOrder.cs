namespace Marsad.Capture.Files;

/// <summary>Names as a person sorts them: runs of digits by their number, everything else ordinal; <c>r2</c> before <c>r10</c>. Names that differ only in leading zeros go by their ordinal order, so that the order is total.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return string.CompareOrdinal(x, y);
        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            var order = char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                ? Numbers(x, ref i, y, ref j)
                : x[i++].CompareTo(y[j++]);
            if (order != 0)
                return order;
        }

        var rest = (x.Length - i).CompareTo(y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int Numbers(string x, ref int i, string y, ref int j)
    {
        var one = Digits(x, ref i);
        var two = Digits(y, ref j);
        return one.Length != two.Length ? one.Length.CompareTo(two.Length) : one.SequenceCompareTo(two);
    }

    // Without leading zeros: a longer run of digits is then the larger number, whatever its length.
    private static ReadOnlySpan<char> Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
