using System.Globalization;
using Marsad.Benchmarks.Marks;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Copies;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Benchmarks.Joining;

/// <summary><c>joining REGISTER [--copies N] [--step N]</c>: what the reports of a register cost to store and to join anew, without reading them; with <c>--copies</c> as many times over, each copy four years before the last. Processor time of the process, batches of 100.</summary>
internal static class JoiningTable
{
    private const int BatchReports = 100;

    public static int Run(Choices choices)
    {
        using var from = RegisterStore.OpenForReading(choices.Files.First());
        var folder = Directory.CreateTempSubdirectory("marsad-joining");
        try
        {
            using var to = RegisterStore.OpenForWriting(Path.Combine(folder.FullName, "joined.db"), TimeProvider.System);
            Fill(from, to, choices.Number("--copies", 1), choices.Number("--step", 1000));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void Fill(IRegisterReader from, IRegisterWriter to, int copies, int step)
    {
        Console.WriteLine("| reports | processor ms a report since the row before | storing | copies | joining | writing what was joined | disk | memory MiB |\n|---:|---:|---:|---:|---:|---:|---:|---:|");
        var run = to.Atomically(() => to.Begin("joining", "benchmark"));
        var (times, done, next) = (new double[5], 0, step);
        foreach (var batch in Enumerable.Range(0, copies).SelectMany(copy => Readings(from, copy)).Chunk(BatchReports))
        {
            Take(to, run, batch, times);
            done += batch.Length;
            if (done < next && batch.Length == BatchReports)
                continue;
            var each = Array.ConvertAll(times, t => (1000 * t / (done - next + step)).ToString("0.00", CultureInfo.InvariantCulture));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {done} | {1000 * times.Sum() / (done - next + step):0.00} | {string.Join(" | ", each)} | {Environment.WorkingSet >> 20} |"));
            Array.Clear(times);
            next = done + step;
        }
    }

    private static void Take(IRegisterWriter to, long run, (ReadingToStore Reading, ValueList<Account> Accounts)[] batch, double[] times)
    {
        var lap = Environment.CpuUsage.TotalTime;
        void Lap(int part)
        {
            var now = Environment.CpuUsage.TotalTime;
            times[part] += (now - lap).TotalSeconds;
            lap = now;
        }

        to.Atomically(() =>
        {
            foreach (var (reading, _) in batch)
                to.Store(run, reading);
            Lap(0);
            var touched = new SortedSet<ContentHash>();
            foreach (var (reading, _) in batch)
            {
                var document = reading.Report.Document;
                foreach (var (other, link) in TextCopies.Among(reading.Report.Text.Value, to.SharingBands(document, reading.Bands).Select(o => (o, to.Text(o)!))))
                {
                    to.AddKin(document, other, link.Kind == CopyKind.Version ? Kinship.Version : Kinship.Copy);
                    touched.Add(other);
                }
            }

            Lap(1);
            var read = batch.ToDictionary(static b => b.Reading.Report.Document);
            touched.ExceptWith(read.Keys);
            var change = Joiner.Apply(
                new JoinRequest
                {
                    Add = to.Shelf.Heads([.. read.Keys.Order()]).Select(h => new ReadReport(h, read[h.Document].Accounts, read[h.Document].Reading.Claims)).ToValueList(),
                    Touch = to.Shelf.OfDocuments(touched).SelectMany(static a => a.Account.Claims).Order(StringComparer.Ordinal).ToValueList(),
                },
                to.Shelf);
            Lap(2);
            to.Save(run, change);
            Lap(3);
            return 0;
        });
        Lap(4);
    }

    private static IEnumerable<(ReadingToStore Reading, ValueList<Account> Accounts)> Readings(IRegisterReader from, int copy)
    {
        var (document, claims) = (default(ContentHash), new List<Claim>());
        foreach (var stored in from.Claims(new ClaimFilter()))
        {
            if (claims.Count > 0 && stored.Report.Document != document)
            {
                yield return Reading(from, document, claims, copy);
                claims.Clear();
            }

            document = stored.Report.Document;
            claims.Add(Shifted.Of(stored.Claim, copy));
        }

        if (claims.Count > 0)
            yield return Reading(from, document, claims, copy);
    }

    private static (ReadingToStore Reading, ValueList<Account> Accounts) Reading(IRegisterReader from, ContentHash document, List<Claim> claims, int copy)
    {
        var stored = from.Report(document)!;
        var capture = stored.Captures[0];
        var report = new Report
        {
            Document = Shifted.Of(document, copy),
            Text = stored.Text!,
            Title = capture.Title,
            Published = Shifted.Of(capture.Published, copy),
            Publisher = capture.Publisher,
            Url = capture.Url,
            Language = capture.Language,
            Path = capture.Path,
        };
        var said = claims.ToValueList();
        var prepared = Joiner.Prepare(report, said);
        var bands = prepared.Sketch.Bands.Select(b => b ^ copy).ToValueList();
        return (new ReadingToStore { Report = report, Bytes = from.Content(document)!, Reader = "benchmark", Claims = said, Bands = bands }, prepared.Accounts);
    }
}
