using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Accounts;

/// <summary>A whole report in a few hundred bytes, so that reports can be compared by all that they tell: its most telling words and rare pairs of names as hashes, and the ages that it gives. No word can be read back from it. Written as base64.</summary>
[JsonConverter(typeof(ReportStoryConverter))]
public sealed class ReportStory : IEquatable<ReportStory>
{
    private const int EntryBytes = 5;
    private readonly byte[] packed;
    private readonly uint[] terms;
    private readonly byte[] weights;
    private readonly uint[] names;
    private readonly byte[] rarities;

    /// <summary>Makes one.</summary>
    /// <param name="terms">Telling words: their hashes, each once, with the share of each in the length of the vector, 0 to 255.</param>
    /// <param name="names">Rare pairs of names: their hashes, each once, with their rarity in sixteenths of a bit.</param>
    /// <param name="ages">The ages of people, in years.</param>
    public ReportStory(IReadOnlyDictionary<uint, byte> terms, IReadOnlyDictionary<uint, byte> names, IEnumerable<int> ages)
        : this(Pack(terms, names, ages))
    {
    }

    private ReportStory(byte[] packed)
    {
        this.packed = packed;
        if (packed.Length < 2 || packed.Length < 2 + (EntryBytes * (packed[0] + packed[1])))
            throw new ArgumentException("The sketch of a report is cut short.", nameof(packed));
        (terms, weights) = Entries(packed.AsSpan(2), packed[0]);
        (names, rarities) = Entries(packed.AsSpan(2 + (EntryBytes * packed[0])), packed[1]);
        foreach (var age in packed.AsSpan(2 + (EntryBytes * (packed[0] + packed[1]))))
            Ages |= UInt128.One << Math.Min((int)age, 127);
    }

    /// <summary>Hashes of the telling words, rising.</summary>
    public ReadOnlySpan<uint> Terms => terms;

    /// <summary>The weight of each telling word: its share in the length of the vector, 0 to 255.</summary>
    public ReadOnlySpan<byte> Weights => weights;

    /// <summary>Hashes of rare pairs of names, rising.</summary>
    public ReadOnlySpan<uint> Names => names;

    /// <summary>How rare each pair of names is, in sixteenths of a bit.</summary>
    public ReadOnlySpan<byte> Rarities => rarities;

    /// <summary>The ages given: one bit for each year.</summary>
    public UInt128 Ages { get; }

    /// <summary>Reads the written form.</summary>
    public static Parsed<ReportStory> Parse(string text)
    {
        try
        {
            return Parsed<ReportStory>.Of(new ReportStory(Convert.FromBase64String(text)));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return Parsed<ReportStory>.Failed("no sketch of a report: " + e.Message);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Convert.ToBase64String(packed);

    /// <inheritdoc/>
    public bool Equals(ReportStory? other) => other is not null && packed.AsSpan().SequenceEqual(other.packed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportStory);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(packed);
        return hash.ToHashCode();
    }

    private static (uint[] Hashes, byte[] Values) Entries(ReadOnlySpan<byte> bytes, int count)
    {
        var (hashes, values) = (new uint[count], new byte[count]);
        for (var i = 0; i < count; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(EntryBytes * i)..]);
            values[i] = bytes[(EntryBytes * i) + 4];
        }

        return (hashes, values);
    }

    private static byte[] Pack(IReadOnlyDictionary<uint, byte> terms, IReadOnlyDictionary<uint, byte> names, IEnumerable<int> ages)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(ages);
        if (terms.Count > byte.MaxValue || names.Count > byte.MaxValue)
            throw new ArgumentException("A sketch holds at most 255 words and 255 names.", nameof(terms));
        byte[] years = [.. ages.Select(static a => (byte)Math.Clamp(a, 0, 127)).Distinct().Order()];
        var bytes = new byte[2 + (EntryBytes * (terms.Count + names.Count)) + years.Length];
        (bytes[0], bytes[1]) = ((byte)terms.Count, (byte)names.Count);
        var at = 2;
        foreach (var (hash, value) in terms.OrderBy(static t => t.Key).Concat(names.OrderBy(static n => n.Key)))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), hash);
            bytes[at + 4] = value;
            at += EntryBytes;
        }

        years.CopyTo(bytes, at);
        return bytes;
    }
}

/// <summary>Reads and writes the base64 form.</summary>
internal sealed class ReportStoryConverter : JsonConverter<ReportStory>
{
    public override ReportStory Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReportStory.Parse(reader.GetString() ?? "") is { Success: true } story ? story.Value : throw new JsonException("no sketch of a report");

    public override void Write(Utf8JsonWriter writer, ReportStory value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
