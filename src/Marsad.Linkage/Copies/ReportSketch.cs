using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Copies;

/// <summary>The MinHash sketch of a report's text: 64 minima in 16 bands of 4. Two reports that share a band are worth comparing exactly: texts that share nine in ten runs meet with near certainty, half of them in two of three cases, a fifth hardly ever.</summary>
public sealed class ReportSketch
{
    private const int BandCount = 16;
    private const int Rows = 4;
    private static readonly (ulong Factor, ulong Addend)[] Permutations = [.. Enumerable.Range(1, BandCount * Rows)
        .Select(static i => (StableHash.Mix((ulong)i) | 1, StableHash.Mix((ulong)i << 32)))];

    private ReportSketch(ValueList<long> bands) => Bands = bands;

    /// <summary>The bands, to be stored and looked up; none for a text without words.</summary>
    public ValueList<long> Bands { get; }

    /// <summary>The sketch of a text.</summary>
    public static ReportSketch Of(ReadingText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(Shingles.Of(text.Value));
    }

    internal static ReportSketch Of(ReadOnlySpan<ulong> shingles)
    {
        if (shingles.IsEmpty)
            return new ReportSketch([]);
        var minima = new ulong[Permutations.Length];
        Array.Fill(minima, ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var i = 0; i < minima.Length; i++)
                minima[i] = Math.Min(minima[i], unchecked((shingle * Permutations[i].Factor) + Permutations[i].Addend));
        }

        var bands = new long[BandCount];
        for (var band = 0; band < BandCount; band++)
        {
            var hash = StableHash.Mix((ulong)band + 1);
            for (var row = 0; row < Rows; row++)
                hash = StableHash.Mix(hash ^ minima[(band * Rows) + row]);
            bands[band] = unchecked((long)hash);
        }

        return new ReportSketch([.. bands]);
    }
}
