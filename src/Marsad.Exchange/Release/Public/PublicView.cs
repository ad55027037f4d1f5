using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Public;

/// <summary>The one door from the register to a release: an incident goes in, and what may be published of it comes out, or the reason why nothing is.</summary>
public sealed class PublicView
{
    private readonly ReleaseRules rules;
    private readonly PublicId ids;
    private readonly PublicNames names;
    private readonly PublicPlace places;
    private readonly CountCoarsening counts;
    private readonly DateOnly released;

    /// <summary>A view.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="ids">The publisher's key.</param>
    /// <param name="released">The day of the release.</param>
    /// <param name="centres">Middles of areas.</param>
    public PublicView(ReleaseRules rules, PublicId ids, DateOnly released, IAreaCentres centres)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (this.rules, this.ids, this.released) = (rules, ids, released);
        names = new PublicNames(rules);
        places = new PublicPlace(rules, centres);
        counts = new CountCoarsening(rules.Small, rules.LeastCount);
    }

    /// <summary>Why an incident is withheld; null where it is published.</summary>
    public Withholding? WhyWithheld(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (incident.Status == ReviewStatus.Rejected || incident.Grade == Grade.Discounted)
            return Withholding.Rejected;
        if (!rules.Status.Contains(incident.Status))
            return Withholding.NotReviewed;
        if (!rules.Grades.Contains(incident.Grade))
            return Withholding.Grade;
        if (incident.Status != ReviewStatus.Reviewed && incident.Confidence < rules.LeastConfidence)
            return Withholding.Confidence;
        if (!incident.Date.HasStart || !incident.Date.HasEnd || incident.Date.To.Year >= DateOnly.MaxValue.Year)
            return Withholding.NoDate;
        foreach (var area in rules.Embargo.AsSpan())
        {
            if (area.Fits(incident.Place, incident.Date))
                return Withholding.Embargo;
        }

        var sensitive = rules.SensitiveFor(incident);
        if (sensitive is { Action: SensitiveAction.Withhold })
            return Withholding.Sensitive;
        var (_, to) = DateCoarsening.Widen(incident.Date.From, incident.Date.To, DatesOf(sensitive));
        return to.AddDays(rules.DelayOf(incident.Type)) > released ? Withholding.Delay : null;
    }

    /// <summary>What is published of an incident; null where it is withheld.</summary>
    public PublicIncident? Of(Incident incident) => WhyWithheld(incident) is null ? Shown(incident, rules.SensitiveFor(incident)) : null;

    private DateLevel DatesOf(SensitiveRule? sensitive) => sensitive is null || sensitive.Dates < rules.Dates ? rules.Dates : sensitive.Dates;

    private PublicIncident Shown(Incident incident, SensitiveRule? sensitive)
    {
        var coarsened = new List<string>();
        var level = DatesOf(sensitive);
        var (from, to) = DateCoarsening.Widen(incident.Date.From, incident.Date.To, level);
        if (from != incident.Date.From || to != incident.Date.To)
            coarsened.Add(Coarsened.Date);
        var shown = places.Set(incident, sensitive, new PublicIncident
        {
            Id = ids.Of(incident.Id),
            Type = incident.Type,
            From = from,
            To = to,
            Lasted = level == DateLevel.Day ? incident.Date.Lasted : null,
            DatePrecision = DateCoarsening.Precision(incident.Date.Precision, level),
            Weapon = PublicThings.Weapon(incident.Weapon),
            Strikes = incident.Strikes,
            Facilities = PublicThings.Facilities(incident.Facilities),
            Sources = incident.Sources,
            Independent = incident.IndependentSources,
            Grade = incident.Grade,
            Status = incident.Status,
            Disputed = incident.Disputes.Select(static d => d.Slot).Distinct(StringComparer.Ordinal).ToValueList(),
        }, coarsened);
        shown = Counted(Named(shown, incident, coarsened), incident, sensitive, coarsened);
        if (sensitive is not null)
            coarsened.Add(Coarsened.Sensitive);
        foreach (var field in rules.Withheld.AsSpan())
            shown = PublicFields.Withhold(shown, field);
        return shown with { Coarsened = coarsened.ToValueList() };
    }

    private PublicIncident Named(PublicIncident shown, Incident incident, List<string> coarsened)
    {
        var sources = incident.SourceFigures.Select(static f => f.Source).Concat(incident.Perpetrator.SelectMany(static p => p.AllegedBy)).Distinct(StringComparer.Ordinal).ToList();
        if (sources.Exists(s => names.Source(s) == PublicNames.Category(s)))
            coarsened.Add(Coarsened.Sources);
        if (incident.Perpetrator.Any(p => names.Actor(p.Name) == PublicNames.OtherActor) || incident.Target.Any(t => names.Actor(t) == PublicNames.OtherActor))
            coarsened.Add(Coarsened.Actors);
        return shown with
        {
            Perpetrators = incident.Perpetrator.Select(p => new AllegedActor(names.Actor(p.Name), Said(p.AllegedBy))).Distinct().ToValueList(),
            Targets = incident.Target.Select(names.Actor).Distinct(StringComparer.Ordinal).ToValueList(),
            SaidBy = Said(sources),
        };
    }

    // In the order of the alphabet: the register's order tells who spoke first.
    private ValueList<string> Said(IEnumerable<string> sources) => sources.Select(names.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();

    private PublicIncident Counted(PublicIncident shown, Incident incident, SensitiveRule? sensitive, List<string> coarsened)
    {
        var rule = sensitive is null || sensitive.Small == SmallCounts.Keep ? counts : new CountCoarsening(sensitive.Small, rules.LeastCount);
        shown = shown with { Killed = rule.Of(incident.Killed), Injured = rule.Of(incident.Injured) };
        if (rule.IsSmall(incident.Killed) || rule.IsSmall(incident.Injured))
            coarsened.Add(Coarsened.Counts);
        var parts = PublicThings.Parts(incident);
        var left = new List<IncidentFigure>();
        var hidden = false;
        foreach (var measure in parts.GroupBy(static p => p.Measure))
        {
            var total = measure.Key switch { HarmMeasure.Killed => incident.Killed, HarmMeasure.Injured => incident.Injured, _ => measure.FirstOrDefault(static p => p.Category is null)?.Range };
            var ranges = measure.Where(static p => p.Category is not null).Select(static p => p.Range).ToList();
            if (measure.Key == HarmMeasure.Killed)
                ranges.AddRange(new[] { incident.KilledCivilians, incident.KilledCombatants, incident.KilledStatusUnknown }.OfType<FigureRange>());
            var may = rule.MayShow(total, ranges);
            hidden |= !may;
            left.AddRange(measure.Where(p => p.Category is null ? rule.Of(p.Range) is not null : may).Select(p => p.Category is null ? new IncidentFigure { Measure = p.Measure, Range = rule.Of(p.Range)! } : p));
        }

        var status = new[] { incident.KilledCivilians, incident.KilledCombatants, incident.KilledStatusUnknown }.OfType<FigureRange>().ToList();
        var mayStatus = rule.MayShow(incident.Killed, [.. status, .. parts.Where(static p => p is { Measure: HarmMeasure.Killed, Category: not null }).Select(static p => p.Range)]);
        hidden |= status.Count > 0 && !mayStatus;
        if (hidden)
            coarsened.Add(Coarsened.Parts);
        return shown with { Parts = left.ToValueList(), KilledCivilians = mayStatus ? incident.KilledCivilians : null, KilledCombatants = mayStatus ? incident.KilledCombatants : null };
    }
}
