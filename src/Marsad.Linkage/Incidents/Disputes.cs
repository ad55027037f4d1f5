using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Figures;

namespace Marsad.Linkage.Incidents;

/// <summary>Slots on which sources differ, with each source's value.</summary>
internal static class Disputes
{
    public static IEnumerable<Dispute> Of(IReadOnlyList<Telling> told, Blame blame, IncidentFigures figures)
    {
        if (figures.ZerosOfAccused.Count > 0)
        {
            var others = figures.Lines.Where(static l => l.Figure is { Measure: HarmMeasure.Killed, Category: null }).Select(static l => l.SourceName).Distinct(StringComparer.Ordinal).ToValueList();
            var zeros = new DisputedValue("0", figures.ZerosOfAccused.Select(static l => l.SourceName).Distinct(StringComparer.Ordinal).ToValueList());
            yield return new Dispute("killed", others.IsEmpty ? [zeros] : [zeros, new DisputedValue("more than 0", others)]);
        }

        if (blame.IsDivided)
            yield return new Dispute("perpetrator", blame.Perpetrators.Select(static p => new DisputedValue(p.Name, p.AllegedBy)).ToValueList());
        if (blame.Denials.Count > 0)
        {
            var denied = new DisputedValue("denied", blame.Denials.Select(static v => v.Name).Distinct(StringComparer.Ordinal).ToValueList());
            yield return new Dispute("responsibility", [denied, .. blame.Perpetrators.Select(static p => new DisputedValue(p.Name, p.AllegedBy))]);
        }

        if (Targets(told) is { } target)
            yield return target;
        if (Status(figures) is { } status)
            yield return status;
    }

    // What was aimed at differs where two sources name targets and share none.
    private static Dispute? Targets(IReadOnlyList<Telling> told)
    {
        var bySource = told.Where(static t => t.Counts && !t.Claim.Target.IsEmpty)
            .GroupBy(static t => t.Source.Key, StringComparer.Ordinal)
            .Select(static g => (g.First().Source.Name, Targets: g.SelectMany(static t => t.Claim.Target).DistinctBy(ActorKin.Key, StringComparer.Ordinal).ToList())).ToList();
        if (!bySource.Exists(a => bySource.Exists(b => !a.Targets.Exists(x => b.Targets.Exists(y => SourceNames.AreOne(ActorKin.Key(x), ActorKin.Key(y)))))))
            return null;
        return new Dispute("target", bySource.SelectMany(static s => s.Targets.Select(t => (Target: t, s.Name))).GroupBy(static t => ActorKin.Key(t.Target), StringComparer.Ordinal)
            .Select(static g => new DisputedValue(g.First().Target, g.Select(static t => t.Name).Distinct(StringComparer.Ordinal).ToValueList())).ToValueList());
    }

    // One source calls the dead civilians, another fighters: neither is taken for true.
    private static Dispute? Status(IncidentFigures figures)
    {
        var status = figures.Lines.Where(static l => l.Current && l.Figure is { Measure: HarmMeasure.Killed, Category: "civilians" or "fighters" or "soldiers" } && l.High > 0).ToList();
        var (civilians, combatants) = (status.Where(static l => l.Figure.Category is "civilians").ToList(), status.Where(static l => l.Figure.Category is not "civilians").ToList());
        if (!civilians.Exists(c => combatants.Exists(d => !string.Equals(c.Source, d.Source, StringComparison.Ordinal))))
            return null;
        return new Dispute("status", status.GroupBy(static l => l.Figure.Category!, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => new DisputedValue(g.Key, g.Select(static l => l.SourceName).Distinct(StringComparer.Ordinal).ToValueList())).ToValueList());
    }
}
