namespace Marsad.Evaluation.Joining;

/// <summary>Which reports of the corpus "violent" weights may be learnt from, and which only measure.</summary>
internal static class JoiningParts
{
    /// <summary>The older three quarters of the incidents, without the events of the development division of the Gun Violence Corpus: nothing that measures is learnt from.</summary>
    public static JoiningCorpus Training(JoiningCorpus corpus, string gvc)
    {
        var older = ViolentCorpus.Part(corpus, newest: false);
        var held = File.Exists(Path.Combine(gvc, "dev.csv")) ? ViolentCorpus.Division(corpus, gvc, ["dev"]).Corpus.Reports.Select(static r => r.Id).ToHashSet(StringComparer.Ordinal) : [];
        var events = corpus.Reports.Where(r => held.Contains(r.Id)).SelectMany(static r => r.Incidents).ToHashSet(StringComparer.Ordinal);
        return older with { Reports = [.. older.Reports.Where(r => !held.Contains(r.Id) && !r.Incidents.Any(events.Contains))] };
    }
}
