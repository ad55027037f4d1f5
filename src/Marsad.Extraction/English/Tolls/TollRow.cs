namespace Marsad.Extraction.English.Tolls;

/// <summary>A candidate as bytes for <see cref="TollForest"/>: its numbers, its chance by the weights, and how it stands to the numbers of the report's frame.</summary>
internal static class TollRow
{
    private const int Shift = 80;
    private const int Middle = 20;
    private const int Farthest = 8;
    private const int Fine = 200;
    private const int LargestValue = 70;
    private const int LargestDead = 5;
    private const int Own = 10;

    /// <summary>How many bytes a row has.</summary>
    public static int Length => Own + TollFrame.Length + TollFrame.Counts + (TollFrame.Zones * TollFrame.Struck.Count);

    /// <summary>Writes a row.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="chance">Its chance by the weights.</param>
    /// <param name="dead">How many are taken to be dead; 0 where the killed are asked for.</param>
    /// <param name="killed">The chances by the weights that none, one, two, or more were killed.</param>
    /// <param name="frame">The report's numbers.</param>
    public static byte[] Of(TollCandidate candidate, double chance, long dead, IReadOnlyList<double> killed, TollFrame frame)
    {
        var low = (int)Math.Min(candidate.Low.Value, LargestValue);
        var high = (int)Math.Min(candidate.High.Value, LargestValue);
        dead = Math.Min(dead, LargestDead);
        var row = new List<byte>
        {
            Plain(low), Plain(high - low), (byte)(((int)candidate.Low.Form * 3) + (int)candidate.High.Form), (byte)candidate.Bucket, (byte)(chance * Fine), (byte)dead,
        };
        foreach (var one in killed)
            row.Add((byte)(one * Fine));
        for (var i = 0; i < frame.Values.Count; i++)
        {
            row.Add(Plain(frame.Values[i]));
            if (i < TollFrame.Counts)
                row.Add(Beside(low, frame.Values[i]));
        }

        // Who is left of those shot when the dead are taken away.
        for (var zone = 0; zone < TollFrame.Zones; zone++)
        {
            foreach (var slot in TollFrame.Struck)
            {
                var all = frame.Values[(zone * TollFrame.ZoneNumbers) + slot];
                row.Add(all < 0 ? (byte)0 : Beside(low, (int)Math.Max(0, all - dead)));
            }
        }

        return [.. row];
    }

    /// <summary>The chances that none, one, two, or more were killed.</summary>
    public static double[] Killed(IReadOnlyList<TollCandidate> candidates, IReadOnlyList<double> chances)
    {
        var killed = new double[4];
        for (var i = 0; i < chances.Count; i++)
            killed[(int)Math.Min(3, candidates[i].Low.Value)] += chances[i];
        for (var i = 0; i < killed.Length; i++)
            killed[i] = Math.Min(1, killed[i]);
        return killed;
    }

    private static byte Plain(int value) => (byte)Math.Clamp(value + Shift, 0, byte.MaxValue);

    private static byte Beside(int value, int other) => other < 0 ? (byte)0 : (byte)(Middle + Math.Clamp(value - other, -Farthest, Farthest));
}
