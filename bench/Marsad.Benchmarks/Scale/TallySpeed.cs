using System.Diagnostics;
using System.Globalization;
using Marsad.Analysis;
using Marsad.Analysis.Tallies;
using Marsad.Benchmarks.Made;
using Marsad.Benchmarks.Marks;
using Marsad.Desk.Figures;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Benchmarks.Scale;

/// <summary>What tallies over the whole register and over parts of it cost.</summary>
internal static class TallySpeed
{
    // Counting from whole incidents takes as long as it takes.
    private const int MostChecked = 30_000;

    private static readonly Place Syria = new() { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country };

    private static readonly string Actor = MadeNames.Actors("SY")[1];

    private static readonly (string Words, TallyQuestion Question)[] Questions =
    [
        ("killed, everywhere, ever", new TallyQuestion()),
        ("killed in a country", new TallyQuestion { Area = Syria }),
        ("killed in a country, a quarter, air strikes", new TallyQuestion { Area = Syria, Since = new DateOnly(2031, 1, 1), Until = new DateOnly(2031, 3, 31), Means = "air-strike" }),
        ("killed by month", new TallyQuestion { By = TallyGrouping.Month }),
        ("killed by month and type", new TallyQuestion { By = TallyGrouping.Month, Across = TallyGrouping.Type }),
        ("killed everywhere, best estimate", new TallyQuestion { Policy = FigurePolicy.Best }),
        ("killed by month, majority", new TallyQuestion { By = TallyGrouping.Month, Policy = FigurePolicy.Majority }),
        ("killed everywhere, by grades", new TallyQuestion { Policy = FigurePolicy.Grades }),
        ("killed by place in a country", new TallyQuestion { Area = Syria, By = TallyGrouping.Place }),
        ("killed by actor", new TallyQuestion { By = TallyGrouping.Actor }),
        ("killed by source", new TallyQuestion { By = TallyGrouping.Source }),
        ("killed by target", new TallyQuestion { By = TallyGrouping.Target }),
        ("killed by facility", new TallyQuestion { By = TallyGrouping.Facility }),
        ("killed by category", new TallyQuestion { By = TallyGrouping.Category }),
        ("killed by month and actor", new TallyQuestion { By = TallyGrouping.Month, Across = TallyGrouping.Actor }),
        ("killed by source and target", new TallyQuestion { By = TallyGrouping.Source, Across = TallyGrouping.Target }),
        ("children killed", new TallyQuestion { Category = "children" }),
        ("civilians killed, by month", new TallyQuestion { Category = "civilians", By = TallyGrouping.Month }),
        ("killed by a perpetrator", new TallyQuestion { Perpetrator = Actor }),
        ("killed at a target", new TallyQuestion { Target = Actor }),
        ("killed where a hospital was hit", new TallyQuestion { Facility = "hospital" }),
        ("killed, hierarchy of sources", new TallyQuestion { Policy = FigurePolicy.Hierarchy, SourceOrder = ["residents", "health office"] }),
        ("killed by actor, hierarchy", new TallyQuestion { By = TallyGrouping.Actor, Policy = FigurePolicy.Hierarchy, SourceOrder = ["residents", "health office"] }),
        ("children killed by source, best", new TallyQuestion { Category = "children", By = TallyGrouping.Source, Policy = FigurePolicy.Best }),
        ("facilities hit", new TallyQuestion { Measure = TallyMeasure.FacilitiesHit, By = TallyGrouping.Facility }),
    ];

    /// <summary><c>tallies REGISTER</c>, or <c>tallies --made N [--times 20]</c>: the same questions of a register that there is, or over so many invented incidents, of which only the rows of numbers are written.</summary>
    public static int Run(Choices choices)
    {
        var times = choices.Number("--times", 20);
        if (choices.Number("--made", 0) is > 0 and var count)
        {
            MadeRows.Ask(count, register => Print(register, times));
            return 0;
        }

        using var register = RegisterStore.OpenForReading(choices.Files.First());
        Print(register, times);
        return 0;
    }

    public static void Print(IRegisterReader register, int most = 5)
    {
        var few = register.Size().Incidents is > 0 and <= MostChecked;
        var all = new List<double>();
        foreach (var (words, question) in Questions)
        {
            var (times, processor) = (new List<double>(), new List<double>());
            TallyAnswer? answer = null;
            while (times.Count < most && times.Sum() < 20_000)
            {
                var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                answer = TallyFigures.Answer(register, question);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            }

            var check = few ? Check(register, question, answer!) : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tally, {words}: first {times[0]:0} ms, p50 {At(times, 0.5):0} ms, p95 {At(times, 0.95):0} ms, of processors {processor.Min():0} ms ({answer!.Words}; {answer.Incidents.Count} incidents; {answer.Reported.Count} totals beside{check})"));
            all.Add(At(times, 0.95));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tallies: the slowest of {all.Count} kinds of question p95 {all.Max():0} ms (mark: 200 ms over a million incidents)"));
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * share)));

    private static string Check(IRegisterReader register, TallyQuestion question, TallyAnswer answer)
    {
        Slowly(register, question);
        var used = Environment.CpuUsage.TotalTime;
        var whole = Slowly(register, question);
        used = Environment.CpuUsage.TotalTime - used;
        return string.Create(CultureInfo.InvariantCulture, $"; {(AnalysisJson.Write(answer) == AnalysisJson.Write(whole) ? "as" : "NOT as")} counted from whole incidents in {used.TotalMilliseconds:0} ms of processors");
    }

    private static TallyAnswer Slowly(IRegisterReader register, TallyQuestion question) => Tally.Of(
        question,
        TallyFigures.Incidents(register, question),
        register.Totals(new TotalFilter { Measure = question.Measure }),
        areas: null,
        register.NearMisses(),
        register.IncidentOf,
        question.Policy == FigurePolicy.Range ? null : i => TallyFigures.Draw(i, question));
}
