using Marsad.Domain.Decisions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Marsad.Register.Tests.Store;

public sealed class AppendOnlyTests : IDisposable
{
    private readonly Shelves shelves = new();

    public AppendOnlyTests()
    {
        var reading = Shelves.Reading("Shells fell on Marsh Village.");
        using var writer = shelves.Write();
        Shelves.Store(writer, reading);
        Shelves.Save(writer, [], Shelves.Incident("YE-1", reading.Report.Document));
        writer.Atomically(() =>
        {
            writer.Decide(writer.Begin("same", ""), new Decision(DecisionKind.Same, "tester", [Shelves.Anchor(reading)], [Shelves.Anchor(reading)]));
            return 0;
        });
    }

    public static TheoryData<string> Guarded => [.. new[] { "run", "register_kind", "document", "content", "salt", "capture", "reading", "reading_text", "claim", "decision", "ledger", "incident", "incident_actor", "incident_report" }];

    public void Dispose() => shelves.Dispose();

    [Theory]
    [MemberData(nameof(Guarded))]
    public void the_database_itself_refuses_to_change_or_drop_a_row(string table)
    {
        var column = table switch { "content" or "salt" => "document", "reading_text" => "reading", "claim" => "row", "ledger" or "incident" or "incident_actor" or "incident_report" => "seq", _ => "id" };
        foreach (var sql in new[] { $"UPDATE {table} SET {column} = 99", $"DELETE FROM {table}" })
            Assert.Contains("append-only", Assert.Throws<SqliteException>(() => shelves.Tamper(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void an_incident_gets_a_new_version_only_where_it_differs()
    {
        using var writer = shelves.Write();
        var document = writer.Documents("reports/a.txt")[0];
        Shelves.Save(writer, ["g-YE-1"], Shelves.Incident("YE-1", document));
        Assert.Equal(1, Versions());
        Shelves.Save(writer, ["g-YE-1"], Shelves.Incident("YE-1", document, killed: 3));
        Assert.Equal(2, Versions());
        Assert.Equal(3, writer.Incident("YE-1")!.Killed!.Max);
        Shelves.Save(writer, ["g-YE-1"]);
        Assert.Null(writer.Incident("YE-1"));
        Assert.Equal(3, Versions());
        Assert.Null(writer.Verify(cancellation: TestContext.Current.CancellationToken).Broken);

        long Versions()
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = shelves.Path, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM incident";
            return (long)command.ExecuteScalar()!;
        }
    }
}
