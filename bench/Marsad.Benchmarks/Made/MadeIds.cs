using System.Globalization;

namespace Marsad.Benchmarks.Made;

/// <summary>Ids of claims that look like any other and still tell, to who knows the way back, of which incident the claim truly speaks: so that a million reports can be checked without a table of them.</summary>
internal static class MadeIds
{
    private const int SerialBits = 24;
    private const ulong Factor = 0x9fb21c651e98df25;
    private static readonly ulong Back = Inverse(Factor);

    /// <summary>The id of a claim.</summary>
    /// <param name="incident">The incident's number; 0 for a claim of none.</param>
    /// <param name="serial">Counts the claims of the run.</param>
    public static string Of(long incident, long serial)
    {
        unchecked
        {
            var number = ((ulong)incident << SerialBits) | ((ulong)serial & ((1UL << SerialBits) - 1));
            return "c" + System.Numerics.BitOperations.RotateLeft(number * Factor, 23).ToString("x16", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The incident's number.</summary>
    public static long Incident(string id)
    {
        unchecked
        {
            var mixed = ulong.Parse(id.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return (long)((System.Numerics.BitOperations.RotateRight(mixed, 23) * Back) >> SerialBits);
        }
    }

    // Newton's iteration: each step doubles the bits that are right.
    private static ulong Inverse(ulong odd)
    {
        unchecked
        {
            var found = odd;
            for (var i = 0; i < 6; i++)
                found *= 2 - (odd * found);
            return found;
        }
    }
}
