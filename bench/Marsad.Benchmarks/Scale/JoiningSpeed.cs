using System.Diagnostics;
using System.Globalization;
using Marsad.Benchmarks.Made;
using Marsad.Benchmarks.Marks;
using Marsad.Desk.Ingest;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Benchmarks.Scale;

/// <summary><c>scale --reports N [--seed S] [--order published|shuffled] [--setting war|crime] [--register PATH] [--plot FILE]</c>: stores and joins invented reports, from their claims to the finished register, and prints what it costs as the register grows, what one more report costs, what tallies cost, and how well the joined incidents fit the truth.</summary>
internal static class JoiningSpeed
{
    private const int Chunk = 5000;
    private const int One = 400;
    private static readonly int[] Marks = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 300_000, 500_000, 700_000, 1_000_000];

    public static int Run(Choices choices)
    {
        var (count, seed) = (choices.Number("--reports", 100_000), (ulong)choices.Number("--seed", 1));
        var folder = Directory.CreateTempSubdirectory("marsad-scale");
        try
        {
            var path = choices.Word("--register") ?? Path.Combine(folder.FullName, "made.db");
            var reports = new MadeReports(MadeTowns.Of(3000), seed, ofCrime: choices.Word("--setting") == "crime").All().Take(count + One);
            if (choices.Word("--order") == "shuffled")
                reports = Shuffled(reports, seed);
            using var stream = reports.GetEnumerator();
            List<SizeRow> rows;
            using (var register = RegisterStore.OpenForWriting(path, TimeProvider.System))
                rows = Fill(register, stream, count);
            Console.WriteLine(SizeRow.Head);
            rows.ForEach(static r => Console.WriteLine(r.Line));
            using (var register = RegisterStore.OpenForWriting(path, TimeProvider.System))
                Console.WriteLine(OneMore(register, stream));
            using (var register = RegisterStore.OpenForReading(path))
            {
                if (choices.Word("--tallies") != "no")
                    TallySpeed.Print(register);
                Quality(register);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"register: {new FileInfo(path).Length / 1048576.0:0} MiB"));
            if (choices.Word("--plot") is { } plot)
                File.WriteAllText(plot, CostPlot.Of(rows));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    // The reports are made beside the clock: they stand in for reading.
    private static List<SizeRow> Fill(IRegisterWriter register, IEnumerator<MadeReport> reports, int count)
    {
        var run = register.Atomically(() => register.Begin("scale", "made-1"));
        var batch = new Batch(register, run, new IngestSummary());
        var (rows, done, since, clock, lap) = (new List<SizeRow>(), 0, 0, new Stopwatch(), TimeSpan.Zero);
        while (done < count)
        {
            var mark = Marks.First(m => m > done || m == Marks[^1]);
            var chunk = new List<MadeReport>();
            while (chunk.Count < Math.Min(Chunk, Math.Min(mark, count) - done) && reports.MoveNext())
                chunk.Add(reports.Current);
            if (chunk.Count == 0)
                break;

            // What making them left behind is theirs, not the joining's.
            GC.Collect();
            var used = Environment.CpuUsage.TotalTime;
            clock.Start();
            Take(chunk, batch);
            clock.Stop();
            lap += Environment.CpuUsage.TotalTime - used;
            done += chunk.Count;
            if (done != count && Array.IndexOf(Marks, done) < 0)
                continue;
            rows.Add(new SizeRow(done, clock.Elapsed / (done - since), lap / (done - since), PeakMemory()));
            Console.Error.WriteLine(rows[^1].Line);
            (since, lap) = (done, TimeSpan.Zero);
            clock.Reset();
        }

        return rows;
    }

    // As an ingest does it: boiled down on one thread, stored and joined in batches on another.
    private static void Take(List<MadeReport> chunk, Batch batch)
    {
        using var line = new ReadingLine<MadeReport, ReadItem>(1, Prepared, static r => r.Bytes.Length, 16L << 20);
        var producer = new Thread(() =>
        {
            foreach (var report in chunk)
                line.Put(report);
            line.Close();
        });
        producer.Start();
        foreach (var item in line.Results())
        {
            batch.Add(item);
            if (batch.IsFull)
                batch.Flush();
        }

        batch.Flush();
        producer.Join();
    }

    private static StorableItem Prepared(MadeReport made)
    {
        var prepared = Joiner.Prepare(made.Report, made.Claims);
        var reading = new ReadingToStore { Report = made.Report, Bytes = made.Bytes, Reader = "made-1", Claims = made.Claims, Bands = prepared.Sketch.Bands };
        reading.Pack();
        return new StorableItem(made.Report.Path!, reading, prepared.Accounts);
    }

    private static string OneMore(IRegisterWriter register, IEnumerator<MadeReport> reports)
    {
        var run = register.Atomically(() => register.Begin("scale", "made-1"));
        var batch = new Batch(register, run, new IngestSummary());
        var times = new List<double>();
        while (reports.MoveNext())
        {
            var item = Prepared(reports.Current);
            var started = Stopwatch.GetTimestamp();
            batch.Add(item);
            batch.Flush();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"one more report, {times.Count} times: median {times[times.Count / 2]:0.0} ms, 95th percentile {times[times.Count * 95 / 100]:0.0} ms, longest {times[^1]:0.0} ms");
    }

    private static void Quality(IRegisterReader register)
    {
        var (pairs, incidents) = (new PairwiseCount(), 0);
        foreach (var incident in register.Incidents(new IncidentFilter()))
        {
            pairs.Take(incident);
            incidents++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"incidents: {incidents}; pairs of claims against the truth: precision {pairs.Precision:0.0000}, recall {pairs.Recall:0.0000}, F {pairs.F:0.0000}"));
    }

    private static List<MadeReport> Shuffled(IEnumerable<MadeReport> reports, ulong seed)
    {
        var (all, chance) = (reports.ToList(), new Chance(seed));
        for (var i = all.Count - 1; i > 0; i--)
        {
            var other = chance.Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all;
    }

    private static long PeakMemory()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
