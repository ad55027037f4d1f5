using System.Text;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Register.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Marsad.Register.Tests.Store;

/// <summary>A register in a folder of its own, and reports invented for the tests.</summary>
internal sealed class Shelves : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("marsad-test-").FullName;

    public Shelves() => Path = At("register.db");

    public string Path { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public string At(string name) => System.IO.Path.Combine(folder, name);

    public IRegisterWriter Write(int? maxPages = null) => SqliteWriter.Open(Path, Clock, maxPages);

    public IRegisterReader Read() => RegisterStore.OpenForReading(Path);

    /// <summary>Stores reports in one run.</summary>
    public void Store(params ReadingToStore[] readings)
    {
        using var writer = Write();
        Store(writer, readings);
    }

    public static StoreResult[] Store(IRegisterWriter writer, params ReadingToStore[] readings) => writer.Atomically(() =>
    {
        var run = writer.Begin("test", "en-1");
        return readings.Select(r => writer.Store(run, r)).ToArray();
    });

    /// <summary>Runs SQL as another program would: behind the register's back.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static Report Report(string text, string? path = "reports/a.txt", string? publisher = "Harbour Wire", string? published = "2021-05-04") => new()
    {
        Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)),
        Text = new ReadingText(text),
        Path = path,
        Publisher = publisher,
        Published = published is null ? null : PublicationTime.Parse(published).Value,
    };

    public static ReadingToStore Reading(string text, string? path = "reports/a.txt", string? publisher = "Harbour Wire", string? published = "2021-05-04", string reader = "en-1")
    {
        var report = Report(text, path, publisher, published);
        return new ReadingToStore { Report = report, Bytes = Encoding.UTF8.GetBytes(text), Reader = reader, Claims = [Claim(report, publisher)] };
    }

    public static IncidentClaim Claim(Report report, string? publisher) => new()
    {
        Id = "c-" + report.Document.ToString()[7..17],
        Document = report.Document,
        Event = "e1",
        Modality = Modality.Asserted,
        Quote = report.Text.QuoteOf(0, Math.Min(report.Text.Value.Length, 20)),
        Sources = [new Source { Name = publisher ?? "not known", Role = SourceRole.Channel }],
        Confidence = 0.8,
        Reader = "en-1",
        Type = "shelling",
        Date = new DateWindow(new DateOnly(2021, 5, 3), new DateOnly(2021, 5, 3), DatePrecision.Day, DateBasis.Stated),
    };

    public static ClaimAnchor Anchor(ReadingToStore reading) => ClaimAnchor.Of(reading.Claims[0]);

    public static Incident Incident(string id, ContentHash document, string type = "shelling", string day = "2021-05-03", string? country = "YE", string? admin1 = "Taiz", long killed = 2, string perpetrator = "Northern Front") => new()
    {
        Id = id,
        Type = type,
        Date = new DateWindow(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Day, DateBasis.Stated),
        Place = new Place { Name = "Marsh Village", Country = country, Admin1 = admin1 },
        Perpetrator = [new AllegedActor(perpetrator, ["Harbour Wire"])],
        Killed = new FigureRange(killed, killed),
        Reports = [new IncidentReport { Document = document, Path = "reports/a.txt" }],
        Claims = ["c-" + document.ToString()[7..17]],
        Confidence = 0.7,
    };

    public static Account Account(ContentHash document, params long[] keys) => new()
    {
        Id = "c-" + document.ToString()[7..17],
        Document = document,
        Claims = ["c-" + document.ToString()[7..17]],
        Asserted = true,
        Keys = keys.ToValueList(),
    };

    /// <summary>Saves incidents as one group each.</summary>
    public static void Save(IRegisterWriter writer, IEnumerable<string> gone, params Incident[] incidents) => writer.Atomically(() =>
    {
        var run = writer.Begin("test", "en-1");
        writer.Save(run, new JoinChange
        {
            Gone = gone.ToValueList(),
            Groups = incidents.Select(static i => new JoinedGroup { Id = "g-" + i.Id, Accounts = [], Incidents = [i] }).ToValueList(),
        });
        return 0;
    });

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
