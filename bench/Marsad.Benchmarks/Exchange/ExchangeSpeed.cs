using System.Globalization;
using Marsad.Benchmarks.Marks;
using Marsad.Exchange;

namespace Marsad.Benchmarks.Exchange;

/// <summary><c>exchange --made N [--format NAME]</c>: how many invented incidents a second each format writes and reads, by processor time, and how much memory the process holds at most meanwhile.</summary>
internal static class ExchangeSpeed
{
    private const int LookEach = 5_000;
    private const double MiB = 1 << 20;

    public static int Run(Choices choices)
    {
        var count = choices.Number("--made", 100_000);
        var only = choices.Word("--format");
        var folder = Directory.CreateTempSubdirectory("marsad-exchange");
        try
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:#,0} invented incidents; seconds of processor time; the most memory of the process (working set) while at it"));
            Console.WriteLine("format          writes/s   reads/s   file MiB   memory MiB");
            foreach (var format in ExportFormats.All.Where(f => f.Name is not ("claims" or "ical") && (only is null || f.Name == only)))
                One(format, count, Path.Combine(folder.FullName, "x" + format.Extension));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void One(IExportFormat format, int count, string path)
    {
        // Once, so that what is compiled on the way is not measured.
        ExportFile.Write(format, Content(MadeRecords.Of(2_000), static _ => { }), path);
        ReadAll(format, path);
        GC.Collect();
        long most = 0;
        void Look(long n)
        {
            if (n % LookEach == 0)
                most = Math.Max(most, Environment.WorkingSet);
        }

        var passed = 0;
        var made = Seconds(() => passed = MadeRecords.Of(count).Count());
        var wrote = Seconds(() => ExportFile.Write(format, Content(MadeRecords.Of(count), Look), path)) - made;
        var size = new FileInfo(path).Length;
        var rows = 0L;
        var read = Seconds(() => rows = ReadAll(format, path));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format.Name,-14}{passed / wrote,10:#,0}{(rows > 0 ? rows / read : 0),10:#,0}{size / MiB,11:#,0.0}{most / MiB,12:#,0}"));
        File.Delete(path);
    }

    private static ExportContent Content(IEnumerable<Domain.Incidents.Incident> incidents, Action<long> progress) => new()
    {
        Incidents = incidents, Progress = progress, Mark = new ExportMark { Made = DateTimeOffset.UnixEpoch },
    };

    private static long ReadAll(IExportFormat format, string path)
    {
        if (ImportFormats.Find(format.Name) is not { } reader)
            return 0;
        using var stream = File.OpenRead(path);
        return reader.Read(stream, new ImportSettings()).LongCount();
    }

    private static double Seconds(Action work)
    {
        var used = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - used).TotalSeconds;
    }
}
