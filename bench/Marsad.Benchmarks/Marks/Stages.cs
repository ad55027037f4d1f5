using System.Globalization;
using Marsad.Extraction;
using Marsad.Extraction.English;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Attribution;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.English.Numbers;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Text;

namespace Marsad.Benchmarks.Marks;

/// <summary><c>stages FILE… [--words N] [--rounds N]</c>: processor time and allocation of each stage of a reading, one thread, the mean of all documents and rounds.</summary>
internal static class Stages
{
    private static readonly (string Name, Action<AnnotatedText> Run)[] Known =
    [
        ("dates", static t => t.Dates = DateFinder.Find(t)),
        ("numbers", static t => t.Counts = CountFinder.Find(t)),
        ("places", static t => t.Places = PlaceFinder.Default.Find(t)),
        ("actors", static t => t.Actors = ActorFinder.Find(t)),
        ("attributions", static t => Attributions.Of(t)),
        ("passages", static t => PassageFinder.Of(t)),
    ];

    public static int Run(Choices choices)
    {
        var (words, rounds) = (choices.Number("--words", 800), choices.Number("--rounds", 40));
        var reports = choices.Files.Select(f => MeasuredReading.Report(MeasuredReading.Words(File.ReadAllText(f).Replace("\r", "", StringComparison.Ordinal), words))).ToList();
        for (var i = 0; i < 300; i++)
            ReportReader.Read(reports[i % reports.Count]);
        var spent = new Dictionary<string, (double Time, long Bytes)>(StringComparer.Ordinal);
        void Measure(string name, Action run)
        {
            var (bytes, time) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
            run();
            var before = spent.GetValueOrDefault(name);
            spent[name] = (before.Time + (Environment.CpuUsage.TotalTime - time).TotalMilliseconds, before.Bytes + GC.GetAllocatedBytesForCurrentThread() - bytes);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var report in reports)
            {
                AnnotatedText text = null!;
                Measure("words, tags, trees, names", () => text = Pipeline.Default.Annotate(report));
                foreach (var (name, run) in Known)
                    Measure(name, () => run(text));
                foreach (var finder in Finders.All)
                    Measure(finder.GetType().Name, () => _ = finder.Find(text).Count());
                Measure("whole reading", () => ReportReader.Read(report));
            }
        }

        Console.WriteLine("| stage | processor ms | kB allocated |\n|---|---:|---:|");
        foreach (var (name, (time, bytes)) in spent)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {time / rounds / reports.Count:0.00} | {bytes / 1000.0 / rounds / reports.Count:0} |"));
        return 0;
    }
}
