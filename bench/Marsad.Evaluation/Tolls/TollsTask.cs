using System.Globalization;
using Marsad.Analysis.Series;
using Marsad.Domain.Values;

namespace Marsad.Evaluation.Tolls;

/// <summary>Daily tolls with gaps and new starts, told as claims and rebuilt as series, against the file's own columns.</summary>
internal sealed class TollsTask : IEvaluationTask
{
    private static readonly string[] Kinds = ["published", "rebased", "added", "every_day", "gaps_within", "gaps_carried", "gaps_spread"];

    public string Name => "tolls";

    public string What => "Running totals told as claims, day by day with their gaps, and rebuilt as published, continuous and daily series: days on which all of a file's columns agree";

    public IReadOnlyList<string> Parts { get; } = [.. TollColumns.ByFile.Keys];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var path = CorpusPath.Find(options, "tolls", part, ".json");
        if (!path.Success)
            return Parsed<EvaluationResult>.Failed(path.Reason);
        var read = TollDay.Read(path.Value);
        if (!read.Success)
            return Parsed<EvaluationResult>.Failed(read.Reason);
        var days = read.Value;
        var name = Path.GetFileNameWithoutExtension(path.Value);
        var counts = TollColumns.ByFile.TryGetValue(name, out var known) ? known : [.. TollColumns.ByFile.Values.SelectMany(static c => c).Where(c => days.Any(d => d.Columns.ContainsKey(c.Published)))];
        if (days.Count == 0 || counts.Count == 0)
            return Parsed<EvaluationResult>.Failed($"{path.Value} holds no running total that is known here");
        var scores = new List<TollScore>();
        foreach (var columns in counts)
        {
            var score = new TollScore(columns);
            score.Compare(days, [.. TollSeriesFinder.Of(TollClaims.Of(days, columns), together: true)]);
            scores.Add(score);
        }

        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = EvaluationResult.Test,
            Documents = days.Count,
            Figures =
            [
                new Figure { Key = "days_right", Value = Scores.Share(scores.Sum(static s => s.Right), scores.Sum(static s => s.Days)), Pass = 0.99, Aim = 1, Note = string.Create(CultureInfo.InvariantCulture, $"{scores.Sum(static s => s.Days) - scores.Sum(static s => s.Right)} of {scores.Sum(static s => s.Days)} days of {scores.Count} counts wrong") },
                .. Kinds.Where(k => scores.Exists(s => s.Of(k).All > 0)).Select(k => Figure.Plain(k, Scores.Share(scores.Sum(s => s.Of(k).Right), scores.Sum(s => s.Of(k).All)), Note(k, scores.Sum(s => s.Of(k).All)))),
                .. scores.Where(static s => s.Wrong.Count > 0).Select(static s => Figure.Plain("wrong " + s.Name, s.Wrong.Count)),
            ],
            Wrong = [.. scores.SelectMany(static s => s.Wrong).Take(options.Wrong)],
        });
    }

    private static string Note(string kind, int all) => string.Create(CultureInfo.InvariantCulture, $"{all} days: ") + kind switch
    {
        "published" => "the figure that the source published",
        "rebased" => "the file's continuous series over new starts",
        "added" => "what a day adds to the day before",
        "every_day" => "the file's series for every day, where there was a figure",
        "gaps_within" => "the file's estimate for a day without a figure lies between the figures around it",
        "gaps_carried" => "the estimate is the last figure (not in days_right)",
        _ => "the estimate is what an even spread gives (not in days_right)",
    };
}
