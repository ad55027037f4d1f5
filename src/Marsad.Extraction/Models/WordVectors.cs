using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Marsad.Extraction.Models;

/// <summary>Vectors of the most frequent English words, a byte a dimension, in the order of frequency.</summary>
internal sealed class WordVectors
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 100;

    /// <summary>What a stored byte is multiplied by: vectors have length ten, so that a value is about one.</summary>
    public const float Step = 10f / 254;

    private const uint Mark = 0x3156574D;

    private readonly sbyte[] rows;
    private readonly HashIndex index;

    private WordVectors(ulong[] keys, sbyte[] rows) => (index, this.rows) = (new HashIndex(keys), rows);

    /// <summary>Number of words.</summary>
    public int Count => rows.Length / Dimensions;

    /// <summary>Reads a file of vectors.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static WordVectors Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Mark)
            throw new InvalidDataException($"'{path}' is no file of word vectors of this version; build or fetch the models again.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        var keys = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(8, count * 8)).ToArray();
        return new WordVectors(keys, MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(8 + (count * 8), count * Dimensions)).ToArray());
    }

    /// <summary>Writes words (most frequent first) and their vectors.</summary>
    public static void Write(string path, IReadOnlyList<string> words, IReadOnlyList<float[]> vectors)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(words.Count);
        foreach (var word in words)
            writer.Write(HashIndex.Key(word));
        foreach (var vector in vectors)
        {
            var length = MathF.Sqrt(vector.Sum(static v => v * v));
            foreach (var v in vector)
                writer.Write((sbyte)Math.Clamp(MathF.Round(length == 0 ? 0 : v / length * 254), -127, 127));
        }
    }

    /// <summary>The rank of a word in lower case (0 the most frequent); −1 where it is unknown.</summary>
    public int Rank(ReadOnlySpan<char> lower) => index.Find(HashIndex.Key(lower));

    /// <summary>Adds a word's vector.</summary>
    public void AddTo(int rank, Span<float> vector) => Kernels.AddScaled(rows.AsSpan(rank * Dimensions, Dimensions), Step, vector);
}
