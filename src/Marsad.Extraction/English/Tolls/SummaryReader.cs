using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>Sums up the event that a report is about with the trained models.</summary>
internal static class SummaryReader
{
    private static readonly Lazy<TollModel?> Places = new(static () => File("sites.bin") is { } path ? TollModel.Read(path) : null);
    private static readonly Lazy<TollRanker?> Tolls = new(static () => File("tolls.bin") is { } path ? new TollRanker(TollModel.Read(path), File("toll-trees.bin") is { } trees ? TollForest.Read(trees) : null) : null);

    /// <summary>The summary of an annotated report; values without a model are left out.</summary>
    public static ReportSummary Of(AnnotatedText text)
    {
        var summary = new ReportSummary();
        if (Places.Value is { } places && MainPlace.Of(text, places) is { } place)
            summary = summary with { Place = place.Place, PlaceConfidence = place.Chance };
        if (Tolls.Value is not { } tolls)
            return summary;
        var title = TollCues.TitleOf(text.Report, Pipeline.Default);
        var report = new RankedReport(TollCues.Of(text, title), TollWords.Of(text, title));
        var (killed, killedChance, numbers) = tolls.Killed(report);
        var (injured, injuredChance) = tolls.Injured(report);
        return summary with { Killed = CountOf(killed), KilledConfidence = killedChance, KilledNumbers = numbers.ToValueList(), Injured = CountOf(injured), InjuredConfidence = injuredChance };
    }

    private static CountRange CountOf(TollCandidate toll) => (toll.Low.Form, toll.High.Form) switch
    {
        (_, TollForm.Dozens) => new CountRange(toll.Low.Value, null, "dozens"),
        (TollForm.Plural, TollForm.Plural) => new CountRange(toll.Low.Value, null, "several"),
        _ => new CountRange(toll.Low.Value, toll.High.Value),
    };

    private static string? File(string name) => Path.Combine(AppContext.BaseDirectory, "models", name) is var path && System.IO.File.Exists(path) ? path : null;
}
