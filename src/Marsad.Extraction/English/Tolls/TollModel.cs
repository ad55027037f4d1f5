using System.Runtime.InteropServices;
using System.Text;
using Marsad.Extraction.Models;

namespace Marsad.Extraction.English.Tolls;

/// <summary>Trained weights of the features that speak for or against a toll: a byte a weight.</summary>
internal sealed class TollModel
{
    private const uint Mark = 0x324C5254;
    private const int Steps = 127;
    private const int Least = 10;
    private readonly ulong[] keys;
    private readonly sbyte[] weights;
    private readonly float step;
    private readonly HashIndex index;

    private TollModel(ulong[] keys, sbyte[] weights, float step)
    {
        (this.keys, this.weights, this.step) = (keys, weights, step);
        index = new HashIndex(keys);
    }

    /// <summary>The number of weights.</summary>
    public int Count => keys.Length;

    /// <summary>A model of weights by key. A byte holds the root of a weight, so that small ones keep their proportions; the smallest are left out.</summary>
    public static TollModel Of(IEnumerable<KeyValuePair<ulong, float>> trained)
    {
        var all = trained.Where(static w => w.Value != 0).OrderBy(static w => w.Key).ToList();
        var largest = all.Count == 0 ? 1 : all.Max(static w => Math.Abs(w.Value));
        var kept = all.Select(w => (w.Key, Root: (sbyte)(MathF.Sign(w.Value) * MathF.Round(MathF.Sqrt(Math.Abs(w.Value) / largest) * Steps)))).Where(static w => Math.Abs((int)w.Root) >= Least).ToList();
        return new TollModel([.. kept.Select(static w => w.Key)], [.. kept.Select(static w => w.Root)], largest / (Steps * Steps));
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static TollModel Read(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"The model '{path}' is missing: it belongs beside the program, in the folder models.");
        using var stream = new MemoryStream(File.ReadAllBytes(path));
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (stream.Length < 12 || reader.ReadUInt32() != Mark)
            throw new InvalidDataException($"'{path}' holds no tolls of this version; build or fetch the models again.");
        var count = reader.ReadInt32();
        var unit = reader.ReadSingle();
        if (count < 0 || stream.Length - stream.Position != count * 9L)
            throw new InvalidDataException($"'{path}' is cut short; build or fetch the models again.");
        var names = new ulong[count];
        var roots = new sbyte[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(names.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(roots.AsSpan()));
        return new TollModel(names, roots, unit);
    }

    /// <summary>Writes a file.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(keys.Length);
        writer.Write(step);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <summary>The chance of each candidate.</summary>
    public double[] Chances(Domain.Claims.HarmMeasure measure, IReadOnlyList<TollCandidate> candidates, IReadOnlyList<ulong> words, TollSetting setting)
    {
        var scores = new double[candidates.Count];
        var said = new long?[TollCandidate.Buckets];
        for (var i = 0; i < scores.Length; i++)
        {
            var sum = said[candidates[i].Bucket] ??= WordScore(measure, candidates[i].Bucket, words, setting);
            foreach (var feature in candidates[i].Features)
            {
                if (index.Find(feature) is var row and >= 0)
                    sum += weights[row] * Math.Abs((int)weights[row]);
            }

            scores[i] = sum * (double)step;
        }

        return Softmax(scores);
    }

    /// <summary>The chance of each candidate that its features alone speak for.</summary>
    public double[] Chances(IReadOnlyList<IReadOnlyList<ulong>> candidates)
    {
        var scores = new double[candidates.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            long sum = 0;
            foreach (var feature in candidates[i])
            {
                if (index.Find(feature) is var row and >= 0)
                    sum += weights[row] * Math.Abs((int)weights[row]);
            }

            scores[i] = sum * (double)step;
        }

        return Softmax(scores);
    }

    private static double[] Softmax(double[] scores)
    {
        var top = scores.Max();
        var total = 0.0;
        for (var i = 0; i < scores.Length; i++)
            total += scores[i] = Math.Exp(scores[i] - top);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= total;
        return scores;
    }

    private long WordScore(Domain.Claims.HarmMeasure measure, int bucket, IReadOnlyList<ulong> words, TollSetting setting)
    {
        long sum = 0;
        foreach (var key in TollCandidate.WordKeys(measure, bucket, words, setting))
        {
            if (index.Find(key) is var row and >= 0)
                sum += weights[row] * Math.Abs((int)weights[row]);
        }

        return sum;
    }
}
