using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Made;

/// <summary>Streams invented reports in the order in which they are published: first reports, other outlets' own with other figures, copies, updates with a raised toll, round-ups of several incidents, running totals. The same seed gives the same reports.</summary>
/// <param name="towns">Where.</param>
/// <param name="seed">What follows.</param>
/// <param name="incidentsADay">How many incidents a day has.</param>
/// <param name="ofCrime">True for reports in the words of crime news, which are compared by all that they tell; else in the words of war, but for one in ten that has neither's.</param>
internal sealed class MadeReports(IReadOnlyList<Place> towns, ulong seed = 1, int incidentsADay = 100, bool ofCrime = false)
{
    private const int DaysToTell = 4;
    private static readonly DateOnly First = new(2031, 1, 1);
    private readonly Chance chance = new(seed ^ 0x5eed);
    private long serial;
    private long written;

    /// <summary>The reports, without end.</summary>
    public IEnumerable<MadeReport> All()
    {
        var world = new MadeWorld(towns, incidentsADay, seed);
        var waiting = new Queue<List<Func<MadeReport>>>(Enumerable.Range(0, DaysToTell).Select(static _ => new List<Func<MadeReport>>()));
        for (var day = First; ; day = day.AddDays(1))
        {
            var days = waiting.ToArray();
            var today = world.On(day);
            foreach (var incident in today)
                Plan(incident, days);
            for (var i = 0; i < today.Count / 12; i++)
                RoundUp(day, today, days[1]);
            var due = waiting.Dequeue();
            waiting.Enqueue([]);
            for (var i = due.Count - 1; i > 0; i--)
            {
                var other = chance.Below(i + 1);
                (due[i], due[other]) = (due[other], due[i]);
            }

            foreach (var one in due)
                yield return one();
        }
    }

    // Most incidents are told once or twice, a few by many.
    private void Plan(MadeIncident incident, List<Func<MadeReport>>[] days)
    {
        var reports = Math.Min(40, (int)(1 / Math.Max(0.02, 1 - chance.Share())));
        for (var i = 0; i < reports; i++)
        {
            var late = i == 0 && chance.In100(70) ? 0 : chance.Below(DaysToTell - 1) + (i == 0 ? 0 : 1);
            var (outlet, own) = (chance.Of(MadeNames.Outlets), chance.Next());
            days[late].Add(() => Write(incident, outlet, incident.Day.AddDays(late), own, path: Path(), toll: 0, credit: null));
            if (chance.In100(25))
            {
                var copier = chance.Of(MadeNames.Outlets);
                days[Math.Min(DaysToTell - 1, late + chance.Below(2))].Add(() => Write(incident, copier, incident.Day.AddDays(late), own, Path(), toll: 0, credit: outlet));
            }

            if (late < DaysToTell - 1 && chance.In100(15))
                days[late + 1].Add(() => Write(incident, outlet, incident.Day.AddDays(late + 1), own, Path(), toll: 1 + chance.Below(3), credit: null));
        }
    }

