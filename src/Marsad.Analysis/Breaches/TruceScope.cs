using Marsad.Analysis.Actors;
using Marsad.Analysis.Areas;
using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Breaches;

/// <summary>The scope of an agreement in place and acts. The default is the text of the parties and the mediator, and every area that it names; what only others name is in scope by their reading.</summary>
internal sealed class TruceScope
{
    private readonly ValueList<SourceScope> text;
    private readonly ValueList<SourceScope> readings;
    private readonly List<Place> areas;
    private readonly HashSet<string> countries;
    private readonly IAreaJudge judge;

    public TruceScope(Agreement agreement, IAreaJudge judge)
    {
        this.judge = judge;
        var told = agreement.Scopes.Where(static s => Resolved(s).Any() || !s.Excludes.IsEmpty).ToList();
        var own = told.Where(static s => s.Standing != Standing.Other && Resolved(s).Any()).ToList();
        // Where neither party nor mediator says where it holds, every source's words are the text; an area that a person decided stands before all of them, and whom the text leaves out stays left out.
        var decided = told.FirstOrDefault(static s => s.Standing == Standing.Decided);
        text = (own.Count > 0 ? told.Where(static s => s.Standing != Standing.Other).Select(s => decided is null || s == decided ? s : s with { Areas = [] }) : told).ToValueList();
        readings = told.Where(s => decided is null ? !text.Contains(s) : s != decided).ToValueList();
        areas = [.. text.SelectMany(Resolved).Distinct()];
        if (areas.Count == 0 && agreement.AreaPlace is { Precision: not null } area)
            areas.Add(area);
        countries = areas.Select(static a => a.Country).Append(agreement.AreaPlace?.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (countries.Count == 0)
            countries.UnionWith(agreement.Parties.Select(static p => KnownActor.Of(p).Country).OfType<string>());
    }

    /// <summary>How an incident lies to the areas of the text; inside everything where the text names none.</summary>
    public Containment Judge(Incident incident)
    {
        if (areas.Count == 0)
            return Containment.Inside;
        if (incident.Place is not { } place)
            return Containment.Possible;
        return areas.Select(a => judge.Judge(place, a)).DefaultIfEmpty(Containment.Outside).Max();
    }

    /// <summary>True where an incident lies in a country of the agreement, or where one of the two is not known.</summary>
    public bool SameCountry(Incident incident) => countries.Count == 0 || incident.Place?.Country is not { } country || countries.Contains(country);

    /// <summary>The sources other than parties and mediators in whose areas it lies.</summary>
    public IEnumerable<string> Readings(Incident incident) => incident.Place is not { } place ? [] : readings.Where(s => Resolved(s).Any(a => judge.Judge(place, a) == Containment.Inside)).Select(static s => s.Source);

    /// <summary>Why the text leaves an incident out ("the Islamic State, according to United Nations"); null where it does not.</summary>
    public string? LeftOut(Incident incident)
    {
        foreach (var scope in text)
        {
            foreach (var exclusion in scope.Excludes)
            {
                if (exclusion.Place is { } place ? incident.Place is { } where && judge.Judge(where, place) == Containment.Inside : IsOf(incident, exclusion.Name))
                    return $"{exclusion.Name}, according to {scope.Source}";
            }
        }

        return null;
    }

    /// <summary>True for acts that a truce forbids by its nature: attacks, and the taking or cutting off of ground.</summary>
    public static bool IsHostile(Incident incident) => TypeTree.Line(incident.Type).Any(static t => t is "attack" or "siege" or "capture" or "offensive");

    // An actor that the text does not bind takes an incident out where nobody else is on that side of it.
    private static bool IsOf(Incident incident, string name)
    {
        var left = ActorKin.Key(name);
        bool Is(string actor) => ActorKin.Key(actor) is var key && (SourceNames.AreOne(key, left) || ActorKin.AreKin(key, left));
        return (!incident.Perpetrator.IsEmpty && incident.Perpetrator.All(p => Is(p.Name))) || (!incident.Target.IsEmpty && incident.Target.All(Is));
    }

    private static IEnumerable<Place> Resolved(SourceScope scope) => scope.Areas.Where(static p => p.Precision is not null);
}
