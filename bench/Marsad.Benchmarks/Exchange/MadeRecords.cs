using Marsad.Benchmarks.Made;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Exchange;

/// <summary>Invented incidents with reports, sources, disputes and parts, as many as wanted: a few thousand are made and come again under ids of their own.</summary>
internal static class MadeRecords
{
    private const int Different = 3000;
    private const int ADay = 60;

    public static IEnumerable<Incident> Of(int count)
    {
        var pool = Pool();
        for (var i = 0; i < count; i++)
        {
            var incident = pool[i % pool.Length];
            yield return incident with { Id = $"{incident.Place!.Country}-{incident.Date.From:yyyyMMdd}-{i & 0xffffff:x6}" };
        }
    }

    private static Incident[] Pool()
    {
        var (world, day, pool) = (new MadeWorld(MadeTowns.Of(3000), ADay, seed: 1), new DateOnly(2031, 1, 1), new List<Incident>());
        for (; pool.Count < Different; day = day.AddDays(1))
            pool.AddRange(world.On(day).Select(Incident));
        return [.. pool];
    }

    private static Incident Incident(MadeIncident made) => new()
    {
        Id = "",
        Type = made.Type,
        Date = new DateWindow(made.Day, made.Day.AddDays(made.Number % 7 == 0 ? 2 : 0), DatePrecision.Day, DateBasis.Relative),
        Place = made.Place,
        Perpetrator = [new AllegedActor(made.Perpetrator, ["residents", "Harbour Wire"])],
        Target = made.Number % 3 == 0 ? ["civilians"] : [],
        Killed = new FigureRange(made.Killed, made.Killed + (made.Number % 3), made.Number % 5 == 0),
        KilledCivilians = made.Number % 2 == 0 ? new FigureRange(made.Killed, made.Killed) : null,
        Injured = new FigureRange(made.Injured, made.Injured + 2),
        Casualties = [new IncidentFigure { Measure = HarmMeasure.Killed, Category = "children", Range = new FigureRange(0, 1) }],
        Facilities = made.Facility is null ? [] : [new FacilityHit { Type = made.Facility, Effect = "hit" }],
        SourceFigures = [new SourceFigure { Source = "residents", Claim = "c1", Figure = new CasualtyFigure(HarmMeasure.Killed, CountRange.AtLeast(made.Killed)) }, new SourceFigure { Source = "a hospital official", Claim = "c2", Figure = new CasualtyFigure(HarmMeasure.Killed, CountRange.Exactly(made.Killed + (made.Number % 3))) }],
        Reports = [.. Enumerable.Range(0, 3).Select(n => new IncidentReport { Document = ContentHash.Of([(byte)n]), Path = $"reports/{made.Number}-{n}.txt", Publisher = $"Outlet {n}", Published = new PublicationTime(made.Day.AddDays(n)) })],
        Claims = ["c1", "c2", "c3"],
        Sources = 3,
        IndependentSources = 2,
        Grade = made.Number % 2 == 0 ? Grade.Fair : Grade.Weak,
        Confidence = 0.87,
        Disputes = made.Number % 4 == 0 ? [new Dispute("perpetrator", [new DisputedValue(made.Perpetrator, ["residents"]), new DisputedValue("another force", ["officials"])])] : [],
        Why = [new JoinReason(["c1", "c2"], 6.1, ["same place +2.8", "dates within 1 day +1.9"])],
    };
}
