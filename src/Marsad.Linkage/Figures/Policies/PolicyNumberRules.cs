using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>Works out what the policies make of an incident's dead and injured as a few numbers, so that a tally over very many incidents need not draw them again.</summary>
internal static class PolicyNumberRules
{
    private static readonly (FigurePolicy Policy, IPolicyRule Rule)[] Rules = [(FigurePolicy.Range, new RangeRule()), (FigurePolicy.Conservative, new ConservativeRule()), (FigurePolicy.Best, new BestRule()), (FigurePolicy.Majority, new MajorityRule())];

    /// <summary>The numbers; null where the policies make of it what numbers do not hold, so that it is to be drawn whole: a person decided on it, or a source speaks of the harmed and gives no number.</summary>
    public static PolicyFigures? Of(Incident incident)
    {
        if (!incident.Edits.IsEmpty)
            return null;
        var lines = new Lazy<List<FigureLine>>(() => [.. incident.SourceFigures.Select(FigurePolicies.Line)]);
        return Of(incident, HarmMeasure.Killed, incident.Killed, lines) is { } killed && Of(incident, HarmMeasure.Injured, incident.Injured, lines) is { } injured ? new PolicyFigures(killed.Numbers, injured.Numbers) : null;
    }

    private static (PolicyNumbers? Numbers, bool)? Of(Incident incident, HarmMeasure measure, FigureRange? stored, Lazy<List<FigureLine>> lines)
    {
        var figures = incident.SourceFigures.Where(f => f.Current && f.Figure.Measure == measure).ToList();
        if (figures.Count == 0)
            return stored is null ? (null, true) : null;
        if (stored is null)
            return null;
        if (IsPlain(figures) && figures[0].Figure.Count.Min == stored.Min && stored is { Open: false, Best: null } && stored.Min == stored.Max)
            return (new PolicyNumbers(stored.Min, stored.Min, stored.Min), true);
        var drawn = Rules.ToDictionary(static r => r.Policy, r => new FigureRanges(lines.Value, r.Rule, new SortedSet<string>(StringComparer.Ordinal)).Total(measure));
        return drawn[FigurePolicy.Range] == stored && drawn[FigurePolicy.Conservative] is { Open: false, Best: null } low && low.Min == low.Max
            && drawn[FigurePolicy.Best] is { Best: { } best } range && range with { Best = null } == stored && drawn[FigurePolicy.Majority] is { Open: false, Best: null } most && most.Min == most.Max
            ? (new PolicyNumbers(low.Min, best, most.Min), true) : null;
    }

    // One source, one exact number of all: every policy takes it. Most figures are so.
    private static bool IsPlain(List<SourceFigure> figures) => figures is [{ Alleged: false, WithoutBase: false, ComesTo: null, Figure: { Category: null, Side: null, Increment: false } figure }]
        && string.IsNullOrWhiteSpace(figure.Scope) && figure.Count is { Qualifier: null, Min: { } min, Max: { } max } && min == max;
}
