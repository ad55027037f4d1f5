using Marsad.Benchmarks.Made;
using Marsad.Benchmarks.Marks;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;
using Marsad.Register.Sqlite;

namespace Marsad.Benchmarks.Scale;

/// <summary>A register that holds the rows of numbers of invented incidents, and nothing else.</summary>
internal static class MadeRows
{
    private const int ADay = 300;
    private const int FlushEach = 10_000;
    private const int TotalEach = 25;

    public static void Ask(int count, Action<IRegisterReader> ask)
    {
        var folder = Directory.CreateTempSubdirectory("marsad-rows");
        try
        {
            var path = Path.Combine(folder.FullName, "rows.db");
            Write(path, count);
            using var register = RegisterStore.OpenForReading(path);
            ask(register);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary><c>rows --incidents N --out PATH</c>: such a register, kept.</summary>
    public static int Run(Choices choices)
    {
        Write(choices.Word("--out") ?? throw new ArgumentException("rows: name a file with --out", nameof(choices)), choices.Number("--incidents", 1_000_000));
        return 0;
    }

    private static void Write(string path, int count)
    {
        RegisterStore.OpenForWriting(path, TimeProvider.System).Dispose();
        using var sql = RegisterFile.OpenForWriting(path, TimeProvider.System);
        sql.Atomically(() =>
        {
            var rows = new PackedRows(sql);
            rows.MakeWhole();
            return Write(sql, rows, count);
        });
    }

    private static int Write(Sql sql, PackedRows rows, int count)
    {
        var (world, day, slot) = (new MadeWorld(MadeTowns.Of(3000), ADay, seed: 1), new DateOnly(2031, 1, 1), 0);
        for (; slot < count; day = day.AddDays(1))
        {
            foreach (var made in world.On(day))
            {
                var incident = Incident(made);
                rows.Stand(++slot, slot, incident, FigurePolicies.Numbers(incident));
                if (slot % TotalEach == 0)
                    TotalRows.Add(sql, slot, Total(made, slot), made.Day, rows.Numbering);
                if (slot % FlushEach == 0)
                    rows.Flush();
            }
        }

        rows.Flush();
        return slot;
    }

    // One in four is told by a second source with a figure of its own.
    private static Incident Incident(MadeIncident made)
    {
        var second = made.Number % 4 == 0;
        IEnumerable<SourceFigure> Told(string source, int killed) => MadeFigures.Of(made, killed).Select(f => new SourceFigure { Source = source, Figure = f, Claim = "c", By = MadeFigures.Causer(made) });
        return MadeFigures.Drawn(new Incident
        {
            Id = $"{made.Place.Country}-{made.Day:yyyyMMdd}-{made.Number & 0xffffff:x6}",
            Type = made.Type,
            Date = new DateWindow(made.Day, made.Day, DatePrecision.Day, DateBasis.Stated),
            Place = made.Place,
            Perpetrator = [new AllegedActor(made.Perpetrator, [])],
            Target = MadeFigures.Target(made),
            SourceFigures = Told(MadeSentences.Source(new Chance((ulong)made.Number), made.Place), made.Killed).Concat(second ? Told(MadeSentences.Source(new Chance((ulong)made.Number + 7), made.Place) + " (2)", made.Killed + (int)(made.Number % 5)) : []).ToValueList(),
            Facilities = made.Facility is null ? [] : [new FacilityHit { Type = made.Facility }],
            Grade = second ? Grade.Fair : Grade.Weak,
            Sources = second ? 2 : 1,
            IndependentSources = second ? 2 : 1,
            Confidence = 0.8,
            Reports = [],
            Claims = [],
        });
    }

    private static TallyClaim Total(MadeIncident made, int slot)
    {
        var draft = new ReportDraft(MadeNames.Outlets[slot / TotalEach % MadeNames.Outlets.Count], made.Day.AddDays(1), "made/total.txt");
        draft.Total(slot, draft.Say($"At least {slot} people have been killed in {made.Place.Admin1}."), made.Place with { Name = made.Place.Admin1!, Admin2 = null, Precision = PlacePrecision.Province, RadiusKm = 60 }, made.Day.AddDays(-(slot % 300)), slot);
        return (TallyClaim)draft.Finish().Claims[0];
    }
}
