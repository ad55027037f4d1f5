using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>Sums up the event that a report is about with the trained models.</summary>
internal static class SummaryReader
{
    private const int MostDead = 3;
    private const double LeastChance = 0.1;
    private static readonly Lazy<TollModel?> Tolls = new(static () => Load("tolls.bin")), Places = new(static () => Load("sites.bin"));

    /// <summary>The summary of an annotated report; values without a model are left out.</summary>
    public static ReportSummary Of(AnnotatedText text)
    {
        var summary = new ReportSummary();
        if (Places.Value is { } places && MainPlace.Of(text, places) is { } place)
            summary = summary with { Place = place.Place, PlaceConfidence = place.Chance };
        if (Tolls.Value is not { } tolls)
            return summary;
        var title = TollCues.TitleOf(text.Report, Pipeline.Default);
        var cues = TollCues.Of(text, title);
        var words = TollWords.Of(text, title);
        var (killed, killedChance) = Best(tolls, HarmMeasure.Killed, TollCandidates.Killed(cues), words, cues.Setting);
        var (injured, injuredChance) = Injured(tolls, cues, words);
        return summary with { Killed = CountOf(killed), KilledConfidence = killedChance, Injured = CountOf(injured), InjuredConfidence = injuredChance };
    }

    /// <summary>The likeliest number of injured over all numbers of dead that are likely: who is not dead of those shot depends on them.</summary>
    public static (TollCandidate Toll, double Chance) Injured(TollModel model, TollCues cues, IReadOnlyList<ulong> words)
    {
        var killed = TollCandidates.Killed(cues);
        var chances = model.Chances(HarmMeasure.Killed, killed, words, cues.Setting);
        var dead = killed.Select((c, i) => (c.Low.Value, Chance: chances[i])).GroupBy(static c => c.Value, static (value, all) => (Value: value, Chance: all.Sum(static a => a.Chance)))
            .OrderByDescending(static c => c.Chance).ThenBy(static c => c.Value).Take(MostDead).Where(static (c, i) => i == 0 || c.Chance >= LeastChance).ToList();
        var total = dead.Sum(static d => d.Chance);
        var all = new List<(TollCandidate Candidate, double Chance)>();
        foreach (var (value, chance) in dead)
        {
            var injured = TollCandidates.Injured(cues, value);
            var given = model.Chances(HarmMeasure.Injured, injured, words, cues.Setting);
            all.AddRange(injured.Select((c, i) => (c, given[i] * chance / total)));
        }

        return Likeliest(all);
    }

    /// <summary>The likeliest toll with its chance. One number said in several forms ("two", "several") counts together.</summary>
    public static (TollCandidate Toll, double Chance) Best(TollModel model, HarmMeasure measure, IReadOnlyList<TollCandidate> candidates, IReadOnlyList<ulong> words, TollSetting setting)
    {
        var chances = model.Chances(measure, candidates, words, setting);
        return Likeliest(candidates.Select((c, i) => (c, chances[i])));
    }

    private static (TollCandidate Toll, double Chance) Likeliest(IEnumerable<(TollCandidate Candidate, double Chance)> all) =>
        all.GroupBy(static c => (c.Candidate.Low.Value, c.Candidate.High.Value, Dozens: c.Candidate.Low.Form == TollForm.Dozens))
            .Select(static g => (Best: g.MaxBy(static c => c.Chance).Candidate, Chance: g.Sum(static c => c.Chance))).MaxBy(static g => g.Chance);

    private static CountRange CountOf(TollCandidate toll) => (toll.Low.Form, toll.High.Form) switch
    {
        (_, TollForm.Dozens) => new CountRange(toll.Low.Value, null, "dozens"),
        (TollForm.Plural, TollForm.Plural) => new CountRange(toll.Low.Value, null, "several"),
        _ => new CountRange(toll.Low.Value, toll.High.Value),
    };

    private static TollModel? Load(string name) => Path.Combine(AppContext.BaseDirectory, "models", name) is var path && File.Exists(path) ? TollModel.Read(path) : null;
}
