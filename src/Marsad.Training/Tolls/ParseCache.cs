using System.Collections.Concurrent;
using Marsad.Extraction.English.Tolls;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Training.Tolls;

/// <summary>Keeps the parses of sentences in a file between runs of the training: parsing is by far its longest step.</summary>
internal sealed class ParseCache
{
    private readonly ConcurrentDictionary<(ulong, ulong), ParsedWords> known = new();
    private readonly string path;
    private int added;

    public ParseCache(string path)
    {
        this.path = path;
        Pipeline = new Pipeline(Parse, Pipeline.Default);
        if (!File.Exists(path))
            return;
        using var reader = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 20));
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
            names[i] = reader.ReadString();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = (reader.ReadUInt64(), reader.ReadUInt64());
            var n = reader.ReadInt32();
            var (tags, heads, relations, kinds) = (new string[n], new int[n], new string[n], new string[n]);
            for (var i = 0; i < n; i++)
                (tags[i], heads[i], relations[i], kinds[i]) = (names[reader.ReadUInt16()], reader.ReadInt32(), names[reader.ReadUInt16()], names[reader.ReadUInt16()]);
            known[key] = new ParsedWords(tags, heads, relations, kinds);
        }
    }

    /// <summary>The pipeline that asks the cache first.</summary>
    public Pipeline Pipeline { get; }

    /// <summary>Writes the file where something was added.</summary>
    public void Save()
    {
        if (added == 0)
            return;
        var names = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var word in known.Values.SelectMany(static p => p.Tags.Concat(p.Relations).Concat(p.Names)))
            names.TryAdd(word, (ushort)names.Count);
        using var writer = new BinaryWriter(new BufferedStream(File.Create(path), 1 << 20));
        writer.Write(names.Count);
        foreach (var name in names.OrderBy(static n => n.Value))
            writer.Write(name.Key);
        writer.Write(known.Count);
        foreach (var (key, parse) in known)
        {
            writer.Write(key.Item1);
            writer.Write(key.Item2);
            writer.Write(parse.Tags.Length);
            for (var i = 0; i < parse.Tags.Length; i++)
            {
                writer.Write(names[parse.Tags[i]]);
                writer.Write(parse.Heads[i]);
                writer.Write(names[parse.Relations[i]]);
                writer.Write(names[parse.Names[i]]);
            }
        }
    }

    private ParsedWords[] Parse(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var keys = sentences.Select(static s => Key(s)).ToList();
        var missing = Enumerable.Range(0, sentences.Count).Where(i => !known.ContainsKey(keys[i])).ToList();
        if (missing.Count > 0)
        {
            var parsed = Pipeline.Default.Parse([.. missing.Select(i => sentences[i])]);
            for (var k = 0; k < missing.Count; k++)
                known[keys[missing[k]]] = parsed[k];
            Interlocked.Add(ref added, missing.Count);
        }

        return [.. keys.Select(k => known[k])];
    }

    private static (ulong, ulong) Key(IReadOnlyList<string> words)
    {
        var text = string.Join('\n', words);
        return (TollKey.Of(text), TollKey.Of(TollKey.Of(text.Length > 0 ? text[1..] : ""), text.Length));
    }
}
