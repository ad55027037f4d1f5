using System.Globalization;
using Marsad.Extraction.Models;
using Marsad.Training.Corpora;
using static Marsad.Extraction.Models.WordFeatures;

namespace Marsad.Training.Language;

/// <summary>Trains the linear models.</summary>
internal static class LinearTraining
{
    private const int Epochs = 8;

    public static void Run(string task, string corpora, string folder)
    {
        Directory.CreateDirectory(folder);
        var train = Cased(GumReader.Read(corpora, "train"));
        if (task is "tagger" or "all")
            Tags(train, static s => s.Tags, usesTags: false, 16, Path.Combine(folder, "tagger.bin"));
        if (task is "names" or "all")
            Tags(train, static s => s.Names, usesTags: true, 16, Path.Combine(folder, "names.bin"));
        if (task is "parser" or "all")
            Parser(train, Path.Combine(folder, "parser.bin"));
    }

    // Some sentences again in capitals, as bulletins and old wires write.
    private static List<GumSentence> Cased(List<GumSentence> sentences)
    {
        var all = new List<GumSentence>(sentences);
        for (var i = 0; i < sentences.Count; i += 6)
            all.Add(sentences[i] with { Words = [.. sentences[i].Words.Select(static w => w.ToUpperInvariant())] });
        return all;
    }

    private static WordFeatures[] Words(GumSentence s) => [.. s.Words.Select(static w => WordFeatures.Of(w, w.ToLowerInvariant()))];

    private static void Tags(List<GumSentence> train, Func<GumSentence, string[]> gold, bool usesTags, int bits, string path)
    {
        var labels = train.SelectMany(gold).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var hashes = labels.Select(static l => Hash(l)).ToArray();
        var model = new Perceptron(labels.Length, bits);
        var examples = train.Select(s => (Words: Words(s), Gold: gold(s).Select(l => Array.IndexOf(labels, l)).ToArray(), Tags: usesTags ? s.Tags.Select(static t => Hash(t)).ToArray() : [])).ToArray();
        var random = new Random(7);
        var scores = new float[model.Width];
        var f = new uint[LinearTagger.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            int right = 0, count = 0;
            foreach (var (words, answer, tags) in examples)
            {
                uint previous = 1, before = 1;
                for (var i = 0; i < words.Length; i++)
                {
                    LinearTagger.Extract(words, i, previous, before, tags, f);
                    model.Score(f, scores);
                    var best = Best(scores.AsSpan(0, labels.Length));
                    model.Tick();
                    if (best != answer[i])
                        model.Update(f, answer[i], best);
                    else
                        right++;
                    count++;
                    before = previous;
                    previous = hashes[best];
                }
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} epoch {epoch}: {100.0 * right / count:F2}"));
        }

        LinearModel.Write(path, labels, bits, model.Width, model.Average());
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    private static void Parser(List<GumSentence> train, string path)
    {
        var relations = train.SelectMany(static s => s.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        string[] labels = ["S", .. relations.Select(static r => "L" + r), .. relations.Select(static r => "R" + r)];
        var hashes = relations.Select(static r => Hash(r)).ToArray();
        const int bits = 17;
        var model = new Perceptron(labels.Length, bits);
        var examples = train.Where(static s => s.Length > 1).Select(s => (Words: Words(s), Tags: s.Tags.Select(static t => Hash(t)).ToArray(), s.Heads, Relations: s.Relations.Select(r => Array.IndexOf(relations, r)).ToArray())).ToArray();
        var random = new Random(7);
        var scores = new float[model.Width];
        var f = new uint[LinearParser.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            int right = 0, count = 0;
            foreach (var (words, tags, heads, gold) in examples)
            {
                var state = new ParserState(words.Length);
                while (!state.Done)
                {
                    LinearParser.Extract(state, words, tags, f);
                    model.Score(f, scores);
                    model.Tick();
                    var (shift, left, rightCost) = Oracle.Costs(state, heads);
                    var least = Math.Min(shift, Math.Min(left, rightCost));
                    int best = -1, truth = -1;
                    for (var a = 0; a < labels.Length; a++)
                    {
                        var kind = a == 0 ? 0 : a <= relations.Length ? 1 : 2;
                        var cost = kind == 0 ? shift : kind == 1 ? left : rightCost;
                        if (cost == int.MaxValue)
                            continue;
                        if (best < 0 || scores[a] > scores[best])
                            best = a;
                        if (cost != least)
                            continue;
                        if (kind > 0)
                        {
                            var head = kind == 1 ? state.Next : state.S(1);
                            if (heads[state.S(0)] == head && gold[state.S(0)] != a - 1 - ((kind - 1) * relations.Length))
                                continue;
                        }

                        if (truth < 0 || scores[a] > scores[truth])
                            truth = a;
                    }

                    count++;
                    if (best != truth && !(Cost(best, relations.Length, shift, left, rightCost) == least && Agrees(best, truth, state, heads, relations.Length)))
                        model.Update(f, truth, best);
                    else
                        right++;
                    var take = epoch > 1 && random.Next(10) > 0 ? best : truth;
                    Apply(state, take, relations.Length, hashes);
                }
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parser epoch {epoch}: {100.0 * right / count:F2}"));
        }

        LinearModel.Write(path, labels, bits, model.Width, model.Average());
    }

    private static bool Agrees(int best, int truth, ParserState state, int[] heads, int relations) => best == truth && state.Length > 0 && heads.Length > 0 && relations > 0;

    private static int Cost(int action, int relations, int shift, int left, int right) => action == 0 ? shift : action <= relations ? left : right;

    private static void Apply(ParserState state, int action, int relations, uint[] hashes)
    {
        if (action == 0)
            state.Shift();
        else if (action <= relations)
            state.LeftArc(hashes[action - 1]);
        else
            state.RightArc(hashes[action - 1 - relations]);
    }
}
