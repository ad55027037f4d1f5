using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>Works out what the policies make of an incident's figures as a few numbers, so that a tally over very many incidents need not draw them again.</summary>
internal static class PolicyNumberRules
{
    /// <summary>The numbers; null where the policies make of it what numbers do not hold, so that it is to be drawn whole: a person decided on it, or a source speaks of the harmed and gives no number.</summary>
    public static PolicyFigures? Of(Incident incident)
    {
        if (!incident.Edits.IsEmpty)
            return null;
        if (Plain(incident) is { } plain)
            return plain;
        var rule = new RecordingRule();
        var drawn = new FigureRanges([.. incident.SourceFigures.Select(FigurePolicies.Line)], rule, new SortedSet<string>(StringComparer.Ordinal)).Draw();
        if (drawn.Killed != incident.Killed || drawn.Injured != incident.Injured || IsWithoutNumber(incident, HarmMeasure.Killed, drawn.Killed) || IsWithoutNumber(incident, HarmMeasure.Injured, drawn.Injured))
            return null;
        var all = drawn.All.Zip(rule.Noted, static (f, n) => new PolicyFigure(f.Measure, f.Category, f.By, f.Range, n.Numbers, n.Given)).ToList();
        if (drawn.Combatants is { } combatants)
            all.Add(new PolicyFigure(HarmMeasure.Killed, PolicyFigure.Combatants, null, combatants, rule.Noted[^1].Numbers, rule.Noted[^1].Given));
        PolicyNumbers? Total(HarmMeasure measure) => all.Find(f => f.Measure == measure && f.Category is null && f.By is null)?.Numbers;
        return new PolicyFigures(Total(HarmMeasure.Killed), Total(HarmMeasure.Injured)) { All = IsAsStored(incident, drawn) ? all.ToValueList() : null };
    }

    private static bool IsWithoutNumber(Incident incident, HarmMeasure measure, FigureRange? drawn) => drawn is null && incident.SourceFigures.Any(f => f.Current && f.Figure.Measure == measure);

    private static bool IsAsStored(Incident incident, DrawnFigures drawn) => drawn.All == incident.Casualties && drawn.Civilians == incident.KilledCivilians && drawn.Combatants == incident.KilledCombatants && drawn.StatusUnknown == incident.KilledStatusUnknown;

    // Of each measure one source, one exact number of all: every policy takes it. Most figures are so.
    private static PolicyFigures? Plain(Incident incident)
    {
        if (incident.KilledCivilians is not null || incident.KilledCombatants is not null || incident.KilledStatusUnknown != incident.Killed)
            return null;
        var all = new List<PolicyFigure>(4);
        foreach (var figure in incident.SourceFigures)
        {
            if (!figure.Current || !IsPlain(figure) || all.Exists(f => f.Measure == figure.Figure.Measure))
                return null;
            var number = figure.Figure.Count.Min!.Value;
            var (range, numbers) = (new FigureRange(number, number), new PolicyNumbers(number, number, number));
            ValueList<GivenCount> given = [new GivenCount(figure.Source, number, number, false)];
            all.Add(new PolicyFigure(figure.Figure.Measure, null, null, range, numbers, given));
            if ((figure.By ?? figure.Figure.By) is { } by)
                all.Add(new PolicyFigure(figure.Figure.Measure, null, by, range, numbers, given));
        }

        all.Sort(static (a, b) => a.Measure.CompareTo(b.Measure) is not 0 and var order ? order : (a.By is not null).CompareTo(b.By is not null));
        if (all.Count != incident.Casualties.Count || all.Zip(incident.Casualties).Any(static p => p.First.Measure != p.Second.Measure || p.Second.Category is not null || p.First.By != p.Second.By || p.First.Range != p.Second.Range))
            return null;
        PolicyNumbers? Total(HarmMeasure measure) => all.Find(f => f.Measure == measure && f.By is null)?.Numbers;
        return Of(all, HarmMeasure.Killed) == incident.Killed && Of(all, HarmMeasure.Injured) == incident.Injured ? new PolicyFigures(Total(HarmMeasure.Killed), Total(HarmMeasure.Injured)) { All = all.ToValueList() } : null;
    }

    private static FigureRange? Of(List<PolicyFigure> all, HarmMeasure measure) => all.Find(f => f.Measure == measure && f.By is null)?.Range;

    private static bool IsPlain(SourceFigure told) => told is { Alleged: false, WithoutBase: false, ComesTo: null, Figure: { Category: null, Side: null, Increment: false } figure }
        && string.IsNullOrWhiteSpace(figure.Scope) && figure.Count is { Qualifier: null, Min: { } min, Max: { } max } && min == max;
}
