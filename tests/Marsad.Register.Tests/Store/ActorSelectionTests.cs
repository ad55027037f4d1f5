using CsCheck;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;
using Xunit;

namespace Marsad.Register.Tests.Store;

public class ActorSelectionTests
{
    private static readonly string[] Names = ["Northern Front", "northern front", "Army of Sample", "Relief Guard"];

    private static readonly Gen<Incident> Made = Gen.Select(Gen.Int[0, 400], Gen.Int[1, 28], Gen.Int[0, 3].Array[0, 3], Gen.Int[0, 3].Array[0, 2], Gen.Int[0, 3].Array[0, 2], Gen.Int[0, 3])
        .Select(static (number, day, by, at, behind, type) => Shelves.Incident($"YE-202105{day:00}-{number:x6}", Shelves.Report("x").Document, type == 0 ? "capture" : "shelling", $"2021-05-{day:00}") with
        {
            Perpetrator = [.. by.Distinct().Select(static b => new AllegedActor(Names[b], ["Mayor"]))],
            Target = [.. at.Distinct().Select(static a => Names[a])],
            Backer = [.. behind.Distinct().Select(static b => Names[b])],
            Claims = [],
        });

    [Fact]
    public void actors_are_counted_over_the_incidents_that_stand() => Gen.Select(Made.Array[0, 40], Gen.Int[1, 5], Gen.Int[1, 8]).Sample(static (made, gone, most) =>
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        var incidents = made.DistinctBy(static i => i.Id).ToArray();
        Shelves.Save(writer, [], incidents);

        // Some are written again without a perpetrator, some are withdrawn.
        Shelves.Save(writer, incidents.Take(gone).Select(static i => "g-" + i.Id), [.. incidents.Take(gone / 2).Select(static i => i with { Perpetrator = [] })]);
        var standing = writer.Incidents(new IncidentFilter()).ToList();
        var uses = Names.Select(n => new ActorUse(n, Count(standing, n, Perpetrators), Count(standing, n, static i => i.Target), Count(standing, n, static i => i.Backer))).Where(static u => u.AsPerpetrator + u.AsTarget + u.AsBacker > 0)
            .OrderByDescending(static u => u.AsPerpetrator + u.AsTarget + u.AsBacker).ThenBy(static u => u.Name, StringComparer.Ordinal);
        Assert.Equal(uses, writer.Actors());

        string[] spellings = [Names[0], Names[1]];
        var named = writer.NamedIn(spellings, most);
        Assert.Equal((standing.Count(i => Perpetrators(i).Intersect(spellings).Any()), standing.Count(i => i.Target.Intersect(spellings).Any())), ((int)named.Use.AsPerpetrator, (int)named.Use.AsTarget));
        var latest = standing.Where(i => i.Backer.Intersect(spellings).Any()).Reverse().Take(most).Select(static i => i.Id);
        Assert.Equal(latest, named.Latest.Where(i => i.Backer.Intersect(spellings).Any()).Reverse().Take(most).Select(static i => i.Id));
        Assert.Equal(standing.Where(static i => i.Type == "capture").Select(static i => i.Id), writer.IncidentsOf(["capture"]).Select(static i => i.Id));
    }, iter: 60);

    private static IEnumerable<string> Perpetrators(Incident incident) => incident.Perpetrator.Select(static p => p.Name);

    private static int Count(IEnumerable<Incident> incidents, string name, Func<Incident, IEnumerable<string>> of) => incidents.Count(i => of(i).Contains(name, StringComparer.Ordinal));
}
