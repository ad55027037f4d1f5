using Marsad.Extraction.Models;
using Marsad.Training.Corpora;
using Marsad.Training.Language;
using Xunit;

namespace Marsad.App.Tests.Training;

public sealed class GradientTests
{
    private static readonly GumSentence[] Sentences =
    [
        new("a", ["Shells", "hit", "homes", "."], ["NNS", "VBD", "NNS", "."], [], [1, -1, 1, 1], ["nsubj", "root", "obj", "punct"], ["O", "O", "O", "O"]),
        new("a", ["The", "army", "left", "Marsa"], ["DT", "NN", "VBD", "NNP"], [], [1, 2, -1, 2], ["det", "nsubj", "root", "obj"], ["O", "O", "O", "B-LOC"]),
        new("a", ["Shells", "hit", "Marsa", "."], ["NNS", "VBD", "NNP", "."], [], [1, -1, 1, 1], ["nsubj", "root", "obj", "punct"], ["O", "O", "B-LOC", "O"]),
    ];

    private static WordVectors Vectors()
    {
        var path = Path.Combine(Path.GetTempPath(), $"marsad-vectors-{Environment.ProcessId}.bin");
        var random = new Random(5);
        try
        {
            WordVectors.Write(path, ["shells", "hit", "homes", "army", "left"], [.. Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, WordVectors.Dimensions).Select(_ => random.NextSingle() - 0.5f).ToArray())]);
            return WordVectors.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static TrainingSet Set() => new(Vectors(), [.. Sentences, .. Sentences, .. Sentences], []);

    [Fact]
    public void derivatives_agree_with_differences()
    {
        var set = Set();
        var plan = new TrainingPlan { Shape = new NetworkShape(12, 16, 8, 8), Epochs = 1, Dropout = new Dropout(0, 0, 0, 0) };
        var training = new NetworkTraining(set, plan);
        NetworkFile? file = null;
        training.Run(_ => [.. Sentences.Select(set.Encode)], (_, _, f) => file = f);
        var weights = file!.Weights;
        var embeddings = new float[set.Keys.Length * 12];
        var transposed = new NetworkWeights(plan.Shape, set.Tags.Length, set.Relations.Length, set.Names.Length);
        Gradients Pass()
        {
            NetworkTraining.Turn(weights, transposed, plan.Shape);
            var gradients = new Gradients(set, plan.Shape);
            new SentencePass(set, weights, transposed, embeddings, plan.Dropout).Run(set.Encode(Sentences[1]), gradients, 3);
            return gradients;
        }

        var derivatives = Pass();
        var random = new Random(11);
        foreach (var name in weights.Names)
        {
            for (var trial = 0; trial < 3; trial++)
            {
                var i = random.Next(weights[name].Length);
                const float step = 0.01f;
                var old = weights[name][i];
                weights[name][i] = old + step;
                var above = Pass().Loss;
                weights[name][i] = old - step;
                var below = Pass().Loss;
                weights[name][i] = old;
                // Features are dropped by draws of their own, alike in all passes of one seed.
                Assert.Equal((above - below) / (2 * step), derivatives.Weights[name][i], 0.02 + (0.05 * Math.Abs(derivatives.Weights[name][i])));
            }
        }
    }

    [Fact]
    public void training_gives_the_same_file_with_any_number_of_threads()
    {
        byte[] Train(int threads)
        {
            var set = Set();
            var plan = new TrainingPlan { Shape = new NetworkShape(12, 16, 8, 8), Epochs = 3, Threads = threads };
            using var stream = new MemoryStream();
            new NetworkTraining(set, plan).Run(_ => [.. Sentences.Select(set.Encode)], (_, _, _) => { });
            var training = new NetworkTraining(set, plan);
            training.Run(_ => [.. Sentences.Select(set.Encode)], (_, _, _) => { });
            training.Export().Write(stream);
            return stream.ToArray();
        }

        Assert.Equal(Train(1), Train(4));
    }

    [Fact]
    public void a_trained_network_learns_its_three_sentences()
    {
        var set = Set();
        var plan = new TrainingPlan { Shape = new NetworkShape(12, 16, 8, 8), Epochs = 500, Dropout = new Dropout(0, 0, 0, 0), Rate = 0.01f };
        var training = new NetworkTraining(set, plan);
        training.Run(_ => [.. Sentences.Select(set.Encode)], (_, _, _) => { });
        var model = LanguageModel.Of(set.Vectors, training.Export());
        foreach (var sentence in Sentences)
        {
            var parsed = model.Parse(sentence.Words);
            Assert.Equal(sentence.Heads, parsed.Heads);
            Assert.Equal(sentence.Tags, parsed.Tags);
            Assert.Equal(sentence.Relations, parsed.Relations);
        }
    }
}
