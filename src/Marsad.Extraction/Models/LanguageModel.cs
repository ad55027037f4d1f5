using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Marsad.Extraction.Models;

/// <summary>What the models say of the words of a sentence; heads are indices, −1 for the root.</summary>
internal sealed record ParsedWords(string[] Tags, int[] Heads, string[] Relations, string[] Names);

/// <summary>Tags, parses and finds names with one network: word vectors and trained embeddings, two recurrent layers, and a small layer for each task. Safe to use from several threads.</summary>
internal sealed class LanguageModel
{
    private const int WordsInStep = 512;
    private const int UnknownTogether = 64;

    private readonly NetworkFile file;
    private readonly Network network;
    private readonly int root;
    private readonly NameDecoder names;

    // As many as there are threads; none waits for another.
    private readonly ConcurrentBag<NetworkRoom> rooms = [];

    private LanguageModel(WordVectors vectors, NetworkFile file) => (Vectors, this.file, network, root, names) = (vectors, file, new Network(file.Weights), Array.IndexOf(file.Relations, "root"), new NameDecoder(file.Names));

    /// <summary>The word vectors.</summary>
    public WordVectors Vectors { get; }

    /// <summary>Reads the models of a folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing, cut short or of another version.</exception>
    public static LanguageModel Read(string folder)
    {
        var words = Path.Combine(folder, "words.bin");
        var english = Path.Combine(folder, "english.bin");
        foreach (var path in new[] { words, english })
        {
            if (!File.Exists(path))
                throw new InvalidDataException($"The model '{path}' is missing: it belongs beside the program, in the folder models.");
        }

        try
        {
            return new LanguageModel(WordVectors.Read(words), NetworkFile.Read(english));
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"A model in '{folder}' is damaged: build or fetch the models again.", e);
        }
    }

    /// <summary>A model from its parts.</summary>
    public static LanguageModel Of(WordVectors vectors, NetworkFile file) => new(vectors, file);

    /// <summary>Analyses a sentence.</summary>
    public ParsedWords Parse(IReadOnlyList<string> sentence) => Parse([sentence])[0];

    /// <summary>Analyses sentences. What is said of one does not depend on the others.</summary>
    public ParsedWords[] Parse(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        // Sentences of like length go through the network in step.
        var order = Enumerable.Range(0, sentences.Count).OrderByDescending(i => sentences[i].Count).ToArray();
        var parsed = new ParsedWords[sentences.Count];
        if (!rooms.TryTake(out var room))
            room = network.Room();
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            var words = sentences[order[from]].Count;
            while (to < order.Length && to - from < RecurrentRoom.Most && words + sentences[order[to]].Count <= WordsInStep)
                words += sentences[order[to++]].Count;
            ParseTogether(room, sentences, order.AsSpan(from, to - from), words, parsed);
            from = to;
        }

        if (room.IsKept)
            rooms.Add(room);
        return parsed;
    }

    private void ParseTogether(NetworkRoom room, IReadOnlyList<IReadOnlyList<string>> sentences, ReadOnlySpan<int> which, int count, ParsedWords[] parsed)
    {
        Span<int> lengths = stackalloc int[which.Length];
        for (var s = 0; s < which.Length; s++)
            lengths[s] = sentences[which[s]].Count;
        room.For(count);
        Prepare(room, sentences, which);
        network.Score(room, lengths);
        var start = 0;
        for (var s = 0; s < which.Length; s++)
        {
            parsed[which[s]] = Decide(room, start, lengths[s]);
            var (words, tags) = (sentences[which[s]], parsed[which[s]].Tags);
            PairQuotes(words, tags);
            TagRepair.Apply(words, tags, parsed[which[s]].Heads, parsed[which[s]].Relations);
            start += lengths[s];
        }
    }

    // Writes the words' gates: remembered ones as they are, the others computed together.
    private void Prepare(NetworkRoom room, IReadOnlyList<IReadOnlyList<string>> sentences, ReadOnlySpan<int> which)
    {
        var width = network.GateWidth;
        var row = 0;
        foreach (var s in which)
        {
            var sentence = sentences[s];
            for (var i = 0; i < sentence.Count; i++, row++)
            {
                if (!room.Words.TryCopy(sentence[i], i == 0, room.Gates.AsSpan(row * width, width), out var set))
                    room.Unknown.Add(new UnknownWord(sentence[i], i == 0, row, set));
            }
        }

        var input = file.Weights.Shape.Input;
        for (var from = 0; from < room.Unknown.Count; from += UnknownTogether)
        {
            var some = CollectionsMarshal.AsSpan(room.Unknown)[from..Math.Min(from + UnknownTogether, room.Unknown.Count)];
            var taken = room.Take(some.Length * (input + width));
            Span<float> inputs = taken[..(some.Length * input)], gates = taken[(some.Length * input)..];
            inputs.Clear();
            for (var i = 0; i < some.Length; i++)
                Embed(some[i].Word, some[i].Opens, inputs.Slice(i * input, input));
            network.Words(inputs, some.Length, gates);
            for (var i = 0; i < some.Length; i++)
            {
                var made = gates.Slice(i * width, width);
                made.CopyTo(room.Gates.AsSpan(some[i].Row * width));
                room.Words.Keep(some[i].Set, some[i].Word, some[i].Opens, made);
            }
        }

        room.Unknown.Clear();
    }

    // A straight quote opens or closes by turns; nothing else about it can be learnt.
    private static void PairQuotes(IReadOnlyList<string> words, string[] tags)
    {
        var open = false;
        for (var i = 0; i < tags.Length; i++)
        {
            switch (words[i])
            {
                case "\"":
                    open = !open;
                    tags[i] = open ? "``" : "''";
                    break;
                case "“":
                    tags[i] = "``";
                    break;
                case "”":
                    tags[i] = "''";
                    break;
            }
        }
    }

    private ParsedWords Decide(NetworkRoom room, int start, int n)
    {
        if (n == 0)
            return new ParsedWords([], [], [], []);
        var heads = TreeDecoder.Decode(network.Arcs(room, start, n, out var stride), stride, n);
        var relations = network.Relations(room, start, heads, out var relationWidth);
        var tags = new string[n];
        var arcs = new string[n];
        for (var i = 0; i < n; i++)
        {
            tags[i] = file.Tags[Kernels.Best(network.Tags(room, start + i)[..file.Tags.Length])];
            arcs[i] = heads[i] < 0 ? "root" : file.Relations[Kernels.Best(relations.Slice(i * relationWidth, file.Relations.Length), root)];
        }

        return new ParsedWords(tags, heads, arcs, names.Decode(network.Names(room, start, out var nameWidth), nameWidth, n));
    }

    /// <summary>Writes a word's input: its vector, then the sum of the trained embeddings of its features.</summary>
    private void Embed(string word, bool opens, Span<float> input)
    {
        var lower = Text.Characters.Lower(word);
        var rank = Vectors.Rank(lower);
        if (rank >= 0)
            Vectors.AddTo(rank, input[..WordVectors.Dimensions]);
        Span<ulong> keys = stackalloc ulong[WordFeatures.Count];
        WordFeatures.Extract(word, lower, opens, keys);
        file.Embeddings.AddTo(keys, input[WordVectors.Dimensions..]);
    }
}
