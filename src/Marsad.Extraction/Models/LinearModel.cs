using System.Numerics;
using System.Runtime.InteropServices;

namespace Marsad.Extraction.Models;

/// <summary>A linear classifier over hashed features with weights of one byte.</summary>
internal sealed class LinearModel
{
    private readonly sbyte[] weights;
    private readonly int width;
    private readonly uint mask;

    private LinearModel(string[] labels, int bits, int width, sbyte[] weights) => (Labels, this.width, mask, this.weights) = (labels, width, (1u << bits) - 1, weights);

    /// <summary>The classes.</summary>
    public string[] Labels { get; }

    /// <summary>Room that a score row needs.</summary>
    public int Width => width;

    /// <summary>Reads a model file.</summary>
    public static LinearModel Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadString();
        var bits = reader.ReadInt32();
        var row = reader.ReadInt32();
        var rows = new sbyte[row << bits];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new LinearModel(labels, bits, row, rows);
    }

    /// <summary>Writes a model file.</summary>
    public static void Write(string path, string[] labels, int bits, int width, ReadOnlySpan<float> weights)
    {
        var largest = 0f;
        foreach (var w in weights)
            largest = Math.Max(largest, Math.Abs(w));
        var scale = largest == 0 ? 1 : 127 / largest;
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(labels.Length);
        foreach (var label in labels)
            writer.Write(label);
        writer.Write(bits);
        writer.Write(width);
        foreach (var w in weights)
            writer.Write((sbyte)Math.Clamp(MathF.Round(w * scale), -127, 127));
    }

    /// <summary>Sums the weights of the features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature & mask) * width, width);
            for (var i = 0; i < width; i += Vector<sbyte>.Count)
            {
                Vector.Widen(new Vector<sbyte>(row[i..]), out var low, out var high);
                (new Vector<short>(scores[i..]) + low).CopyTo(scores[i..]);
                var j = i + Vector<short>.Count;
                (new Vector<short>(scores[j..]) + high).CopyTo(scores[j..]);
            }
        }
    }
}
