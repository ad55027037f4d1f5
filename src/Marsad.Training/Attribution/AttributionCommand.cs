using System.Globalization;
using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Training.Attribution;

/// <summary>Trains the attribution model on PolNeAR's training part.</summary>
internal static class AttributionCommand
{
    // Found on articles held back (--hold-every 8): where token F is best for sources, cues and contents.
    private static readonly float[] Thresholds = [0f, -0.25f, -0.35f];

    /// <summary>Runs the command; returns the exit code.</summary>
    public static int Run(string[] args)
    {
        var corpora = Option(args, "--corpora", Environment.GetEnvironmentVariable("MARSAD_CORPORA") ?? "corpora");
        var folder = Path.Combine(corpora, "polnear", "train");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder '{folder}': give the folder of the unpacked corpora with --corpora.");
            return 1;
        }

        int Whole(string name, int fallback) => int.Parse(Option(args, name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        float Real(string name, float fallback) => float.Parse(Option(args, name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        var models = Option(args, "--models", "models");
        var plan = new AttributionPlan
        {
            Shape = new AttributionShape(Whole("--feature", 40), Whole("--hidden", 32), Whole("--layers", 2)),
            Epochs = Whole("--epochs", 8),
            Rate = Real("--rate", 0.003f),
            DropForm = Real("--drop-form", 0.15f),
            DropFeature = Real("--drop-feature", 0.1f),
            DropWord = Real("--drop-word", 0.1f),
            DropLayer = Real("--drop-layer", 0.3f),
            Least = Whole("--least", 10),
            Seed = Whole("--seed", 1),
        };
        var pipeline = new Pipeline(models);
        var texts = PolNearText.Read(folder, pipeline.Annotate);
        if (Option(args, "--measure", "") is { Length: > 0 } file)
        {
            Console.WriteLine(AttributionEvaluation.Speed(AttributionModel.Read(file), texts, WordVectors.Read(Path.Combine(models, "words.bin"))));
            return 0;
        }

        // Every eighth article or so is held back, so that all months and outlets stand on both sides.
        var every = Whole("--hold-every", 0);
        var held = every > 0 ? texts.Where((_, i) => i % every == every - 1).ToList() : [];
        List<PolNearText> train = [.. texts.Except(held), .. InventedReports.Make(Whole("--invented", 60), plan.Seed, pipeline.Annotate)];
        var vectors = WordVectors.Read(Path.Combine(models, "words.bin"));
        var set = new AttributionSet(vectors, train, plan.Least);
        var examples = train.ConvertAll(set.Encode);
        Console.Error.WriteLine($"{train.Count} articles, {examples.Sum(static a => a.Sum(static e => e.Length))} words, {set.Keys.Length} features; {held.Count} articles held back");
        var output = Option(args, "--out", Path.Combine(models, "attribution.bin"));
        var epochs = 0;
        new AttributionTraining(set, plan).Run(examples, (line, export) =>
        {
            epochs++;
            if (epochs % 2 == 0 || epochs == plan.Epochs)
            {
                var model = export();
                if (held.Count > 0)
                    line += "; " + AttributionEvaluation.Tune(model, held, vectors);
                else
                    Thresholds.CopyTo(model.Thresholds, 0);
                model.Write(output);
            }

            Console.Error.WriteLine(line);
        });
        return 0;
    }

    private static string Option(string[] args, string name, string fallback)
    {
        var i = Array.IndexOf(args, name);
        return i >= 0 && i + 1 < args.Length ? args[i + 1] : fallback;
    }
}
