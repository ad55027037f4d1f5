using System.Text;
using Marsad.Cli.Shell;
using Marsad.Desk.Ingest;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;
using Xunit;

namespace Marsad.App.Tests.Cli;

public sealed class RereadTests : IDisposable
{
    private readonly Terminal terminal = new();

    public RereadTests()
    {
        // An earlier reader gave other ids, read nine dead for four, and took the last report for an attack.
        using var writer = RegisterStore.OpenForWriting(terminal.Register, TimeProvider.System);
        Store(writer, "a", "Shelling killed four people in Taiz on 4 January 2019, a hospital official said.", static c => c with { Id = "old-a", Casualties = [new CasualtyFigure(HarmMeasure.Killed, CountRange.Exactly(9))] });
        Store(writer, "b", "An air strike killed two people in Marib on 11 January 2019, a doctor said.", static c => c with { Id = "old-b" });
        Store(writer, "c", "The council of Aden met on Tuesday about the water supply.", static _ => null);
    }

    public void Dispose() => terminal.Dispose();

    private void Store(IRegisterWriter writer, string name, string text, Func<IncidentClaim, IncidentClaim?> older)
    {
        var report = new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text), Path = $"reports/{name}.txt", Publisher = "Harbour Wire", Published = PublicationTime.Parse("2019-01-12").Value };
        var read = ReportReader.Read(report).Claims.OfType<IncidentClaim>().Select(older).FirstOrDefault();
        var claim = read ?? new IncidentClaim
        {
            Id = "old-c", Document = report.Document, Event = "e1", Modality = Modality.Asserted, Quote = report.Text.QuoteOf(0, 20), Sources = [new Source { Name = "Harbour Wire", Role = SourceRole.Channel }],
            Confidence = 0.5, Reader = "old", Type = "attack", Date = new DateWindow(new DateOnly(2019, 1, 8), new DateOnly(2019, 1, 8), DatePrecision.Day, DateBasis.Stated), Place = new Place { Name = "Aden", Country = "YE" },
        };
        var prepared = Joiner.Prepare(report, [claim]);
        writer.Atomically(() =>
        {
            var run = writer.Begin("ingest", "old");
            writer.Store(run, new ReadingToStore { Report = report, Bytes = Encoding.UTF8.GetBytes(text), Reader = "old", Claims = [claim], Bands = prepared.Sketch.Bands });
            writer.Save(run, Joiner.Apply(new JoinRequest { Add = [new ReadReport(writer.Shelf.Heads([report.Document])[0], prepared.Accounts, [claim])] }, writer.Shelf));
            return 0;
        });
    }

    private string Run(params string[] arguments)
    {
        Assert.True(terminal.Run([.. arguments, "--register", terminal.Register]) == ExitCode.Done, terminal.Error);
        return terminal.Out;
    }

    private string Id(string place)
    {
        using var reader = RegisterStore.OpenForReading(terminal.Register);
        return reader.Incidents(new IncidentFilter()).Single(i => i.Place?.Name.StartsWith(place, StringComparison.Ordinal) == true).Id;
    }

    [Fact]
    public void a_dry_run_says_what_would_change_and_changes_nothing()
    {
        Run("decide", "status", Id("Aden"), "reviewed", "--by", "Sample Reviewer");
        var before = Run("incidents", "--format", "jsonl");
        var said = string.Join(' ', Run("ingest", "--reread", "--dry-run").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("killed 9 → 4", said, StringComparison.Ordinal);
        Assert.Contains($"{Id("Aden")} is gone", said, StringComparison.Ordinal);
        Assert.Contains("0 new, 1 gone, 2 under another number", said, StringComparison.Ordinal);
        Assert.Contains("decision 1 of Sample Reviewer (status is reviewed) would wait", said, StringComparison.Ordinal);
        Assert.Equal(before, Run("incidents", "--format", "jsonl"));
        Assert.Empty(Directory.GetFiles(terminal.Folder, "*-reread*"));
    }

    [Fact]
    public void decisions_find_their_claims_again_after_a_reread_or_are_listed_as_waiting()
    {
        Run("decide", "edit", Id("Ta"), "injured", "3", "--by", "Sample Editor");
        Run("decide", "same", Id("Ta"), Id("Marib"));
        Run("decide", "status", Id("Aden"), "reviewed");
        Run("ingest", "--reread");
        Assert.Contains("1 decisions wait", terminal.Error, StringComparison.Ordinal);
        using (var reader = RegisterStore.OpenForReading(terminal.Register))
        {
            var incident = Assert.Single(reader.Incidents(new IncidentFilter()));
            Assert.Equal(2, incident.Reports.Count);
            Assert.Equal(3, incident.Injured!.Max);
            Assert.DoesNotContain(incident.Claims, static c => c.StartsWith("old", StringComparison.Ordinal));
        }

        Assert.Contains("nothing would change", Message("ingest", "--reread", "--dry-run"), StringComparison.Ordinal);
        Run("verify");
    }

    private string Message(params string[] arguments)
    {
        Run(arguments);
        return terminal.Error;
    }

    [Fact]
    public void an_incident_under_its_old_number_says_where_its_claims_stand_after_a_reread()
    {
        var old = Id("Ta");
        Run("ingest", "--reread");
        Assert.Equal(ExitCode.Failed, terminal.Run("show", old, "--register", terminal.Register));
        Assert.Contains($"its claims stand in {Id("Ta")}", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void a_reread_that_was_stopped_goes_on_where_it_was_and_comes_to_the_same()
    {
        var straight = terminal.At("straight.db");
        RegisterStore.Copy(terminal.Register, straight);
        using (var writer = RegisterStore.OpenForWriting(terminal.Register, TimeProvider.System))
        using (var known = RegisterStore.OpenForReading(terminal.Register))
        using (var stop = new CancellationTokenSource())
        {
            stop.Cancel();
            Assert.Equal(3, Rereading.Count(known));
            Assert.True(new Rereading(writer, known, 1, TimeProvider.System).Run(static _ => { }, stop.Token).Stopped);
            Assert.Equal(3, Rereading.Count(known));
        }

        Run("ingest", "--reread");
        var resumed = Run("incidents", "--format", "jsonl");
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", "--reread", "--register", straight));
        Assert.Equal(ExitCode.Done, terminal.Run("incidents", "--format", "jsonl", "--register", straight));
        Assert.Equal(resumed, terminal.Out);
    }

    [Fact]
    public void reread_takes_no_path_and_a_dry_run_goes_with_it() =>
        Assert.Equal([ExitCode.WrongUsage, ExitCode.WrongUsage, ExitCode.WrongUsage], new[] { terminal.Run("ingest", "x", "--reread"), terminal.Run("ingest"), terminal.Run("ingest", "x", "--dry-run") });
}
