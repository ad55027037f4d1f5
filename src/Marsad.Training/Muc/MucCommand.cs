using System.Globalization;
using Marsad.Evaluation;
using Marsad.Evaluation.Muc;
using Marsad.Evaluation.Muc.Corpus;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Training.Muc;

/// <summary>
/// <c>muc --corpora DIR</c> fits the thresholds of the incident templates: the training parts in three folds, each scored with models of the other two.
/// With <c>--part PART --out FILE</c> it writes the templates of a part instead.
/// </summary>
internal static class MucCommand
{
    public static int Run(string[] args)
    {
        var corpora = Option(args, "--corpora") ?? Environment.GetEnvironmentVariable("MARSAD_CORPORA") ?? "";
        var folder = MucCorpus.Folder(new EvaluationOptions { Corpora = corpora });
        if (!folder.Success)
            return Refuse(folder.Reason);
        if (Option(args, "--out") is { } file)
            return Write(corpora, folder.Value, Option(args, "--part") ?? "tst3", file);
        var training = MucCorpus.Read(folder.Value, MucCorpus.TrainingParts);
        if (!training.Success)
            return Refuse(training.Reason);
        var search = new ThresholdSearch(training.Value);
        var (best, f) = search.Run(Console.Out);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"F {f:0.00} with incident {best.Incident}, further {best.Further}, evidence {best.Evidence}, fill {best.Fill}, {string.Join(", ", best.Roles.Select(r => string.Create(CultureInfo.InvariantCulture, $"{MucSlots.NameOf(r.Key)} {r.Value}")))}"));
        return 0;
    }

    private static int Write(string corpora, string folder, string part, string file)
    {
        var path = CorpusPath.Find(new EvaluationOptions { Corpora = corpora }, "muc4", part);
        var training = MucCorpus.Read(folder, MucCorpus.TrainingParts);
        if (!path.Success || !training.Success)
            return Refuse(path.Reason ?? training.Reason);
        File.WriteAllText(file, TemplateWriter.Write(MucTask.Own(MucPart.Read(path.Value), training.Value)));
        return 0;
    }

    private static int Refuse(string? reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
