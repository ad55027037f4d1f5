using System.Runtime.InteropServices;

namespace Marsad.Extraction.Models;

/// <summary>Trained embeddings of the features of words that were seen in training; others add nothing.</summary>
internal sealed class FeatureEmbeddings
{
    private readonly ulong[] keys;
    private readonly sbyte[] rows;
    private readonly float step;
    private readonly HashIndex index;

    private FeatureEmbeddings(ulong[] keys, sbyte[] rows, float step, int length)
    {
        (this.keys, this.rows, this.step, Length) = (keys, rows, step, length);
        index = new HashIndex(keys);
    }

    /// <summary>Length of an embedding.</summary>
    public int Length { get; }

    /// <summary>Makes embeddings of one byte a value.</summary>
    public static FeatureEmbeddings Of(ulong[] keys, ReadOnlySpan<float> values, int length)
    {
        // Values beyond six deviations are clipped: one outlier must not coarsen all others.
        double squares = 0;
        foreach (var v in values)
            squares += v * v;
        var limit = (float)Math.Sqrt(squares / Math.Max(1, values.Length)) * 6;
        var unit = Math.Max(limit, 1e-6f) / 127;
        var bytes = new sbyte[values.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (sbyte)Math.Clamp(MathF.Round(values[i] / unit), -127, 127);
        return new FeatureEmbeddings(keys, bytes, unit, length);
    }

    /// <summary>Reads from a model file.</summary>
    public static FeatureEmbeddings Read(BinaryReader reader, int length)
    {
        var names = new ulong[reader.ReadInt32()];
        var unit = reader.ReadSingle();
        var bytes = new sbyte[names.Length * length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(names.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
        return new FeatureEmbeddings(names, bytes, unit, length);
    }

    /// <summary>Writes to a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(keys.Length);
        writer.Write(step);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
    }

    /// <summary>Adds the embeddings of features, in their order; 0 is none.</summary>
    public void AddTo(ReadOnlySpan<ulong> features, Span<float> sum)
    {
        Span<int> found = stackalloc int[features.Length];
        found = found[..index.FindAll(features, found)];
        Kernels.AddScaled(rows, found, step, sum[..Length]);
    }
}
