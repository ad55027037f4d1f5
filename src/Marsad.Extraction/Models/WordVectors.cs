using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

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
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        Span<byte> head = stackalloc byte[8];
        if (RandomAccess.Read(file, head, 0) < head.Length || BinaryPrimitives.ReadUInt32LittleEndian(head) != Mark)
            throw new InvalidDataException($"'{path}' is no file of word vectors of this version; build or fetch the models again.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        if (count < 0 || RandomAccess.GetLength(file) < 8 + (count * (8L + Dimensions)))
            throw new EndOfStreamException($"'{path}' is cut short.");
        var keys = GC.AllocateUninitializedArray<ulong>(count);
        var values = GC.AllocateUninitializedArray<sbyte>(count * Dimensions);
        ReadAll(file, MemoryMarshal.AsBytes(keys.AsSpan()), 8);
        ReadAll(file, MemoryMarshal.AsBytes(values.AsSpan()), 8 + (count * 8L));
        return new WordVectors(keys, values);
    }

    private static void ReadAll(SafeFileHandle file, Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(file, bytes, offset);
            if (read == 0)
                throw new EndOfStreamException("The file ends too early.");
            bytes = bytes[read..];
            offset += read;
        }
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

    /// <summary>The rank of a word by its <see cref="HashIndex.Key"/>; −1 where it is unknown.</summary>
    public int Rank(ulong key) => index.Find(key);

    /// <summary>Adds a word's vector.</summary>
    public void AddTo(int rank, Span<float> vector) => Kernels.AddScaled(rows.AsSpan(rank * Dimensions, Dimensions), Step, vector);
}
