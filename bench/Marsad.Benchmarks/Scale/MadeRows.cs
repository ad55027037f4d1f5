using Marsad.Benchmarks.Made;
using Marsad.Benchmarks.Marks;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register;
using Marsad.Register.Contract;
using Marsad.Register.Sqlite;

namespace Marsad.Benchmarks.Scale;

/// <summary>A register that holds the rows of numbers of invented incidents, and nothing else.</summary>
internal static class MadeRows
{
    private const int ADay = 300;
    private const int FlushEach = 10_000;

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
        sql.Atomically(() => Write(new PackedRows(sql), count));
    }

    private static int Write(PackedRows rows, int count)
    {
        var (world, day, slot) = (new MadeWorld(MadeTowns.Of(3000), ADay, seed: 1), new DateOnly(2031, 1, 1), 0);
        for (; slot < count; day = day.AddDays(1))
        {
            foreach (var made in world.On(day))
            {
                var incident = Incident(made);
                rows.Stand(++slot, slot, incident, Figures(incident));
                if (slot % FlushEach == 0)
                    rows.Flush();
            }
        }

        rows.Flush();
        return slot;
    }

    // One in three as several sources would give it.
    private static PolicyFigures Figures(Incident incident) => new(new PolicyNumbers(incident.Killed!.Min, incident.Killed.Max, incident.Killed.Min), new PolicyNumbers(incident.Injured!.Min, incident.Injured.Min, incident.Injured.Min));

    private static Incident Incident(MadeIncident made) => new()
    {
        Id = $"{made.Place.Country}-{made.Day:yyyyMMdd}-{made.Number & 0xffffff:x6}",
        Type = made.Type,
        Date = new DateWindow(made.Day, made.Day, DatePrecision.Day, DateBasis.Stated),
        Place = made.Place,
        Killed = new FigureRange(made.Killed, made.Killed + (made.Number % 3), made.Number % 5 == 0),
        Injured = new FigureRange(made.Injured, made.Injured),
        Grade = made.Number % 2 == 0 ? Grade.Fair : Grade.Weak,
        Reports = [],
        Claims = [],
    };
}