    // What an outlet writes follows from its own seed: a copy is told in the same words, an update in nearly the same.
    private MadeReport Write(MadeIncident incident, string outlet, DateOnly published, ulong own, string path, int toll, string? credit)
    {
        var words = new Chance(own);
        var draft = new ReportDraft(outlet, published, path);
        var (vague, bare) = (words.In100(6), words.In100(6));
        var place = vague ? Province(incident.Place) : incident.Place;
        var killed = toll + (words.In100(65) ? incident.Killed : Math.Max(1, incident.Killed + words.Below(5) - 2));
        var source = MadeSentences.Source(words, incident.Place);
        var named = words.In100(50);
        var lead = draft.Say(MadeSentences.Deed(words, incident, place.Name, killed, bare ? "the day" : MadeSentences.Day(incident.Day)) + (named ? $", after an advance of {incident.Perpetrator}" : "") + $", {source} said near {incident.Spot}, among {words.Of(incident.Details)} and {words.Of(incident.Details)} {MadeSentences.Thing(words, incident)}s.");
        draft.Claim(incident.Number, serial++, "e1", lead, source, c => c with
        {
            Type = incident.Type,
            Date = bare ? null : new DateWindow(incident.Day, incident.Day, DatePrecision.Day, DateBasis.Stated),
            Place = place,
            Perpetrator = named ? [incident.Perpetrator] : [],
            Casualties = [new CasualtyFigure(HarmMeasure.Killed, CountRange.Exactly(killed))],
            Facilities = incident.Facility is null ? [] : [new FacilityHit { Type = incident.Facility }],
        });
        if (words.In100(60))
        {
            var hurt = draft.Say($"{MadeSentences.Wounded(words, incident.Injured)} around {incident.Spot} in {incident.Place.Name}, {source} added.");
            draft.Claim(incident.Number, serial++, "e1", hurt, source, c => c with { Casualties = [new CasualtyFigure(HarmMeasure.Injured, CountRange.Exactly(incident.Injured))] });
        }

        if (words.In100(30))
        {
            var (second, count) = (MadeSentences.Source(words, incident.Place), Math.Max(1, incident.Killed - 1 + words.Below(3)));
            var other = draft.Say(string.Create(CultureInfo.InvariantCulture, $"{second} put the number of dead in {incident.Place.Name}, most of them from {incident.Spot}, at {count}."));
            draft.Claim(incident.Number, serial++, "e1", other, second, c => c with { Type = incident.Type, Place = place, Casualties = [new CasualtyFigure(HarmMeasure.Killed, CountRange.AtLeast(count))] });
        }

        Rest(draft, words, incident);
        if (toll > 0)
            draft.Say("The toll rose overnight. " + MadeSentences.Aside(new Chance(own ^ (ulong)toll), incident));
        draft.Say(credit is null ? $"({outlet})" : $"({outlet}, from {credit})");
        return draft.Finish();
    }

    private void Rest(ReportDraft draft, Chance words, MadeIncident incident)
    {
        draft.Say("\n");
        draft.Say(MadeSentences.Setting(words, ofCrime));
        for (var i = 4 + words.Below(8); i > 0; i--)
            draft.Say(MadeSentences.Aside(words, incident));
        if (!words.In100(4))
            return;
        var (since, killed) = (incident.Day.AddDays(-words.Below(300)), 20 + words.Below(900));
        var total = draft.Say(string.Create(CultureInfo.InvariantCulture, $"At least {killed} people have been killed in {incident.Place.Admin1} since {since:MMMM yyyy}."));
        draft.Total(serial++, total, Province(incident.Place), since, killed);
    }

    // "Elsewhere in the country": one report, several incidents, a sentence each.
    private void RoundUp(DateOnly day, IReadOnlyList<MadeIncident> today, List<Func<MadeReport>> due)
    {
        var first = chance.Of(today);
        var told = today.Where(i => i.Place.Country == first.Place.Country).Take(2 + chance.Below(4)).ToList();
        var (outlet, own) = (chance.Of(MadeNames.Outlets), chance.Next());
        due.Add(() =>
        {
            var (words, draft) = (new Chance(own), new ReportDraft(outlet, day.AddDays(1), Path()));
            foreach (var (at, incident) in told.Index())
            {
                var said = draft.Say(MadeSentences.Deed(words, incident, incident.Place.Name, incident.Killed, MadeSentences.Day(day)) + $", beside the {words.Of(incident.Details)} {MadeSentences.Thing(words, incident)} of {incident.Spot}.");
                draft.Claim(incident.Number, serial++, $"e{at + 1}", said, outlet, c => c with
                {
                    Type = incident.Type,
                    Date = new DateWindow(day, day, DatePrecision.Day, DateBasis.Stated),
                    Place = incident.Place,
                    Casualties = [new CasualtyFigure(HarmMeasure.Killed, CountRange.Exactly(incident.Killed))],
                });
            }

            Rest(draft, words, first);
            return draft.Finish();
        });
    }

    private string Path() => string.Create(CultureInfo.InvariantCulture, $"made/{++written:00000000}.txt");

    private static Place Province(Place town) => new() { Name = town.Admin1!, Country = town.Country, Admin1 = town.Admin1, Lat = town.Lat, Lon = town.Lon, Precision = PlacePrecision.Province };
}
