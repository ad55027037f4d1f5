namespace Marsad.Linkage.Text;

/// <summary>How rare words and pairs of names are in news: a frozen table of hashed document frequencies (models/word-rarity.bin), so that a weight never depends on what a register happens to hold. What the table does not know is as rare as can be.</summary>
public static class WordRarity
{
    /// <summary>The number of buckets, a power of two.</summary>
    public const int Buckets = 1 << 18;

    /// <summary>The first bytes of the file: name and version.</summary>
    public static ReadOnlySpan<byte> Mark => "rarity1\n"u8;

    private static readonly byte[] Table = Load();

    /// <summary>The rarity of what no text of the table holds, in bits.</summary>
    public static double Most { get; } = Table.Length == 0 ? 0 : BitConverter.ToSingle(Table, Mark.Length);

    /// <summary>How rare it is: log2 of all texts over those that hold it, in bits.</summary>
    /// <param name="hash">The stable hash of a word, or of two names.</param>
    public static double Bits(ulong hash) => Math.Max(0, Most - (Table[Mark.Length + sizeof(float) + Bucket(hash)] / 16.0));

    /// <summary>The bucket of a hash.</summary>
    public static int Bucket(ulong hash) => (int)(hash >> 46);

    /// <summary>The table as it is written: for each bucket log2 of the texts that hold it, in sixteenths.</summary>
    /// <param name="texts">How many texts there are.</param>
    /// <param name="frequencies">For each bucket how many of them hold the most frequent of its words.</param>
    public static byte[] Write(int texts, IReadOnlyList<int> frequencies)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        var bytes = new byte[Mark.Length + sizeof(float) + Buckets];
        Mark.CopyTo(bytes);
        BitConverter.TryWriteBytes(bytes.AsSpan(Mark.Length), (float)Math.Log2(Math.Max(1, texts)));
        for (var i = 0; i < Buckets; i++)
            bytes[Mark.Length + sizeof(float) + i] = (byte)Math.Min(255, Math.Round(16 * Math.Log2(Math.Max(1, frequencies[i]))));
        return bytes;
    }

    private static byte[] Load()
    {
        using var stream = typeof(WordRarity).Assembly.GetManifestResourceStream("models/word-rarity.bin") ?? throw new InvalidDataException("The table of rare words is missing: build the program again.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.Length == Mark.Length + sizeof(float) + Buckets && bytes.AsSpan().StartsWith(Mark) ? bytes : throw new InvalidDataException("The table of rare words is damaged: fetch models/word-rarity.bin again.");
    }
}
