namespace Marsad.Linkage.Victims;

/// <summary>How two names agree, and on which words.</summary>
/// <param name="Level">A level of vocab/linkage-victims.tsv.</param>
/// <param name="Common">The skeletons on which they agree.</param>
/// <param name="AsFirst">True where the first of them opens both names.</param>
internal sealed record NameAgreement(string Level, IReadOnlyList<string> Common, bool AsFirst = false)
{
    /// <summary>How much it says that the very words agree: the negative log2 of how often they would by chance.</summary>
    public double Bits(WordShares shares) => -Common.Select((w, i) => Math.Log2(i == 0 && AsFirst ? shares.First(w) : shares.Rest(w))).Sum();
}

/// <summary>Compares names by the skeletons of their words.</summary>
internal static class NameLevels
{
    private const int LongEnough = 3;

    /// <summary>How they agree.</summary>
    public static NameAgreement Of(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var (shorter, longer) = first.Count <= second.Count ? (first, second) : (second, first);
        if (shorter.Count == 0)
            return new NameAgreement("differs", []);
        if (shorter.Count == longer.Count && shorter.SequenceEqual(longer, StringComparer.Ordinal))
            return new NameAgreement(shorter.Count == 1 ? "one" : "same", [.. shorter], AsFirst: true);
        var common = shorter.Intersect(longer, StringComparer.Ordinal).ToList();
        var sameFirst = string.Equals(shorter[0], longer[0], StringComparison.Ordinal);
        if (shorter.Count >= 2 && sameFirst && common.Count == shorter.Count)
            return new NameAgreement("shorter", common, AsFirst: true);
        if (shorter.Count >= 2 && shorter.All(w => longer.Any(v => AreClose(w, v))) && AreClose(shorter[0], longer[0]))
            return new NameAgreement("close", common, sameFirst);
        if (shorter.Count >= 2 && sameFirst && string.Equals(shorter[^1], longer[^1], StringComparison.Ordinal))
            return new NameAgreement("ends", [shorter[0], shorter[^1]], AsFirst: true);
        return common.Count > 0 ? new NameAgreement("one", [common[0]]) : new NameAgreement("differs", []);
    }

    // At most one sound put in, left out or changed, in words long enough for that to be a slip.
    private static bool AreClose(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
            return true;
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        if (shorter.Length < LongEnough || longer.Length - shorter.Length > 1)
            return false;
        var i = 0;
        while (i < shorter.Length && shorter[i] == longer[i])
            i++;
        return shorter.AsSpan(i + (shorter.Length == longer.Length && i < shorter.Length ? 1 : 0)).SequenceEqual(longer.AsSpan(i + 1));
    }
}
