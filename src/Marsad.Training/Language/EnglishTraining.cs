using System.Diagnostics;
using System.Globalization;
using Marsad.Extraction.Models;
using Marsad.Training.Corpora;

namespace Marsad.Training.Language;

/// <summary>Trains <c>english.bin</c> on GUM's training part, some sentences in other letters as headlines and bulletins write them.</summary>
internal static class EnglishTraining
{
    private const int Variants = 3;

    /// <summary>Runs and writes the network after every few epochs, so that a run that is cut off leaves a usable one.</summary>
    public static void Run(string corpora, string folder, TrainingPlan plan, string output)
    {
        var vectors = WordVectors.Read(Path.Combine(folder, "words.bin"));
        var train = GumReader.Read(corpora, "train");
        var dev = GumReader.Read(corpora, "dev");
        var conflict = ConflictSentences.Read();
        var set = new TrainingSet(vectors, [.. train, .. conflict.Sentences]);
        var training = new NetworkTraining(set, plan);
        var watch = Stopwatch.StartNew();
        Console.Error.WriteLine($"{train.Count} sentences, {train.Sum(static s => s.Length)} words, {set.Keys.Length} features");
        training.Run(epoch => Epoch(set, train, conflict, epoch), (epoch, loss, file) =>
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: loss {loss:F0}, {watch.Elapsed.TotalSeconds:F0} s");
            if (epoch % 3 == 2 || epoch == plan.Epochs - 1)
            {
                using (var stream = File.Create(output))
                    file.Write(stream);
                line += "; dev " + LanguageEvaluation.Score(LanguageModel.Of(vectors, file), dev);
            }

            Console.Error.WriteLine(line);
        });
    }

    // The conflict sentences come several times an epoch, each time with other words.
    private static List<Example> Epoch(TrainingSet set, List<GumSentence> train, ConflictSentences conflict, int epoch)
    {
        var random = new Random(epoch + 1);
        var variants = Enumerable.Range(0, Variants).SelectMany(_ => conflict.Sentences.Select(s => conflict.Vary(s, random))).ToArray();
        GumSentence[] shuffled = [.. train, .. variants];
        random.Shuffle(shuffled);
        return [.. shuffled.Select(s => set.Encode(Recase(s, random.Next(100))))];
    }

    private static GumSentence Recase(GumSentence s, int draw) => draw switch
    {
        < 7 => s with { Words = [.. s.Words.Select(static w => w.ToUpperInvariant())] },
        < 10 => s with { Words = [.. s.Words.Select(static (w, i) => w.Length > 3 || i == 0 ? char.ToUpperInvariant(w[0]) + w[1..] : w)] },
        < 12 => s with { Words = [.. s.Words.Select(static w => w.ToLowerInvariant())] },
        _ => s,
    };
}
