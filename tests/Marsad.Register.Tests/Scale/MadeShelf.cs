using Marsad.Benchmarks.Made;
using Marsad.Domain.Accounts;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Copies;
using Marsad.Register.Contract;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Scale;

/// <summary>Invented reports by the hundred, stored and joined as an ingest does it.</summary>
internal static class MadeShelf
{
    private static readonly Place[] Towns = [Marj, Tell, Ariha with { Precision = PlacePrecision.Town }, Marj with { Name = "Qasr", Admin1 = "Hama", Admin2 = null, Lat = 35.1, Lon = 36.7, Geonames = 9 }, Tell with { Name = "Barr", Country = "YE", Admin1 = "Taiz", Admin2 = null, Lat = 13.5, Lon = 44.0, Geonames = 10 }];

    public static List<MadeReport> Reports(int count, ulong seed) => [.. new MadeReports(Towns, seed, incidentsADay: 6).All().Take(count)];

    /// <summary>Stores and joins the reports in batches, and prints what stands then.</summary>
    public static string Joined(IRegisterWriter writer, IEnumerable<MadeReport> reports, int batch)
    {
        foreach (var some in reports.Chunk(batch))
            Take(writer, some);
        return string.Join('\n', writer.Incidents(new IncidentFilter()).Select(DomainJson.Write));
    }

    public static void Take(IRegisterWriter writer, IReadOnlyList<MadeReport> some) => writer.Atomically(() =>
    {
        Store(writer, some);
        return 0;
    });

    /// <summary>Stores and joins within a transaction that is the caller's.</summary>
    public static void Store(IRegisterWriter writer, IReadOnlyList<MadeReport> some)
    {
        var run = writer.Begin("test", "made-1");
        var read = some.ToDictionary(static r => r.Report.Document, static r => (Report: r, Prepared: Joiner.Prepare(r.Report, r.Claims)));
        var again = new SortedSet<ContentHash>();
        foreach (var (report, prepared) in read.Values)
            writer.Store(run, new ReadingToStore { Report = report.Report, Bytes = report.Bytes, Reader = "made-1", Claims = report.Claims, Bands = prepared.Sketch.Bands });
        foreach (var (report, prepared) in read.Values)
        {
            var document = report.Report.Document;
            foreach (var (other, link) in TextCopies.Among(report.Report.Text.Value, writer.SharingBands(document, prepared.Sketch.Bands).Select(o => (o, writer.Text(o)!))))
            {
                writer.AddKin(document, other, link.Kind == CopyKind.Version ? Kinship.Version : Kinship.Copy);
                again.Add(other);
            }
        }

        again.ExceptWith(read.Keys);
        writer.Save(run, Joiner.Apply(
            new JoinRequest
            {
                Add = writer.Shelf.Heads([.. read.Keys.Order()]).Select(h => new ReadReport(h, read[h.Document].Prepared.Accounts, read[h.Document].Report.Claims)).ToValueList(),
                Touch = writer.Shelf.OfDocuments(again).SelectMany(static a => a.Account.Claims).Order(StringComparer.Ordinal).ToValueList(),
            },
            writer.Shelf));
    }
}
