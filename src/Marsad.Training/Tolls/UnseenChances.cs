using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Extraction.English.Tolls;

namespace Marsad.Training.Tolls;

/// <summary>What a report may say of the dead, by a reader that has not seen its incident: the number with its chance.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Report">The report.</param>
/// <param name="Right">The recorded number.</param>
/// <param name="Numbers">The likely numbers.</param>
internal sealed record UnseenReport(string Incident, string Report, long Right, IReadOnlyList<(long Number, double Chance)> Numbers);

/// <summary>Chances of reports by models that were trained on the incidents of the other folds.</summary>
internal static class UnseenChances
{
    /// <summary>The reports whose incident has one record, in the order of the examples.</summary>
    public static List<UnseenReport> Of(IReadOnlyList<TollExample> news, FitPlan plan, int folds)
    {
        List<TollExample> killed = [.. news.Where(static e => e.Measure == HarmMeasure.Killed && e.Right.Count == 1)];
        var reports = new UnseenReport[killed.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var ranker = TollTraining.KilledAlone([.. killed.Where(e => TollTraining.Fold(e.Report.Incident, folds) != fold)], plan);
            for (var i = 0; i < killed.Count; i++)
            {
                var example = killed[i];
                if (TollTraining.Fold(example.Report.Incident, folds) == fold)
                    reports[i] = new UnseenReport(example.Report.Incident, example.Report.Id, example.Right[0].Min, [.. ranker.Killed(new RankedReport(example.Cues, example.Words)).Numbers.Select(static n => (n.Number, n.Chance))]);
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fold {fold + 1} of {folds}"));
        }

        return [.. reports];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static List<UnseenReport> Read(string path) => [.. File.ReadLines(path).Select(static line =>
    {
        var fields = line.Split('\t');
        return new UnseenReport(fields[0], fields[1], long.Parse(fields[2], CultureInfo.InvariantCulture), [.. fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static n => n.Split(':')).Select(static n => (long.Parse(n[0], CultureInfo.InvariantCulture), double.Parse(n[1], CultureInfo.InvariantCulture)))]);
    })];

    /// <summary>Keeps the chances between runs, a report a line.</summary>
    public static void Write(string path, IEnumerable<UnseenReport> reports) => File.WriteAllLines(path, reports.Select(static r =>
        string.Create(CultureInfo.InvariantCulture, $"{r.Incident}\t{r.Report}\t{r.Right}\t{string.Join(' ', r.Numbers.Select(static n => string.Create(CultureInfo.InvariantCulture, $"{n.Number}:{n.Chance:R}")))}")));
}
