namespace Marsad.Training.Language;

/// <summary>The commands that train and score the models of the English reader.</summary>
internal static class LanguageCommand
{
    /// <summary>Runs a command; returns the exit code.</summary>
    public static int Run(string[] args)
    {
        var corpora = Option(args, "--corpora", Environment.GetEnvironmentVariable("MARSAD_CORPORA") ?? "corpora");
        if (!Directory.Exists(Path.Combine(corpora, "gum")))
        {
            Console.Error.WriteLine($"There is no folder 'gum' in '{corpora}': give the folder of the unpacked corpora with --corpora.");
            return 1;
        }

        if (string.Equals(args[0], "evaluate", StringComparison.Ordinal))
            return LanguageEvaluation.Run(corpora, Option(args, "--models", "models"), Option(args, "--part", "test"));
        LinearTraining.Run(args[0], corpora, Option(args, "--out", "models"));
        return 0;
    }

    private static string Option(string[] args, string name, string fallback)
    {
        var i = Array.IndexOf(args, name);
        return i >= 0 && i + 1 < args.Length ? args[i + 1] : fallback;
    }
}
