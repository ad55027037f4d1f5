namespace Marsad.Evaluation;

/// <summary>The arguments of the evaluation program: <c>TASK --corpora DIR [--part NAME] [--wrong N] [--readings FILE] [--format text|json]</c>.</summary>
internal sealed class Arguments(string[] args)
{
    public string Task => args.Length > 0 ? args[0] : "";

    public string Corpora => Option("--corpora") ?? Environment.GetEnvironmentVariable("MARSAD_CORPORA") ?? "";

    public string? Readings => Option("--readings");

    public string? Part => Option("--part");

    public int Wrong => int.TryParse(Option("--wrong"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var most) ? most : 0;

    public bool Marks => args.Contains("--marks", StringComparer.Ordinal);

    public bool Verbs => args.Contains("--verbs", StringComparer.Ordinal);

    public string? Option(string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
