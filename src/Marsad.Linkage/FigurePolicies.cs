using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Figures;
using Marsad.Linkage.Figures.Policies;

namespace Marsad.Linkage;

/// <summary>Figures of stored incidents by another policy than <see cref="FigurePolicy.Range"/>. All of it follows from the current figures that the incident carries, so that a tally over many incidents reads nothing more.</summary>
public static class FigurePolicies
{
    /// <summary>The incident with its figures drawn by a policy. By <see cref="FigurePolicy.Range"/> it is the incident as stored. Strikes and facilities are counted alike by all, and a figure that a person decided stands under every policy.</summary>
    /// <param name="incident">An incident as stored.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="sourceOrder">For <see cref="FigurePolicy.Hierarchy"/>: names of sources, the most trusted first.</param>
    /// <exception cref="ArgumentException">A hierarchy without an order.</exception>
    public static Incident Under(Incident incident, FigurePolicy policy, ValueList<string> sourceOrder = default)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (policy == FigurePolicy.Hierarchy && sourceOrder.IsEmpty)
            throw new ArgumentException("A hierarchy needs the names of sources in their order.", nameof(sourceOrder));
        return policy == FigurePolicy.Range ? incident : IncidentEdits.KeepFigures(Drawn(incident, Rule(policy, incident.Grade, sourceOrder)) with { Policy = policy });
    }

    /// <summary>What the policies that make one number of figures make of an incident's dead and injured; null where it is to be drawn by <see cref="Under"/>. By <see cref="FigurePolicy.Grades"/> a weak or contested incident runs from nothing to the highest, any other is as stored.</summary>
    public static PolicyFigures? Numbers(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return PolicyNumberRules.Of(incident);
    }

    // Also for the policy range, so that a test can show that nothing is lost between an incident and its stored figures.
    internal static Incident Drawn(Incident incident, IPolicyRule rule) =>
        new FigureRanges([.. incident.SourceFigures.Select(Line)], rule, new SortedSet<string>(StringComparer.Ordinal)).Draw().On(incident);

    private static IPolicyRule Rule(FigurePolicy policy, Grade grade, ValueList<string> sourceOrder) => policy switch
    {
        FigurePolicy.Range => new RangeRule(),
        FigurePolicy.Conservative => new ConservativeRule(),
        FigurePolicy.Best => new BestRule(),
        FigurePolicy.Grades => new GradesRule(grade),
        FigurePolicy.Majority => new MajorityRule(),
        FigurePolicy.Hierarchy => new HierarchyRule(sourceOrder),
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "There is no such policy."),
    };

    internal static FigureLine Line(SourceFigure figure, int order) => new()
    {
        Source = figure.Key ?? SourceNames.Key(figure.Source), SourceName = figure.Source, Figure = figure.Figure, Count = figure.ComesTo ?? figure.Figure.Count,
        By = figure.By ?? figure.Figure.By, Said = figure.Said, Claim = figure.Claim, Order = order, Current = figure.Current, Alleged = figure.Alleged, WithoutBase = figure.WithoutBase,
    };
}
