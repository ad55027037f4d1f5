using System.Diagnostics;
using System.Globalization;
using Marsad.Extraction.Models;
using Marsad.Training.Corpora;

namespace Marsad.Training.Language;

/// <summary>Trains <c>english.bin</c> on GUM's training part, on hand-annotated sentences in the language of conflict reports, and, where teachers are given, on news that both teachers read alike.</summary>
internal sealed class EnglishTraining
{
    // Variants of each conflict sentence an epoch, each with other words.
    private const int Variants = 3;

    private readonly List<GumSentence> gum;
    private readonly ConflictSentences conflict = ConflictSentences.Read();
    private readonly List<GumSentence> news = [];
    private readonly TrainingSet set;
    private readonly TrainingPlan plan;

    private EnglishTraining(string corpora, WordVectors vectors, TrainingPlan plan)
    {
        this.plan = plan;
        gum = GumReader.Read(corpora, "train");
        if (plan.Teachers is [var first, var second])
        {
            var read = UnlabelledNews.Read(corpora);
            news = Agreement.Of(LanguageModel.Of(vectors, NetworkFile.Read(first)), LanguageModel.Of(vectors, NetworkFile.Read(second)), read);
            Console.Error.WriteLine($"news: {read.Count} sentences, {news.Count} read alike by both teachers");
        }

        set = new TrainingSet(vectors, [.. gum, .. conflict.Sentences], news);
        Console.Error.WriteLine($"GUM: {gum.Count} sentences, {gum.Sum(static s => s.Length)} words; conflict: {conflict.Sentences.Count}; {set.Keys.Length} features");
    }

    /// <summary>Runs and writes the network after every third epoch, so that a run that is cut off leaves a usable one.</summary>
    public static void Run(string corpora, string folder, TrainingPlan plan, string output)
    {
        var vectors = WordVectors.Read(Path.Combine(folder, "words.bin"));
        var dev = GumReader.Read(corpora, "dev");
        var training = new EnglishTraining(corpora, vectors, plan);
        var watch = Stopwatch.StartNew();
        new NetworkTraining(training.set, plan).Run(training.Epoch, (epoch, loss, file) =>
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

    private List<Example> Epoch(int epoch)
    {
        var random = new Random(plan.Seed + epoch);
        var variants = Enumerable.Range(0, Variants).SelectMany(_ => conflict.Sentences.Select(s => conflict.Vary(s, random))).ToArray();
        var some = news.ToArray();
        random.Shuffle(some);
        GumSentence[] all = [.. gum, .. variants, .. some.AsSpan(0, Math.Min(some.Length, plan.News))];
        random.Shuffle(all);
        return [.. all.Select(s => set.Encode(Recase(s, random.Next(100))))];
    }

    // Some sentences in capitals, in title case or in small letters, as bulletins and headlines write them.
    private static GumSentence Recase(GumSentence s, int draw) => draw switch
    {
        < 7 => s with { Words = [.. s.Words.Select(static w => w.ToUpperInvariant())] },
        < 10 => s with { Words = [.. s.Words.Select(static (w, i) => w.Length > 3 || i == 0 ? char.ToUpperInvariant(w[0]) + w[1..] : w)] },
        < 12 => s with { Words = [.. s.Words.Select(static w => w.ToLowerInvariant())] },
        _ => s,
    };
}
