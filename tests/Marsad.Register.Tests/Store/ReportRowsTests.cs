using System.Text;
using Marsad.Register.Contract;
using Xunit;

namespace Marsad.Register.Tests.Store;

public sealed class ReportRowsTests : IDisposable
{
    private readonly Shelves shelves = new();

    public void Dispose() => shelves.Dispose();

    [Fact]
    public void a_stored_report_comes_back_with_its_bytes_text_and_claims()
    {
        var reading = Shelves.Reading("Shells fell on Marsh Village on Monday.");
        shelves.Store(reading);
        using var reader = shelves.Read();
        var report = reader.Report(reading.Report.Document);
        Assert.Equal(reading.Report.Text, report!.Text);
        Assert.Equal(reading.Bytes.ToArray(), reader.Content(reading.Report.Document));
        Assert.Equal(reading.Claims, reader.Claims(new ClaimFilter()).Select(static c => c.Claim));
        Assert.True(reader.Knows(reading.Report, "en-1"));
        Assert.False(reader.Knows(reading.Report, "en-2"));
    }

    [Fact]
    public void the_same_bytes_at_two_outlets_are_one_document_with_two_captures()
    {
        var a = Shelves.Reading("Shells fell on Marsh Village.", "reports/a.txt", "Harbour Wire", "2021-05-05");
        var b = Shelves.Reading("Shells fell on Marsh Village.", "reports/b.txt", "Delta News", "2021-05-06");
        using var writer = shelves.Write();
        Assert.Equal([StoreOutcome.Stored, StoreOutcome.CapturedAgain, StoreOutcome.Known], Shelves.Store(writer, a, b, a).Select(static r => r.Outcome));
        Assert.Equal(1, writer.Size().Documents);
        Assert.Equal(["Harbour Wire", "Delta News"], writer.Report(a.Report.Document)!.Captures.Select(static c => c.Publisher));
    }

    [Fact]
    public void the_earliest_publication_speaks_for_a_document_whatever_arrived_first()
    {
        var late = Shelves.Reading("Shells fell on Marsh Village.", "reports/b.txt", "Delta News", "2021-05-06");
        var early = Shelves.Reading("Shells fell on Marsh Village.", "reports/a.txt", "Harbour Wire", "2021-05-05");
        using var writer = shelves.Write();
        Assert.Equal([StoreOutcome.Stored, StoreOutcome.ReadAnew], Shelves.Store(writer, late, early).Select(static r => r.Outcome));
        Assert.Equal(early.Claims, writer.Claims(new ClaimFilter()).Select(static c => c.Claim));
        Assert.Equal("Harbour Wire", writer.Claims(new ClaimFilter()).Single().Report.Publisher);
    }

    [Fact]
    public void a_newer_reader_replaces_the_reading_and_the_old_one_stays_in_the_file()
    {
        shelves.Store(Shelves.Reading("Shells fell on Marsh Village."));
        using var writer = shelves.Write();
        Assert.Equal(StoreOutcome.ReadAnew, Shelves.Store(writer, Shelves.Reading("Shells fell on Marsh Village.", reader: "en-2"))[0].Outcome);
        Assert.Single(writer.Claims(new ClaimFilter()));
        Assert.Equal(2, writer.Size().Claims);
    }

    [Fact]
    public void samples_and_real_reports_are_never_mixed()
    {
        using var writer = shelves.Write();
        Assert.Equal(StoreOutcome.Stored, Shelves.Store(writer, Shelves.Reading("Sample report\n\nShells fell."))[0].Outcome);
        Assert.Equal(RegisterKind.Sample, writer.Kind);
        var refused = Shelves.Store(writer, Shelves.Reading("Shells fell on Marsh Village."))[0];
        Assert.Equal(StoreOutcome.Refused, refused.Outcome);
        Assert.Contains("SAMPLE DATA", refused.Reason, StringComparison.Ordinal);

        using var other = new Shelves();
        using var real = other.Write();
        Shelves.Store(real, Shelves.Reading("Shells fell on Marsh Village."));
        Assert.Equal(StoreOutcome.Refused, Shelves.Store(real, Shelves.Reading("Sample report\n\nShells fell."))[0].Outcome);
    }

    [Theory]
    [InlineData("ادلب")]
    [InlineData("إدلب")]
    [InlineData("مدرسه")]
    [InlineData("المدرسة")]
    [InlineData("مستشفى إدلب")]
    public void search_finds_an_arabic_word_in_any_of_its_forms(string words)
    {
        shelves.Store(Shelves.Reading("قصف أصاب مدرسة قرب مستشفي في إدلب."), Shelves.Reading("A hospital in a field stood empty.", "reports/b.txt"));
        using var reader = shelves.Read();
        Assert.Equal("reports/a.txt", Assert.Single(reader.Search(words, 10)).Report.Path);
        Assert.Empty(reader.Search("\"ادلب\"", 10));
    }

    [Fact]
    public void search_finds_words_in_any_case_and_without_their_marks()
    {
        shelves.Store(Shelves.Reading("The field hospital of Saná received five people."), Shelves.Reading("A hospital in a field stood empty.", "reports/b.txt"));
        using var reader = shelves.Read();
        Assert.Equal(["reports/a.txt"], reader.Search("SANA five", 10).Select(static h => h.Report.Path));
        Assert.Equal(["reports/a.txt"], reader.Search("\"field hospital\"", 10).Select(static h => h.Report.Path));
        Assert.Equal(2, reader.Search("hosp*", 10).Count());
        Assert.Empty(reader.Search("\" ( OR *", 10));
        foreach (var odd in new[] { "\0", "shells\0\"", "NEAR(shells, 2)", "text:shells", "^shells", "sh*lls", "-shells", "shells AND", "\"", "''; DROP TABLE report", "{shells}:", "*shells" })
            Assert.InRange(reader.Search(odd, 10).Count(), 0, 10);
    }

    [Fact]
    public void a_report_is_found_by_its_hash_its_path_and_its_beginning()
    {
        var reading = Shelves.Reading("Shells fell on Marsh Village.");
        shelves.Store(reading);
        using var reader = shelves.Read();
        var hash = reading.Report.Document;
        foreach (var name in new[] { hash.ToString(), hash.ToString()[7..], hash.ToString()[7..15], "reports/a.txt" })
            Assert.Equal([hash], reader.Documents(name));
        Assert.Empty(reader.Documents("reports/none.txt"));
    }

    [Fact]
    public void large_bytes_are_packed_and_come_back()
    {
        var text = string.Concat(Enumerable.Repeat("Shells fell on Marsh Village on Monday. ", 5000));
        var reading = Shelves.Reading(text);
        shelves.Store(reading);
        using var reader = shelves.Read();
        Assert.Equal(Encoding.UTF8.GetBytes(text), reader.Content(reading.Report.Document));
        Assert.True(new FileInfo(shelves.Path).Length < 2 * text.Length + 400_000);
    }
}
