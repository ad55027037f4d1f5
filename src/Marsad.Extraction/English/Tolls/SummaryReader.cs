using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>Sums up the event that a report is about with the trained models.</summary>
internal static class SummaryReader
{
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
        var (killed, killedChance) = Toll(tolls, HarmMeasure.Killed, cues, words);
        var (injured, injuredChance) = Toll(tolls, HarmMeasure.Injured, cues, words);
        return summary with { Killed = killed, KilledConfidence = killedChance, Injured = injured, InjuredConfidence = injuredChance };
    }

    private static (CountRange Count, double Chance) Toll(TollModel model, HarmMeasure measure, TollCues cues, IReadOnlyList<ulong> words)
    {
        var candidates = TollCandidates.Of(cues, measure);
        var chances = model.Chances(measure, candidates, words, cues.Setting);
        // One number said in several forms ("two", "several") counts together.
        var best = candidates.Select((c, i) => (Candidate: c, Chance: chances[i])).GroupBy(static c => (c.Candidate.Low.Value, c.Candidate.High.Value, Dozens: c.Candidate.Low.Form == TollForm.Dozens))
            .Select(static g => (Best: g.MaxBy(static c => c.Chance).Candidate, Chance: g.Sum(static c => c.Chance))).MaxBy(static g => g.Chance);
        return (CountOf(best.Best), best.Chance);
    }

    private static CountRange CountOf(TollCandidate toll) => (toll.Low.Form, toll.High.Form) switch
    {
        (_, TollForm.Dozens) => new CountRange(toll.Low.Value, null, "dozens"),
        (TollForm.Plural, TollForm.Plural) => new CountRange(toll.Low.Value, null, "several"),
        _ => new CountRange(toll.Low.Value, toll.High.Value),
    };

    private static TollModel? Load(string name) => Path.Combine(AppContext.BaseDirectory, "models", name) is var path && File.Exists(path) ? TollModel.Read(path) : null;
}
