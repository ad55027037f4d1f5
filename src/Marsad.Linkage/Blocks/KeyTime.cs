namespace Marsad.Linkage.Blocks;

/// <summary>The time of a key, put around its hash: the sixteen-day stretch before it, so that keys of one time lie beside each other in a register and reports of these days touch a few pages and not one page a key; the day within the stretch behind it, so that keys of days that follow each other follow each other and are read as one range.</summary>
/// <param name="Day">The day number; the first day of a month or year.</param>
/// <param name="Unit">What the time is: of a day and of a month that begins with it there are two keys.</param>
internal readonly record struct KeyTime(int Day, KeyUnit Unit)
{
    private const int StretchBits = 4;
    private const int HashBits = 41;
    private const int LowBits = HashBits + StretchBits;
    private const ulong HashMask = (1UL << HashBits) - 1;

    /// <summary>The key of a hash at this time.</summary>
    public long Key(ulong hash) => Around(Day >> StretchBits, Text.StableHash.Mix(hash ^ (ulong)Unit), Day);

    /// <summary>The key of a hash without a time: below zero.</summary>
    public static long Timeless(ulong hash) => unchecked((long)hash) | long.MinValue;

    /// <summary>The key of a hash in a period: periods that follow each other have keys that do.</summary>
    /// <param name="period">Counts periods from the first day of all.</param>
    /// <param name="days">How many days one has.</param>
    /// <param name="hash">The hash.</param>
    public static long InPeriod(int period, int days, ulong hash) => Around((period >> StretchBits) * days, hash, period);

    private static long Around(int stretch, ulong hash, int within) =>
        unchecked(((long)stretch << LowBits) | (long)((hash & HashMask) << StretchBits) | (long)(within & ((1 << StretchBits) - 1)));
}
