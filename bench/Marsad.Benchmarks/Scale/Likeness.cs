using System.Globalization;
using Marsad.Benchmarks.Made;
using Marsad.Benchmarks.Marks;
using Marsad.Linkage;
using Marsad.Linkage.Comparison;

namespace Marsad.Benchmarks.Scale;

/// <summary><c>likeness [--reports N]</c>: how much of what they tell invented reports share, for pairs of one incident and of two that were published within a week. Compared with real news, it says whether the invented reports are a fair load.</summary>
internal static class Likeness
{
    private const int Week = 7;
    private static readonly double[] Shares = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999];

    public static int Run(Choices choices)
    {
        var told = new MadeReports(MadeTowns.Of(3000), 1, ofCrime: true).All().Take(choices.Number("--reports", 2000))
            .Select(static r => (Incident: r.Claims.Count == 0 ? 0 : MadeIds.Incident(r.Claims[0].Id), Account: Joiner.Prepare(r.Report, r.Claims).Accounts.FirstOrDefault(static a => a.Story is not null)))
            .Where(static t => t.Account is not null && t.Incident > 0).ToList();
        var (one, two) = (new List<double>(), new List<double>());
        for (var i = 0; i < told.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (told[i].Account!.Published!.Value.DayNumber - told[j].Account!.Published!.Value.DayNumber <= Week)
                    (told[i].Incident == told[j].Incident ? one : two).Add(StoryLevels.Cosine(told[i].Account!.Story!, told[j].Account!.Story!));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words a report {told.Average(static t => t.Account!.Story!.Terms.Length):0.0}, rare names {told.Average(static t => t.Account!.Story!.Names.Length):0.0}"));
        Print("pairs of one incident", one);
        Print("pairs of two incidents", two);
        return 0;
    }

    private static void Print(string what, List<double> cosines)
    {
        cosines.Sort();
        Console.WriteLine($"{what}: {cosines.Count}; cosine " + string.Join(", ", Shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{100 * s:0.#} %: {cosines[(int)(s * cosines.Count)]:0.000}"))));
    }
}
