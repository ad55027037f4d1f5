using System.Runtime.InteropServices;
using System.Text;

namespace Marsad.Extraction.Models;

/// <summary>The trained network as kept on disk: labels, embeddings of features (a byte a value), matrices.</summary>
internal sealed class NetworkFile
{
    private const uint Mark = 0x314E534D;

    /// <summary>Penn tags.</summary>
    public required string[] Tags { get; init; }

    /// <summary>Relations.</summary>
    public required string[] Relations { get; init; }

    /// <summary>Name labels.</summary>
    public required string[] Names { get; init; }

    /// <summary>Embeddings of the features of words.</summary>
    public required FeatureEmbeddings Embeddings { get; init; }

    /// <summary>The matrices.</summary>
    public required NetworkWeights Weights { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static NetworkFile Read(string path)
    {
        using var stream = new MemoryStream(File.ReadAllBytes(path));
        return Read(stream, path);
    }

    /// <summary>Reads from a stream; the name is for the message.</summary>
    public static NetworkFile Read(Stream stream, string name)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (stream.Length < 8 || reader.ReadUInt32() != Mark)
            throw new InvalidDataException($"'{name}' is no network of this version; build or fetch the models again.");
        string[] tags = ReadLabels(reader), relations = ReadLabels(reader), names = ReadLabels(reader);
        var shape = new NetworkShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var embeddings = FeatureEmbeddings.Read(reader, shape.Feature);
        var weights = new NetworkWeights(shape, tags.Length, relations.Length, names.Length);
        foreach (var matrix in weights.Names)
            stream.ReadExactly(MemoryMarshal.AsBytes(weights[matrix].AsSpan()));
        return new NetworkFile { Tags = tags, Relations = relations, Names = names, Embeddings = embeddings, Weights = weights };
    }

    /// <summary>Writes a file.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        foreach (var labels in new[] { Tags, Relations, Names })
        {
            writer.Write(labels.Length);
            foreach (var label in labels)
                writer.Write(label);
        }

        var shape = Weights.Shape;
        foreach (var size in new[] { shape.Feature, shape.Hidden, shape.Arc, shape.Label })
            writer.Write(size);
        Embeddings.Write(writer);
        foreach (var matrix in Weights.Names)
            writer.Write(MemoryMarshal.AsBytes(Weights[matrix].AsSpan()));
    }

    private static string[] ReadLabels(BinaryReader reader)
    {
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadString();
        return labels;
    }
}
