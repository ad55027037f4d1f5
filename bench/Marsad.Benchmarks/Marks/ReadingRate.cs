using System.Diagnostics;
using System.Globalization;
using Marsad.Domain.Reports;
using Marsad.Extraction;

namespace Marsad.Benchmarks.Marks;

/// <summary><c>rate FILE… [--words N] [--threads N] [--seconds N]</c>: documents of N words (800) read a second by so many threads (2), each thread another document each time; processor time and allocation of each.</summary>
internal static class ReadingRate
{
    public static int Run(Choices choices)
    {
        var (words, threads, seconds) = (choices.Number("--words", 800), choices.Number("--threads", 2), choices.Number("--seconds", 10));
        Report[] reports = [.. choices.Files.Select(f => MeasuredReading.Report(MeasuredReading.Words(File.ReadAllText(f).Replace("\r", "", StringComparison.Ordinal), words)))];
        // Tiered compilation wants some time to come to rest.
        for (var i = 0; i < choices.Number("--warm", 400); i++)
            ReportReader.Read(reports[i % reports.Length]);
        Spend(reports, threads, 2);
        GC.Collect();
        var (allocated, collections, processor, start) = (GC.GetTotalAllocatedBytes(precise: true), GC.CollectionCount(0), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var read = Spend(reports, threads, seconds);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        var each = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)read;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {reports.Length} | {words} | {threads} | {read / elapsed:0.0} | {used / read * 1000:0.00} | {threads * read / used:0.0} | {each / 1e6:0.00} | {(GC.CollectionCount(0) - collections) / elapsed:0.0} |"));
        return 0;
    }

    private static long Spend(Report[] reports, int threads, double seconds)
    {
        long read = 0;
        var start = Stopwatch.GetTimestamp();
        var readers = Enumerable.Range(0, threads).Select(first => new Thread(() =>
        {
            for (var i = first; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; i++)
            {
                ReportReader.Read(reports[i % reports.Length]);
                Interlocked.Increment(ref read);
            }
        })).ToList();
        readers.ForEach(static r => r.Start());
        readers.ForEach(static r => r.Join());
        return read;
    }
}
