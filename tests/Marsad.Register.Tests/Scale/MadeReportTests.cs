using CsCheck;
using Marsad.Analysis;
using Marsad.Analysis.Tallies;
using Marsad.Benchmarks.Made;
using Marsad.Register.Contract;
using Marsad.Register.Tests.Store;
using Xunit;

namespace Marsad.Register.Tests.Scale;

public class MadeReportTests
{
    [Fact]
    public void the_order_of_arrival_and_the_size_of_batches_change_nothing_in_a_register()
    {
        var reports = MadeShelf.Reports(120, seed: 3);
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        var expected = MadeShelf.Joined(writer, reports, 120);
        Assert.Contains("\"why\":[{", expected, StringComparison.Ordinal);
        Gen.Select(Gen.Shuffle(reports.ToArray()), Gen.Int[1, 60]).Sample(
            (order, batch) =>
            {
                using var other = new Shelves();
                using var into = other.Write();
                Assert.Equal(expected, MadeShelf.Joined(into, order, batch));
            }, iter: 6);
    }

    [Fact]
    public void what_a_writer_remembers_changes_nothing_and_the_ledger_stays_whole()
    {
        var reports = MadeShelf.Reports(90, seed: 5);
        using var remembering = new Shelves();
        using var forgetting = new Shelves();
        using var kept = remembering.Write();
        var expected = MadeShelf.Joined(kept, reports, 10);
        foreach (var some in reports.Chunk(10))
        {
            // Opened anew for each batch, a writer remembers nothing.
            using var fresh = forgetting.Write();
            MadeShelf.Take(fresh, some);
        }

        using var reader = forgetting.Read();
        Assert.Equal(expected, string.Join('\n', reader.Incidents(new IncidentFilter()).Select(Domain.Interchange.DomainJson.Write)));
        Assert.Null(reader.Verify(cancellation: TestContext.Current.CancellationToken).Broken);
        Assert.Null(kept.Verify(cancellation: TestContext.Current.CancellationToken).Broken);
    }

    [Fact]
    public void a_batch_that_is_rolled_back_leaves_nothing_in_what_the_writer_remembers()
    {
        var reports = MadeShelf.Reports(60, seed: 7);
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        MadeShelf.Joined(writer, reports.Take(20), 20);
        Assert.Throws<InvalidOperationException>(() => writer.Atomically<int>(() =>
        {
            MadeShelf.Store(writer, [.. reports.Skip(20).Take(20)]);
            throw new InvalidOperationException("the disk is full");
        }));
        using var untroubled = new Shelves();
        using var other = untroubled.Write();
        Assert.Equal(MadeShelf.Joined(other, reports, 20), MadeShelf.Joined(writer, reports.Skip(20), 20));
        Assert.Null(writer.Verify(cancellation: TestContext.Current.CancellationToken).Broken);
    }

    [Fact]
    public void a_tally_by_numbers_is_the_tally_by_incidents()
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        MadeShelf.Joined(writer, MadeShelf.Reports(150, seed: 11), 40);
        var question = new TallyQuestion { By = TallyGrouping.Month, Across = TallyGrouping.Type };
        var slow = Tally.Of(question, writer.Incidents(new IncidentFilter()), [], areas: null, writer.NearMisses(), writer.IncidentOf);
        Assert.True(slow.PossibleDuplicates > 0 && slow.Rows.Count > 3);
        Assert.Equal(AnalysisJson.Write(slow), AnalysisJson.Write(ColumnTally.Of(question, writer.Columns!, [], writer.Columns!.NearMisses())!));
    }

    [Fact]
    public void an_id_tells_its_incident_to_who_knows_the_way_back() => Gen.Select(Gen.Long[0, 1L << 39], Gen.Long[0, 1L << 50]).Sample(
        static (incident, serial) => Assert.Equal(incident, MadeIds.Incident(MadeIds.Of(incident, serial))));
}
