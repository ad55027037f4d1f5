using System.Globalization;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Made;

/// <summary>Invented reports with the incident that they make, as joining would have written it: for registers whose joining is not what is measured. Most incidents have one report, one in four a second with a figure of its own.</summary>
internal sealed class MadeRecords(ulong seed)
{
    private readonly Chance chance = new(seed ^ 0x4ec0);
    private readonly Dictionary<string, Place> provinces = new(StringComparer.Ordinal);
    private long serial;

    /// <summary>The reports of an incident, and the incident.</summary>
    public (IReadOnlyList<MadeReport> Reports, Incident Incident) Of(MadeIncident made)
    {
        var place = chance.Below(100) switch { < 8 => Province(made.Place), < 10 => null, _ => made.Place };
        var (first, second) = (Report(made, place, made.Killed), chance.In100(25) ? Report(made, place, made.Killed + chance.Below(5)) : null);
        MadeReport[] reports = second is null ? [first] : [first, second];
        return (reports, Incident(made, place, reports));
    }

    /// <summary>The accounts of the reports.</summary>
    public static IEnumerable<Account> Accounts(IEnumerable<MadeReport> reports) => reports.Select(static r => new Account
    {
        Id = r.Claims[0].Id,
        Document = r.Report.Document,
        Claims = r.Claims.Select(static c => c.Id).ToValueList(),
        Asserted = true,
        Published = r.Report.Published?.Day,
    });

    private MadeReport Report(MadeIncident made, Place? place, int killed)
    {
        var draft = new ReportDraft(chance.Of(MadeNames.Outlets), made.Day.AddDays(1), string.Create(CultureInfo.InvariantCulture, $"made/{serial:00000000}.txt"));
        var source = MadeSentences.Source(chance, made.Place);
        var words = draft.Say(MadeSentences.Deed(chance, made, (place ?? made.Place).Name, killed, MadeSentences.Day(made.Day)) + $", after an advance of {made.Perpetrator}, {source} said near {made.Spot}.");
        draft.Claim(made.Number, serial++, "e1", words, source, c => c with
        {
            Type = made.Type,
            Date = new DateWindow(made.Day, made.Day, DatePrecision.Day, DateBasis.Stated),
            Place = place,
            Perpetrator = [made.Perpetrator],
            Target = MadeFigures.Target(made),
            Casualties = MadeFigures.Of(made, killed),
        });
        if (chance.In100(4))
            Total(draft, made);
        if (chance.Below(200) == 0)
            Control(draft, made);
        draft.Say(MadeSentences.Aside(chance, made));
        draft.Say(MadeSentences.Aside(chance, made));
        return draft.Finish();
    }

    private Incident Incident(MadeIncident made, Place? place, MadeReport[] reports)
    {
        var claims = reports.Select(static r => (r.Report, Claim: (IncidentClaim)r.Claims[0])).ToList();
        var figures = claims.SelectMany(c => c.Claim.Casualties.Select(f => new SourceFigure { Source = c.Claim.Sources[0].Name, Figure = f, Said = c.Report.Published?.Day, Claim = c.Claim.Id, By = MadeFigures.Causer(made) })).ToList();
        var killed = Range(figures, HarmMeasure.Killed);
        return MadeFigures.Drawn(new Incident
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{made.Place.Country}-{made.Day:yyyyMMdd}-{made.Number & 0xffffff:x6}"),
            Type = made.Type,
            Date = claims[0].Claim.Date!,
            Place = place,
            Perpetrator = [new AllegedActor(made.Perpetrator, claims.Select(static c => c.Claim.Sources[0].Name).Distinct(StringComparer.Ordinal).ToValueList())],
            Target = MadeFigures.Target(made),
            SourceFigures = figures.ToValueList(),
            Facilities = made.Facility is null ? [] : [new FacilityHit { Type = made.Facility }],
            Reports = claims.Select(static c => new IncidentReport { Document = c.Report.Document, Path = c.Report.Path, Publisher = c.Report.Publisher, Published = c.Report.Published }).ToValueList(),
            Claims = claims.Select(static c => c.Claim.Id).ToValueList(),
            Sources = reports.Length,
            IndependentSources = reports.Length,
            Status = chance.In100(5) ? ReviewStatus.Reviewed : ReviewStatus.Machine,
            Grade = reports.Length > 1 ? Grade.Fair : Grade.Weak,
            Confidence = 0.8,
            Disputes = killed.Min == killed.Max ? [] : [new Dispute("killed", claims.Select(static c => new DisputedValue(c.Claim.Casualties[0].Min!.Value.ToString(CultureInfo.InvariantCulture), [c.Claim.Sources[0].Name])).ToValueList())],
            Why = reports.Length == 1 ? [] : [new JoinReason(claims.Select(static c => c.Claim.Id).ToValueList(), 9.1, ["same place +4.2", "same day +3.1", "same type +1.8"])],
        });
    }

    private void Total(ReportDraft draft, MadeIncident made)
    {
        var (since, killed) = (made.Day.AddDays(-chance.Below(300)), 20 + chance.Below(900));
        draft.Total(serial++, draft.Say(string.Create(CultureInfo.InvariantCulture, $"At least {killed} people have been killed in {made.Place.Admin1} since {since:MMMM yyyy}.")), Province(made.Place), since, killed);
    }

    private void Control(ReportDraft draft, MadeIncident made) => draft.Control(serial++, draft.Say($"{made.Perpetrator} holds {made.Place.Name}, residents said."), made.Perpetrator, made.Place);

    private static FigureRange Range(List<SourceFigure> figures, HarmMeasure measure)
    {
        var counts = figures.Where(f => f.Figure.Measure == measure && f.Figure.Category is null).Select(static f => f.Figure.Count.Min!.Value).ToList();
        return new FigureRange(counts.Min(), counts.Max());
    }

    private Place Province(Place town) => provinces.TryGetValue(town.Country + town.Admin1, out var province) ? province
        : provinces[town.Country + town.Admin1] = new Place { Name = town.Admin1!, Country = town.Country, Admin1 = town.Admin1, Lat = town.Lat, Lon = town.Lon, Precision = PlacePrecision.Province, RadiusKm = 60 };
}
