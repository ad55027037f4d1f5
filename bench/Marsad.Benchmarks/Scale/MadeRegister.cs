using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Marsad.Benchmarks.Made;
using Marsad.Benchmarks.Marks;
using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Benchmarks.Scale;

/// <summary><c>register --incidents N --out PATH [--seed S]</c>: writes a register of so many invented incidents with their reports, claims, words and ledger, without joining them. A register that is there already is brought up to date.</summary>
internal static class MadeRegister
{
    private const int ADay = 300;
    private const int Towns = 8000;
    private const int InBatch = 2000;
    private static readonly DateOnly First = new(2020, 1, 1);

    public static int Run(Choices choices)
    {
        var (count, seed) = (choices.Number("--incidents", 1_000_000), (ulong)choices.Number("--seed", 1));
        if (choices.Word("--out") is not { } path)
        {
            Console.Error.WriteLine("register: name a file with --out");
            return 2;
        }

        if (File.Exists(path))
        {
            // One that is there already is only brought up to date.
            RegisterStore.OpenForWriting(path, TimeProvider.System, FigurePolicies.Numbers).Dispose();
            return 0;
        }

        var started = Stopwatch.GetTimestamp();
        using var register = RegisterStore.OpenForWriting(path, TimeProvider.System, FigurePolicies.Numbers);
        var run = register.Atomically(() => register.Begin("made register", "made-1"));
        var written = Write(register, run, count, seed);
        register.Atomically(() =>
        {
            register.End(run, written, 0, 0);
            return 0;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {register.Size().Incidents} incidents of {written} reports in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"));
        return 0;
    }

    private static long Write(IRegisterWriter register, long run, int count, ulong seed)
    {
        var batches = Channel.CreateBounded<List<(IReadOnlyList<MadeReport>, List<ReadingToStore>, Incident)>>(4);
        var making = Task.Run(async () =>
        {
            foreach (var batch in Incidents(count, seed).Chunk(InBatch))
                await batches.Writer.WriteAsync([.. batch]);
            batches.Writer.Complete();
        });
        long written = 0;
        while (batches.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batches.Reader.TryRead(out var batch))
                written += register.Atomically(() => Save(register, run, batch));
        }

        making.GetAwaiter().GetResult();
        return written;
    }

    private static IEnumerable<(IReadOnlyList<MadeReport>, List<ReadingToStore>, Incident)> Incidents(int count, ulong seed)
    {
        var (world, records, day) = (new MadeWorld(MadeTowns.Of(Towns), ADay, seed), new MadeRecords(seed), First);
        for (var made = 0; made < count; day = day.AddDays(1))
        {
            foreach (var one in world.On(day).Take(count - made))
            {
                var (reports, incident) = records.Of(one);
                List<ReadingToStore> readings = [.. reports.Select(static r => new ReadingToStore { Report = r.Report, Bytes = r.Bytes, Reader = "made-1", Claims = r.Claims })];
                readings.ForEach(static r => r.Pack());
                made++;
                yield return (reports, readings, incident);
            }
        }
    }

    private static int Save(IRegisterWriter register, long run, List<(IReadOnlyList<MadeReport> Reports, List<ReadingToStore> Readings, Incident Incident)> batch)
    {
        foreach (var reading in batch.SelectMany(static b => b.Readings))
            register.Store(run, reading);
        register.Save(run, new JoinChange
        {
            Numbers = FigurePolicies.Numbers,
            New = batch.SelectMany(static b => MadeRecords.Accounts(b.Reports)).ToValueList(),
            Groups = batch.Select(static b => new JoinedGroup { Id = b.Incident.Claims.Min(StringComparer.Ordinal)!, Accounts = b.Incident.Claims.Order(StringComparer.Ordinal).ToValueList(), Incidents = [b.Incident] }).ToValueList(),
        });
        return batch.Sum(static b => b.Reports.Count);
    }
}
