using static Marsad.Extraction.Models.WordFeatures;

namespace Marsad.Extraction.Models;

/// <summary>What the models say of the words of a sentence.</summary>
internal sealed record ParsedWords(string[] Tags, int[] Heads, string[] Relations, string[] Names);

/// <summary>Tags, parses and finds names. Safe to use from several threads.</summary>
internal sealed class LanguageModel
{
    private readonly LinearModel tagger;
    private readonly LinearModel parser;
    private readonly LinearModel names;
    private readonly uint[] tagHashes;
    private readonly uint[] nameHashes;
    private readonly uint[] relationHashes;
    private readonly string[] relations;

    private LanguageModel(LinearModel tagger, LinearModel parser, LinearModel names)
    {
        (this.tagger, this.parser, this.names) = (tagger, parser, names);
        tagHashes = [.. tagger.Labels.Select(static l => Hash(l))];
        nameHashes = [.. names.Labels.Select(static l => Hash(l))];
        relations = [.. parser.Labels.Where(static l => l[0] == 'L').Select(static l => l[1..])];
        relationHashes = [.. relations.Select(static r => Hash(r))];
    }

    /// <summary>Reads the models of a folder.</summary>
    public static LanguageModel Read(string folder) => new(
        LinearModel.Read(Path.Combine(folder, "tagger.bin")), LinearModel.Read(Path.Combine(folder, "parser.bin")), LinearModel.Read(Path.Combine(folder, "names.bin")));

    /// <summary>Analyses a sentence.</summary>
    public ParsedWords Parse(IReadOnlyList<string> sentence)
    {
        var words = new WordFeatures[sentence.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = WordFeatures.Of(sentence[i], Text.Characters.Lower(sentence[i]));
        var tags = Tag(tagger, tagHashes, words, []);
        var tagged = Array.ConvertAll(tags, t => tagHashes[t]);
        var labels = Tag(names, nameHashes, words, tagged);
        var (heads, arcs) = ParseTree(words, tagged);
        return new ParsedWords(Array.ConvertAll(tags, t => tagger.Labels[t]), heads, arcs, Array.ConvertAll(labels, n => names.Labels[n]));
    }

    private static int[] Tag(LinearModel model, uint[] hashes, WordFeatures[] words, uint[] tags)
    {
        var result = new int[words.Length];
        Span<uint> f = stackalloc uint[LinearTagger.Count];
        Span<short> scores = stackalloc short[model.Width];
        uint previous = 1, before = 1;
        for (var i = 0; i < words.Length; i++)
        {
            LinearTagger.Extract(words, i, previous, before, tags, f);
            model.Score(f, scores);
            var best = 0;
            for (var k = 1; k < model.Labels.Length; k++)
            {
                if (scores[k] > scores[best])
                    best = k;
            }

            result[i] = best;
            before = previous;
            previous = hashes[best];
        }

        return result;
    }

    private (int[] Heads, string[] Relations) ParseTree(WordFeatures[] words, uint[] tags)
    {
        var state = new ParserState(words.Length);
        var arcs = new string[words.Length];
        Array.Fill(arcs, "root");
        Span<uint> f = stackalloc uint[LinearParser.Count];
        Span<short> scores = stackalloc short[parser.Width];
        while (!state.Done)
        {
            LinearParser.Extract(state, words, tags, f);
            parser.Score(f, scores);
            var best = -1;
            for (var a = 0; a < parser.Labels.Length; a++)
            {
                var allowed = a == 0 ? state.B(0) >= 0 : a <= relations.Length ? state.S(0) >= 0 && state.B(0) >= 0 : state.S(1) >= 0;
                if (allowed && (best < 0 || scores[a] > scores[best]))
                    best = a;
            }

            var r = best == 0 ? 0 : (best - 1) % relations.Length;
            if (best == 0)
            {
                state.Shift();
                continue;
            }

            arcs[state.S(0)] = relations[r];
            if (best <= relations.Length)
                state.LeftArc(relationHashes[r]);
            else
                state.RightArc(relationHashes[r]);
        }

        return (Array.ConvertAll(state.Heads, static h => Math.Max(h, -1)), arcs);
    }
}
