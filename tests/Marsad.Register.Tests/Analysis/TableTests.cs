using CsCheck;
using Marsad.Analysis.Table;
using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Register.Tests.Store;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

public class TableTests
{
    private static readonly Place?[] Places = [Marj, Tell, Ariha, Idlib, null, new Place { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country }, new Place { Name = "Azaz", Country = "SY", Admin1 = "Aleppo", Lat = 36.58, Lon = 37.04, Precision = PlacePrecision.Town }, new Place { Name = "Saada", Country = "YE", Admin1 = "Şa'da", Lat = 16.94, Lon = 43.76, Precision = PlacePrecision.District }];
    private static readonly string[] Types = ["shelling", "air-strike", "attack", "strike", "arrest"];
    private static readonly string[] Names = ["Northern Front", "Hill Guard", "northern guard"];

    private static readonly Gen<FigureRange?> Range = Gen.Select(Gen.Int[0, 4], Gen.Long[0, 40], Gen.Long[0, 9], Gen.Bool).Select(static (kind, min, more, open) => kind == 0 ? null : new FigureRange(min, min + more, open));

    private static readonly Gen<Incident> Made = Gen.Select(Gen.Int[0, 0xffffff], Gen.Select(Gen.Int[0, 40], Gen.Int[0, 4], OneOf<bool?>(null, true, false)), OneOf(Places), OneOf(Types), Gen.Select(Range, Range), Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 20]))
        .Select(static (hash, when, place, type, figures, more) =>
        {
            var from = Day("2031-02-15").AddDays(when.Item1);
            return new Incident
            {
                Id = $"{place?.Country ?? "ZZ"}-{from:yyyyMMdd}-{hash:x6}",
                Type = type,
                Date = new DateWindow(from, from.AddDays(Math.Max(0, when.Item2 - 2) * 9), when.Item2 > 2 ? DatePrecision.Month : DatePrecision.Day, (DateBasis)(hash % 3), when.Item3),
                Place = place,
                Killed = figures.Item1,
                KilledCivilians = figures.Item1 is { } killed && hash % 2 == 0 ? killed : null,
                Injured = figures.Item2,
                Grade = (Grade)more.Item1,
                Status = (ReviewStatus)more.Item2,
                Sources = more.Item4,
                IndependentSources = more.Item4 / 2,
                Disputes = more.Item3 == 0 ? [new Dispute("killed", [])] : [],
                Perpetrator = [new AllegedActor(Names[more.Item3 % 3], [])],
                Reports = [],
                Claims = [$"c{hash}"],
            };
        });

    private static readonly Gen<RowFilter> Filter = Gen.Select(Gen.Int[0, 3], OneOf<string?>(null, null, "attack", "strike"), Gen.Int[0, 12], Gen.Int[0, 8], Gen.Int[0, 40])
        .Select(static (period, type, where, how, number) => new RowFilter
        {
            Since = period > 0 ? Day("2031-02-25") : null,
            Until = period > 1 ? Day("2031-03-10") : null,
            Type = type,
            Country = where is 1 or 2 ? "SY" : null,
            Admin1 = where is 2 ? "IDLIB" : where is 3 ? "şa'da" : null,
            Place = where is 4 ? "tell" : null,
            Box = where is 5 ? new GeoBox(37, 36, 38, 37) : null,
            Polygon = where is 6 ? new GeoPolygon([new GeoPoint(36, 36), new GeoPoint(38, 37), new GeoPoint(36, 38)]) : null,
            Placed = where is 7 ? true : where is 8 ? false : null,
            Spot = where is 9 ? new GeoPoint(36.58, 37.04) : null,
            Precision = where is 10 ? PlacePrecision.Town : null,
            Actor = how is 1 ? "FRONT" : how is 2 ? "guard" : null,
            Status = how is 3 ? ReviewStatus.Rejected : null,
            Grade = how is 4 ? Grade.Fair : null,
            Disputed = how is 5,
            KilledAtLeast = how > 5 ? number : null,
        });

    [Fact]
    public void a_table_selects_what_the_register_itself_selects() => Gen.Select(Made.Array[0, 80], Filter.Array[12]).Sample(static (made, filters) =>
    {
        using var shelves = new Shelves();
        using var writer = Written(shelves, made);
        var table = IncidentTable.Read(writer);
        foreach (var filter in filters)
        {
            var expected = Slowly(writer, filter).ToList();
            var selection = table.Select(filter, writer);
            Assert.Equal(expected.Select(static i => i.Id), Enumerable.Range(0, selection.Count).Select(i => table.Id(selection[i])));
            Assert.Equal(expected.Select(Numbers), Enumerable.Range(0, selection.Count).Select(i => Numbers(table, selection[i])));
        }
    }, iter: 30);

    [Fact]
    public void sums_are_those_of_the_incidents_that_count() => Gen.Select(Made.Array[0, 80], Filter.Array[6]).Sample(static (made, filters) =>
    {
        using var shelves = new Shelves();
        using var writer = Written(shelves, made);
        var table = IncidentTable.Read(writer);
        foreach (var filter in filters)
        {
            var counted = Slowly(writer, filter).Where(i => (i.Status != ReviewStatus.Rejected || filter.Status == ReviewStatus.Rejected) && i.Grade != Grade.Discounted).ToList();
            var sums = table.Select(filter, writer).Sums;
            Assert.Equal((counted.Count, counted.Count(static i => i.Status == ReviewStatus.Reviewed), counted.Count(static i => !i.Disputes.IsEmpty), counted.Count(static i => i.Place is not { HasPoint: true })), (sums.Incidents, sums.Reviewed, sums.Disputed, sums.WithoutPoint));
            Assert.Equal((FigureRange.Sum(counted.Select(static i => i.Killed)), FigureRange.Sum(counted.Select(static i => i.Injured))), (sums.Killed, sums.Injured));
            Assert.Equal((counted.Count(static i => i.Killed is { Max: > 0 }), counted.Count(static i => i.Killed is { Max: > 0 } && i.KilledCivilians is not null)), (sums.Deadly, sums.StatusGiven));
            Assert.Equal(counted.GroupBy(static i => i.Date.From.DayNumber).Select(static g => (g.Key, g.Count(), FigureRange.Sum(g.Select(static i => i.Killed)))), sums.Days.Select(static d => (d.Day, d.Count, d.Killed.Range)));
            Assert.Equal(
                counted.GroupBy(static i => i.Place).Select(static g => (g.Key?.Name ?? "-", g.Count(), g.Count(static i => i.Type == "shelling"))).Order(),
                sums.Places.Select(p => (table.Place(p.Place)?.Name ?? "-", p.Count, p.Groups[(int)TypeGroup.Indirect])).Order());
        }
    }, iter: 20);

    [Fact]
    public void pages_hold_every_incident_once_and_in_order() => Gen.Select(Made.Array[1, 60], Gen.Int[1, 9], OneOf(Enum.GetValues<TableOrder>())).Sample(static (made, limit, order) =>
    {
        using var shelves = new Shelves();
        using var writer = Written(shelves, made);
        var selection = IncidentTable.Read(writer).Select(new RowFilter(), writer);
        var expected = Ordered(order, writer.Incidents(new IncidentFilter())).Select(static i => i.Id).ToList();
        Assert.Equal(expected, Pages(selection, order, limit));
        Assert.Equal(expected, Enumerable.Range(0, (expected.Count / limit) + 1).SelectMany(page => selection.Page(order, null, page * limit, limit)).Select(r => selection.Table.Id(r)));
    }, iter: 30);

    [Fact]
    public void what_comes_in_between_two_pages_neither_repeats_nor_hides_an_incident() => Gen.Select(Made.Array[6, 40], Made.Array[1, 20], OneOf(Enum.GetValues<TableOrder>())).Sample(static (made, late, order) =>
    {
        using var shelves = new Shelves();
        using var writer = Written(shelves, made);
        var before = IncidentTable.Read(writer).Select(new RowFilter(), writer);
        var first = before.Page(order, null, 0, 3);
        Save(writer, [.. late.DistinctBy(static i => i.Id).ExceptBy(made.Select(static i => i.Id), static i => i.Id)]);
        var after = IncidentTable.Read(writer).Select(new RowFilter(), writer);
        var rest = after.Page(order, PageCursor.Parse(PageCursor.Of(order, first[^1]).ToString()), 0, 1000).Select(r => after.Table.Id(r)).ToList();
        var ids = first.Select(r => before.Table.Id(r)).ToList();
        Assert.Empty(rest.Intersect(ids));
        Assert.Empty(made.Select(static i => i.Id).Except(rest).Except(ids));
    }, iter: 30);

    [Fact]
    public void a_reports_words_select_its_incidents()
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        var (a, b) = (Shelves.Reading("Shells fell on the market.", "reports/a.txt"), Shelves.Reading("A drone hit a bridge.", "reports/b.txt"));
        Shelves.Store(writer, a, b);
        Shelves.Save(writer, [], Shelves.Incident("YE-20210503-000001", a.Report.Document), Shelves.Incident("YE-20210503-000002", b.Report.Document));
        var table = IncidentTable.Read(writer, TestContext.Current.CancellationToken);
        var selection = table.Select(new RowFilter { Words = "market" }, writer, TestContext.Current.CancellationToken);
        Assert.Equal("YE-20210503-000001", table.Id(selection[0]));
        Assert.Equal((1, 0), (selection.Count, table.Select(new RowFilter { Words = "?!" }, writer, TestContext.Current.CancellationToken).Count));
    }

    private static IEnumerable<string> Pages(TableSelection selection, TableOrder order, int limit)
    {
        PageCursor? after = null;
        while (selection.Page(order, after, 0, limit) is { Count: > 0 } page)
        {
            foreach (var row in page)
                yield return selection.Table.Id(row);
            after = PageCursor.Of(order, page[^1]);
        }
    }

    private static IEnumerable<Incident> Ordered(TableOrder order, IEnumerable<Incident> incidents)
    {
        var latest = incidents.Reverse();
        return order switch
        {
            TableOrder.Latest => latest,
            TableOrder.Oldest => latest.Reverse(),
            TableOrder.Killed => latest.OrderByDescending(static i => i.Killed?.Max ?? -1),
            TableOrder.Injured => latest.OrderByDescending(static i => i.Injured?.Max ?? -1),
            _ => latest.OrderByDescending(static i => i.Sources),
        };
    }

    // As the register's own index selects, and what it does not hold looked at incident by incident.
    private static IEnumerable<Incident> Slowly(IRegisterReader reader, RowFilter f) => reader.Incidents(new IncidentFilter
    {
        Since = f.Since, Until = f.Until, Country = f.Country, Admin1 = f.Admin1, Admin2 = f.Admin2, Place = f.Place, Actor = f.Actor, KilledAtLeast = f.KilledAtLeast, Words = f.Words,
    }).Where(i => (f.Type is null || TypeTree.IsWiderOrSame(f.Type, i.Type)) && (f.Status is null || i.Status == f.Status) && (f.Grade is null || i.Grade == f.Grade) && (!f.Disputed || !i.Disputes.IsEmpty)
        && (f.Box is null || f.Box.Holds(i.Place)) && (f.Polygon is null || f.Polygon.Holds(i.Place)) && (f.Placed is null || i.Place is { HasPoint: true } == f.Placed)
        && (f.Spot is null || (i.Place?.Lat == f.Spot.Value.Lat && i.Place?.Lon == f.Spot.Value.Lon)) && (f.Precision is null || i.Place?.Precision == f.Precision));

    private static object Numbers(Incident i) => (i.Type, i.Date, i.Place, i.Killed, i.Injured, i.Grade, i.Status, i.Sources, i.IndependentSources, i.Disputes.IsEmpty);

    private static object Numbers(IncidentTable table, IncidentRow row) => (table.Type(row.Type), new DateWindow(DateOnly.FromDayNumber(row.From), DateOnly.FromDayNumber(row.To), row.Precision, row.Basis, (row.Marks & RowMarks.LastedSaid) == RowMarks.None ? null : (row.Marks & RowMarks.Lasted) != RowMarks.None),
        table.Place(row.Place), row.Killed.Range, row.Injured.Range, row.Grade, row.Status, (int)row.Sources, (int)row.IndependentSources, (row.Marks & RowMarks.Disputed) == RowMarks.None);

    private static IRegisterWriter Written(Shelves shelves, Incident[] made)
    {
        var writer = shelves.Write();
        Save(writer, [.. made.DistinctBy(static i => i.Id)]);
        return writer;
    }

    private static void Save(IRegisterWriter writer, Incident[] incidents) => writer.Atomically(() =>
    {
        writer.Save(writer.Begin("test", "en-1"), new JoinChange { Groups = incidents.Select(static i => new JoinedGroup { Id = "g-" + i.Id, Accounts = [], Incidents = [i] }).ToValueList() });
        return 0;
    });

    private static Gen<T> OneOf<T>(params T[] some) => Gen.Int[0, some.Length - 1].Select(i => some[i]);
}
