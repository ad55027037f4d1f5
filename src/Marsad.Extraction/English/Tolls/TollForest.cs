using System.Text;
using Marsad.Domain.Claims;

namespace Marsad.Extraction.English.Tolls;

/// <summary>One fork of a tree, or a leaf.</summary>
/// <param name="Feature">Which byte of the row decides; negative for a leaf.</param>
/// <param name="Most">A byte up to this, inclusive, goes to the first branch, a larger one to the second.</param>
/// <param name="Branch">The first branch; the second stands behind it.</param>
/// <param name="Value">What a leaf adds to the score.</param>
internal readonly record struct TollFork(short Feature, byte Most, short Branch, float Value);

/// <summary>Boosted trees that correct the chances of <see cref="TollModel"/>: what several numbers of a report say together.</summary>
internal sealed class TollForest
{
    /// <summary>How much of the weights' judgement stays: they are too sure of themselves.</summary>
    public const double Scale = 0.6;

    /// <summary>Candidates below this chance are not looked at again.</summary>
    public const double LeastChance = 0.004;

    private const uint Mark = 0x31464C54;
    private readonly TollFork[][][] trees;

    /// <summary>A forest.</summary>
    /// <param name="trees">The trees of the killed, then those of the injured.</param>
    public TollForest(IReadOnlyList<TollFork[][]> trees) => this.trees = [.. trees];

    /// <summary>The chances, corrected.</summary>
    /// <param name="measure">Killed or injured.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="chances">Their chances by the weights.</param>
    /// <param name="dead">How many are taken to be dead.</param>
    /// <param name="killed">The chances by the weights that none, one, two, or more were killed.</param>
    /// <param name="frame">The report's numbers.</param>
    public double[] Chances(HarmMeasure measure, IReadOnlyList<TollCandidate> candidates, IReadOnlyList<double> chances, long dead, IReadOnlyList<double> killed, TollFrame frame)
    {
        var corrected = new double[chances.Count];
        var total = 0.0;
        for (var i = 0; i < corrected.Length; i++)
        {
            if (chances[i] < LeastChance)
                continue;
            corrected[i] = Math.Exp((Scale * Math.Log(chances[i])) + Score(measure, TollRow.Of(candidates[i], chances[i], dead, killed, frame)));
            total += corrected[i];
        }

        for (var i = 0; i < corrected.Length; i++)
            corrected[i] /= total;
        return corrected;
    }

    /// <summary>What the trees of a measure add to a row's score.</summary>
    public double Score(HarmMeasure measure, byte[] row)
    {
        var sum = 0.0;
        foreach (var tree in trees[measure == HarmMeasure.Killed ? 0 : 1])
            sum += Leaf(tree, row);
        return sum;
    }

    /// <summary>What one tree says of a row.</summary>
    public static float Leaf(TollFork[] tree, byte[] row)
    {
        var at = 0;
        while (tree[at].Feature >= 0)
            at = tree[at].Branch + (row[tree[at].Feature] <= tree[at].Most ? 0 : 1);
        return tree[at].Value;
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static TollForest Read(string path)
    {
        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
        try
        {
            if (reader.ReadUInt32() != Mark)
                throw new InvalidDataException($"'{path}' holds no trees of this version; build or fetch the models again.");
            var read = new TollFork[2][][];
            for (var measure = 0; measure < read.Length; measure++)
            {
                read[measure] = new TollFork[reader.ReadUInt16()][];
                for (var t = 0; t < read[measure].Length; t++)
                {
                    read[measure][t] = new TollFork[reader.ReadUInt16()];
                    for (var i = 0; i < read[measure][t].Length; i++)
                        read[measure][t][i] = Fork(reader, i, read[measure][t].Length, path);
                }
            }

            return new TollForest(read);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException($"'{path}' is cut short; build or fetch the models again.", e);
        }
    }

    // Branches lie behind their fork, so that no walk goes in a circle.
    private static TollFork Fork(BinaryReader reader, int at, int length, string path)
    {
        var fork = new TollFork(reader.ReadInt16(), reader.ReadByte(), reader.ReadInt16(), reader.ReadSingle());
        return fork.Feature < 0 || (fork.Branch > at && fork.Branch + 1 < length && fork.Feature < TollRow.Length) ? fork : throw new InvalidDataException($"'{path}' holds a broken tree; build or fetch the models again.");
    }

    /// <summary>Writes a file.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        foreach (var measure in trees)
        {
            writer.Write((ushort)measure.Length);
            foreach (var tree in measure)
            {
                writer.Write((ushort)tree.Length);
                foreach (var fork in tree)
                {
                    writer.Write(fork.Feature);
                    writer.Write(fork.Most);
                    writer.Write(fork.Branch);
                    writer.Write(fork.Value);
                }
            }
        }
    }
}
