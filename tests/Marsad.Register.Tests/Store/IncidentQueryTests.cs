using Marsad.Domain.Accounts;
using Marsad.Register.Contract;
using Xunit;

namespace Marsad.Register.Tests.Store;

public sealed class IncidentQueryTests : IDisposable
{
    private readonly Shelves shelves = new();

    public IncidentQueryTests()
    {
        var mill = Shelves.Reading("Two people were hurt near the old mill.", "reports/a.txt");
        var port = Shelves.Reading("Aircraft struck the port at dawn.", "reports/b.txt");
        using var writer = shelves.Write();
        Shelves.Store(writer, mill, port);
        Shelves.Save(
            writer,
            [],
            Shelves.Incident("YE-1", mill.Report.Document, day: "2021-05-03"),
            Shelves.Incident("SY-2", port.Report.Document, type: "air-strike", day: "2021-06-10", country: "SY", admin1: "Latakia", killed: 12, perpetrator: "Air Arm"));
    }

    public void Dispose() => shelves.Dispose();

    private List<string> Ids(IncidentFilter filter)
    {
        using var reader = shelves.Read();
        return [.. reader.Incidents(filter).Select(static i => i.Id)];
    }

    [Fact]
    public void without_a_filter_all_come_by_day() => Assert.Equal(["YE-1", "SY-2"], Ids(new IncidentFilter()));

    [Fact]
    public void each_filter_restricts()
    {
        Assert.Equal(["SY-2"], Ids(new IncidentFilter { Country = "SY" }));
        Assert.Equal(["SY-2"], Ids(new IncidentFilter { Admin1 = "latakia" }));
        Assert.Equal(["YE-1"], Ids(new IncidentFilter { Until = new DateOnly(2021, 5, 3) }));
        Assert.Equal(["SY-2"], Ids(new IncidentFilter { Since = new DateOnly(2021, 5, 4) }));
        Assert.Equal(["SY-2"], Ids(new IncidentFilter { Type = "air-strike" }));
        Assert.Equal(["SY-2"], Ids(new IncidentFilter { Actor = "air arm" }));
        Assert.Equal(["SY-2"], Ids(new IncidentFilter { KilledAtLeast = 3 }));
        Assert.Equal(["YE-1"], Ids(new IncidentFilter { Words = "old mill" }));
        Assert.Empty(Ids(new IncidentFilter { Words = "???" }));
        Assert.Empty(Ids(new IncidentFilter { Country = "SY", Words = "mill" }));
    }

    [Fact]
    public void the_register_can_be_asked_how_it_stood()
    {
        using (var writer = shelves.Write())
        {
            shelves.Clock.Advance(TimeSpan.FromDays(2));
            Shelves.Save(writer, ["g-SY-2"], Shelves.Incident("SY-2", writer.Documents("reports/b.txt")[0], day: "2021-06-10", country: "SY", killed: 15));
            shelves.Clock.Advance(TimeSpan.FromDays(2));
            Shelves.Save(writer, ["g-YE-1"]);
        }

        Assert.Equal(["SY-2"], Ids(new IncidentFilter()));
        Assert.Equal(["YE-1", "SY-2"], Ids(new IncidentFilter { RecordedBy = new DateOnly(2026, 3, 4) }));
        Assert.Empty(Ids(new IncidentFilter { RecordedBy = new DateOnly(2026, 2, 28) }));
        using var reader = shelves.Read();
        Assert.Equal(12, reader.Incidents(new IncidentFilter { RecordedBy = new DateOnly(2026, 3, 2), Country = "SY" }).Single().Killed!.Max);
    }

    [Fact]
    public void actors_are_counted_over_the_incidents_in_force()
    {
        using var reader = shelves.Read();
        Assert.Equal([new ActorUse("Air Arm", 1, 0, 0), new ActorUse("Northern Front", 1, 0, 0)], reader.Actors());
    }

    [Fact]
    public void accounts_are_found_by_key_group_claim_and_document()
    {
        using var writer = shelves.Write();
        var document = writer.Documents("reports/a.txt")[0];
        var account = Shelves.Account(document, 11, 22);
        writer.Atomically(() =>
        {
            writer.Save(writer.Begin("test", "en-1"), new JoinChange { New = [account], Groups = [new JoinedGroup { Id = "g", Accounts = [account.Id] }] });
            return 0;
        });
        var shelf = writer.Shelf;
        foreach (var found in new[] { shelf.Sharing([22, 33], []), shelf.Sharing([33], [[11, 22, 44]]), shelf.InGroups(["g"]), shelf.Saying(account.Claims), shelf.OfDocuments([document]) })
            Assert.Equal([(account.Id, "g")], found.Select(static f => (f.Account.Id, f.Group)));
        Assert.Empty(shelf.Sharing([33], [[11, 44], [22, 33]]));
        Assert.Equal("reports/a.txt", shelf.Heads([document]).Single().Captures.Single().Path);
        writer.Atomically(() =>
        {
            writer.Save(1, new JoinChange { Gone = ["g"], Removed = [account.Id] });
            return 0;
        });
        Assert.Empty(shelf.Sharing([22], [[11, 22]]));
    }
}
