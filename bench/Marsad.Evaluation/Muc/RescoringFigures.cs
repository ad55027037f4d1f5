using System.Globalization;
using Marsad.Evaluation.Muc.Adjudication;
using Marsad.Evaluation.Muc.Scoring;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc;

/// <summary>Scores the responses of the systems of 1992 once more and compares the F of each with its official report.</summary>
internal static class RescoringFigures
{
    public static IEnumerable<Figure> Of(string corpus, string part, AdjudicationHistory history)
    {
        var official = Path.Combine(corpus, "official", Path.GetFileName(part.TrimEnd('/')));
        if (!Directory.Exists(Path.Combine(official, "responses")) || !Directory.Exists(part))
            return [];
        var key = TemplateReader.Read(Directory.GetFiles(part, "key*").Order(StringComparer.Ordinal).SelectMany(File.ReadLines));
        var scorer = new MucScorer(new ScoringRules(history, DaysFallAway: true));
        var systems = new List<(string Name, double Official, double Ours)>();
        foreach (var folder in Directory.GetDirectories(Path.Combine(official, "responses")).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            var reports = Path.Combine(official, "scores", name);
            if (Directory.GetFiles(folder).FirstOrDefault() is not { } response || !Directory.Exists(reports) || Directory.GetFiles(reports).FirstOrDefault() is not { } report)
                continue;
            var total = scorer.Score(TemplateReader.Read(File.ReadLines(response)), key).Aggregate(default(Tally), static (t, m) => t + m.Row(ScoreRow.AllTemplates));
            systems.Add((name, OfficialReport.Read(report).F, total.RoundedF()));
        }

        return systems.Count == 0 ? [] : Figures(systems);
    }

    private static IEnumerable<Figure> Figures(List<(string Name, double Official, double Ours)> systems)
    {
        yield return Figure.Plain("scorer_worst_gap", systems.Max(static s => Math.Abs(s.Ours - s.Official))) with { LowerIsBetter = true, Pass = 3, Aim = 1, Note = "largest difference from an official ALL TEMPLATES F, in points" };
        yield return Figure.Plain("scorer_within_one", systems.Count(static s => Math.Abs(s.Ours - s.Official) <= 1)) with { Pass = 13, Aim = 17, Note = string.Create(CultureInfo.InvariantCulture, $"of {systems.Count} systems, within one point") };
        foreach (var (name, official, ours) in systems.OrderByDescending(static s => s.Official))
            yield return Figure.Plain("rescored_" + name.Replace('-', '_'), ours) with { Published = official, Note = string.Create(CultureInfo.InvariantCulture, $"{name}: official {official:0.00}, ours {ours:0.00}, gap {ours - official:+0.00;-0.00;0.00}") };
    }
}
