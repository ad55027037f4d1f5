using System.Diagnostics;
using System.Globalization;
using Marsad.Analysis;
using Marsad.Analysis.Tallies;
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
    ];

    /// <summary><c>tallies REGISTER</c>, or <c>tallies --made N</c>: the same questions of a register that there is, or over so many invented incidents, of which only the rows of numbers are written.</summary>
    public static int Run(Choices choices)
    {
        if (choices.Number("--made", 0) is > 0 and var count)
        {
            MadeRows.Ask(count, Print);
            return 0;
        }

        using var register = RegisterStore.OpenForReading(choices.Files.First());
        Print(register);
        return 0;
    }

    public static void Print(IRegisterReader register)
    {
        var few = register.Size().Incidents is > 0 and <= MostChecked;
        foreach (var (words, question) in Questions)
        {
            var (times, processor) = (new List<double>(), new List<double>());
            TallyAnswer? answer = null;
            while (times.Count < 5 && times.Sum() < 20_000)
            {
                var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                answer = TallyFigures.Answer(register, question);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            }

            var check = few ? Check(register, question, answer!) : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tally, {words}: first {times[0]:0} ms, best {times.Min():0} ms, of processors {processor.Min():0} ms ({answer!.Words}; {answer.Incidents.Count} incidents; {answer.Reported.Count} totals beside{check})"));
        }
    }

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
        register.Claims(new ClaimFilter { Kind = "tally" }).Select(static c => new PublishedTally((TallyClaim)c.Claim, c.Report.Published?.Day)),
        areas: null,
        register.NearMisses(),
        register.IncidentOf,
        question.Policy == FigurePolicy.Range ? null : i => TallyFigures.Draw(i, question));
}
