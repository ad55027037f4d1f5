using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Figures.Policies;

namespace Marsad.Benchmarks.Made;

/// <summary>Who did an invented incident to whom, and what its sources count: of all, of most who caused it, of one in ten how many children, civilians or fighters.</summary>
internal static class MadeFigures
{
    /// <summary>At whom it was aimed: one in five at another armed body, one in seven at two.</summary>
    public static ValueList<string> Target(MadeIncident made)
    {
        var others = MadeNames.Actors(made.Place.Country!).Where(a => a != made.Perpetrator).ToList();
        return (made.Number % 35) switch { 0 => [others[0], others[1]], _ when made.Number % 5 == 0 => [others[(int)(made.Number / 5 % others.Count)]], _ when made.Number % 7 == 0 => [others[1], others[2]], _ => [] };
    }

    /// <summary>Who is said to have caused the harm; null where nobody says.</summary>
    public static string? Causer(MadeIncident made) => made.Number % 4 == 3 ? null : made.Perpetrator;

    /// <summary>What a source counts.</summary>
    public static ValueList<CasualtyFigure> Of(MadeIncident made, int killed)
    {
        List<CasualtyFigure> figures = [new(HarmMeasure.Killed, CountRange.Exactly(killed)), new(HarmMeasure.Injured, CountRange.Exactly(made.Injured))];
        if (killed > 1 && (made.Number % 10) switch { 0 => "children", 1 => "civilians", 2 => "fighters", _ => null } is { } category)
            figures.Add(new CasualtyFigure(HarmMeasure.Killed, CountRange.Exactly(killed / 2)) { Category = category });
        return figures.ToValueList();
    }

    /// <summary>An incident with the figures that its sources' come to.</summary>
    public static Incident Drawn(Incident incident) => FigurePolicies.Drawn(incident, new RangeRule());
}
