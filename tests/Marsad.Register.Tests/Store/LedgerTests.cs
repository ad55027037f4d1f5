using Marsad.Register.Contract;
using Xunit;

namespace Marsad.Register.Tests.Store;

public sealed class LedgerTests : IDisposable
{
    private readonly Shelves shelves = new();
    private readonly ReadingToStore first = Shelves.Reading("Shells fell on Marsh Village.", "reports/a.txt");
    private readonly ReadingToStore second = Shelves.Reading("Two people were hurt near the mill.", "reports/b.txt");

    public LedgerTests() => shelves.Store(first, second);

    public void Dispose() => shelves.Dispose();

    private Verification Verify()
    {
        using var reader = shelves.Read();
        return reader.Verify(cancellation: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void an_untouched_register_is_whole_and_two_checks_agree_on_its_head()
    {
        var found = Verify();
        Assert.Null(found.Broken);
        Assert.True(found.Entries >= 12);
        Assert.Equal(found, Verify());
    }

    [Theory]
    [InlineData("document", "UPDATE document SET size = size + 1 WHERE id = 2", "row 2 of document (reports/b.txt) is not as it was recorded")]
    [InlineData("content", "UPDATE content SET bytes = x'00' WHERE document = 1", "row 1 of content (reports/a.txt) is not as it was recorded")]
    [InlineData("capture", "UPDATE capture SET publisher = 'Nobody' WHERE id = 2", "row 2 of capture (reports/b.txt) is not as it was recorded")]
    [InlineData("reading", "UPDATE reading SET reader = 'x' WHERE id = 1", "row 1 of reading (reports/a.txt) is not as it was recorded")]
    [InlineData("claim", "UPDATE claim SET modality = 'denied' WHERE row = 2", "row 2 of claim (reports/b.txt) is not as it was recorded")]
    [InlineData("ledger", "UPDATE ledger SET chain = x'00' WHERE seq = 5", "ledger entry 5")]
    [InlineData("run", "UPDATE run SET command = 'x'", "row 1 of run is not as it was recorded")]
    public void a_changed_row_is_named(string table, string sql, string named)
    {
        shelves.Tamper($"DROP TRIGGER {table}_is_never_changed; {sql}");
        Assert.Contains(named, Verify().Broken, StringComparison.Ordinal);
    }

    [Fact]
    public void a_dropped_row_is_named()
    {
        shelves.Tamper("DROP TRIGGER claim_is_only_erased; DELETE FROM claim WHERE row = 2");
        Assert.Equal("row 2 of claim is gone", Verify().Broken);
    }

    [Fact]
    public void a_row_added_behind_the_ledgers_back_is_named()
    {
        shelves.Tamper("INSERT INTO capture (document, run, path, warnings, recorded) VALUES (1, 1, 'reports/forged.txt', '[]', '2026-01-01')");
        Assert.Contains("row 3 of capture", Verify().Broken, StringComparison.Ordinal);
    }

    [Fact]
    public void a_cut_off_end_is_seen_by_the_head_that_was_noted()
    {
        var noted = Verify().Head!;
        shelves.Tamper("DROP TRIGGER ledger_is_never_dropped; DROP TRIGGER claim_is_only_erased; DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger); DELETE FROM claim WHERE row = 2");
        using var reader = shelves.Read();
        Assert.False(reader.HasHead(noted));
    }

    [Fact]
    public void a_lawful_erasure_leaves_the_chain_whole_and_nothing_of_the_words()
    {
        using (var writer = shelves.Write())
        {
            writer.Atomically(() =>
            {
                writer.Erase(first.Report.Document, "the archivist", "a court order");
                return 0;
            });
            Assert.Null(writer.Content(first.Report.Document));
            Assert.Null(writer.Report(first.Report.Document)!.Text);
            Assert.True(writer.Report(first.Report.Document)!.Erased);
            Assert.Empty(writer.Search("shells", 5));
            Assert.Equal(second.Claims, writer.Claims(new ClaimFilter()).Select(static c => c.Claim));
            var refused = Shelves.Store(writer, first)[0];
            Assert.Equal(StoreOutcome.Refused, refused.Outcome);
        }

        var found = Verify();
        Assert.Null(found.Broken);
        Assert.Equal(3, found.Erased);
    }

    [Fact]
    public void an_erasure_does_not_hide_another_missing_row()
    {
        using (var writer = shelves.Write())
        {
            writer.Atomically(() =>
            {
                writer.Erase(first.Report.Document, "the archivist", "a court order");
                return 0;
            });
        }

        shelves.Tamper("DROP TRIGGER claim_is_only_erased; DELETE FROM claim WHERE document = 2");
        Assert.NotNull(Verify().Broken);
    }

    [Fact]
    public void the_same_report_has_other_digests_in_another_register()
    {
        using var other = new Shelves();
        other.Store(first, second);
        using var reader = other.Read();
        Assert.NotEqual(Verify().Head, reader.Verify(cancellation: TestContext.Current.CancellationToken).Head);
    }
}
