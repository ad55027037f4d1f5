using System.Diagnostics;
using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Figures;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Benchmarks.Scale;

/// <summary>What tallies over the whole register and over parts of it cost.</summary>
internal static class TallySpeed
{
    private static readonly Place Syria = new() { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country };

    private static readonly (string Words, TallyQuestion Question)[] Questions =
    [
        ("killed, everywhere, ever", new TallyQuestion()),
        ("killed in a country", new TallyQuestion { Area = Syria }),
        ("killed in a country, a quarter, air strikes", new TallyQuestion { Area = Syria, Since = new DateOnly(2031, 1, 1), Until = new DateOnly(2031, 3, 31), Means = "air-strike" }),
        ("killed by month", new TallyQuestion { By = TallyGrouping.Month }),
        ("killed by place in a country", new TallyQuestion { Area = Syria, By = TallyGrouping.Place }),
    ];

    public static void Print(IRegisterReader register)
    {
        foreach (var (words, question) in Questions)
        {
            var times = new List<double>();
            TallyAnswer? answer = null;
            while (times.Count < 5 && times.Sum() < 20_000)
            {
                var started = Stopwatch.GetTimestamp();
                answer = TallyFigures.Answer(register, question);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tally, {words}: first {times[0]:0} ms, best {times.Min():0} ms ({answer!.Words}; {answer.Incidents.Count} incidents)"));
        }
    }
}
