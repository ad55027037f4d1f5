using Marsad.Domain.Values;

namespace Marsad.Evaluation.Counts;

/// <summary>Finds the reports of a part whose incidents stand in a record.</summary>
internal static class CountCorpus
{
    /// <summary>Local news of shootings, the newest quarter of the incidents.</summary>
    public const string Violent = "violent";

    /// <summary>Assessments of incidents, the newest three tenths.</summary>
    public const string Airwars = "airwars";

    /// <summary>What is put behind a name for the older part, on which the reader is developed.</summary>
    public const string Older = "-older";

    /// <summary>The reports of a part: a named one, a folder with <c>docs.jsonl</c> and <c>incidents.jsonl</c>, or a file of incident assessments.</summary>
    public static Parsed<(string Corpus, IReadOnlyList<CountedReport> Reports)> Read(EvaluationOptions options, string part)
    {
        var older = part.EndsWith(Older, StringComparison.Ordinal);
        switch (older ? part[..^Older.Length] : part)
        {
            case Violent:
                var folder = Path.Combine(options.Corpora, Violent);
                return File.Exists(Path.Combine(folder, "docs.jsonl")) ? Of(Violent, ViolentReports.Read(folder, newest: !older)) : Missing(Path.Combine(folder, "docs.jsonl"));
            case Airwars:
                var file = Path.Combine(options.Corpora, Airwars, "incidents.jsonl");
                return File.Exists(file) ? Of(Airwars, AirwarsIncidents.Part(AirwarsIncidents.Read(file), newest: !older)) : Missing(file);
        }

        var path = CorpusPath.Find(options, "", part, "");
        if (!path.Success)
            return Parsed<(string, IReadOnlyList<CountedReport>)>.Failed(path.Reason!);
        if (Directory.Exists(path.Value) && File.Exists(Path.Combine(path.Value, "docs.jsonl")))
            return Of(Violent, ViolentReports.Read(path.Value, newest: null));
        var incidents = Directory.Exists(path.Value) ? Path.Combine(path.Value, "incidents.jsonl") : path.Value;
        return File.Exists(incidents) ? Of(Airwars, AirwarsIncidents.Read(incidents)) : Missing(incidents);
    }

    /// <summary>True for a part that only measures.</summary>
    public static bool IsTest(string part) => !part.EndsWith(Older, StringComparison.Ordinal);

    private static Parsed<(string Corpus, IReadOnlyList<CountedReport> Reports)> Of(string corpus, List<CountedReport> reports) => Parsed<(string, IReadOnlyList<CountedReport>)>.Of((corpus, reports));

    private static Parsed<(string Corpus, IReadOnlyList<CountedReport> Reports)> Missing(string path) => Parsed<(string, IReadOnlyList<CountedReport>)>.Failed(CorpusPath.Missing(path).Reason!);
}
