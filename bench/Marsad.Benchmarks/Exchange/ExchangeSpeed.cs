using System.Diagnostics;
using System.Globalization;
using Marsad.Benchmarks.Marks;
using Marsad.Exchange;

namespace Marsad.Benchmarks.Exchange;

/// <summary><c>exchange --made N [--format NAME] [--rows]</c>: how many invented incidents a second each format writes and reads, by processor time and by the clock, and how much memory the process holds at most meanwhile. With <c>--rows yes</c> the row of a table alone, for a script that runs each format in a process of its own.</summary>
internal static class ExchangeSpeed
{
    private const int LookEach = 5_000;
    private const double MiB = 1 << 20;
    private const int WritesMark = 50_000;
    private const int GedReadsMark = 100_000;
    private const int MemoryMark = 300;

    public static int Run(Choices choices)
    {
        var count = choices.Number("--made", 100_000);
        var only = choices.Word("--format");
        var formats = ExportFormats.All.Where(f => only is null || f.Name == only).ToList();
        if (formats.Count == 0)
        {
            Console.Error.WriteLine($"no format is named '{only}'; there are: {string.Join(' ', ExportFormats.All.Select(static f => f.Name))}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("marsad-exchange");
        try
        {
            if (choices.Word("--rows") is null)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:#,0} invented incidents (claims, agreements); a second of processor time and, behind the stroke, of the clock; the most memory of the process while at it. Marks: {WritesMark:#,0} written, UCDP GED {GedReadsMark:#,0} read, below {MemoryMark} MB."));
                Console.WriteLine("\n| format | written a second | read a second | file MiB | memory MiB | mark |\n|---|---:|---:|---:|---:|---|");
            }

            foreach (var format in formats)
                Console.WriteLine(Row(format, count, Path.Combine(folder.FullName, "x" + format.Extension)));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Row(IExportFormat format, int count, string path)
    {
        // Twice, so that what is compiled on the way is not measured.
        for (var i = 0; i < 2; i++)
        {
            ExportFile.Write(format, MadeContent.Of(format, 3_000, static _ => { }), path);
            ReadAll(format, path, static _ => { });
        }

        GC.Collect();
        long most = 0;
        void Look(long n)
        {
            if (n % LookEach == 0)
                most = Math.Max(most, Environment.WorkingSet);
        }

        var rows = 0L;
        var taken = 0L;
        var made = Took(() => MadeContent.Run(format, count));
        var wrote = Took(() => taken = ExportFile.Write(format, MadeContent.Of(format, count, Look), path).Taken);
        var size = new FileInfo(path).Length;
        var read = Took(() => rows = ReadAll(format, path, Look));
        File.Delete(path);
        
        // Of a format that takes few of them hardly more than their making is left.
        var writes = (Processor: taken / Math.Max(wrote.Processor - made.Processor, wrote.Processor / 20), Clock: taken / Math.Max(wrote.Clock - made.Clock, wrote.Clock / 20));
        var reads = (Processor: rows / read.Processor, Clock: rows / read.Clock);
        var kept = writes.Processor >= WritesMark && most / 1e6 < MemoryMark && (format.Name != "ged" || reads.Processor >= GedReadsMark);
        return string.Create(CultureInfo.InvariantCulture, $"| {format.Name} | {writes.Processor:#,0} / {writes.Clock:#,0} | {(rows == 0 ? "–" : $"{reads.Processor:#,0} / {reads.Clock:#,0}")} | {size / MiB:#,0.0} | {most / MiB:#,0} | {(kept ? "kept" : "missed")} |");
    }

    private static long ReadAll(IExportFormat format, string path, Action<long> look)
    {
        if (ImportFormats.Find(format.Name) is not { } reader)
            return 0;
        using var stream = File.OpenRead(path);
        var count = 0L;
        foreach (var item in reader.Read(stream, new ImportSettings()))
        {
            if (item is ImportedReport)
                look(++count);
        }

        return count;
    }

    private static (double Processor, double Clock) Took(Action work)
    {
        var (used, began) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        work();
        return ((Environment.CpuUsage.TotalTime - used).TotalSeconds, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
