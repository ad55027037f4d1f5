using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Clusters;
using Marsad.Linkage.Figures;

namespace Marsad.Linkage.Incidents;

/// <summary>Makes the incident of a cluster: what its claims say together, with who says it.</summary>
internal static class IncidentBuilder
{
    /// <summary>The incident; null where nobody asserts or alleges one.</summary>
    /// <param name="cluster">The accounts.</param>
    /// <param name="claims">The claims, by id.</param>
    /// <param name="heads">The reports' heads.</param>
    /// <param name="acceptedZeros">Ids of claims in which an accused party gives a zero that a person accepts.</param>
    public static Incident? Build(Cluster cluster, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<ContentHash, ReportHead> heads, IReadOnlySet<string>? acceptedZeros = null)
    {
        if (!cluster.Accounts.Any(static a => a.Asserted))
            return null;
        var (told, denials) = Tell(cluster, claims, heads);
        var counting = told.Where(static t => t.Counts).ToList();
        if (counting.Count == 0)
            return null;
        var accounts = cluster.Accounts.OrderBy(static a => a.Published ?? DateOnly.MaxValue).ThenBy(static a => a.Id, StringComparer.Ordinal).ToList();
        var blame = new Blame(told, denials);
        var type = SlotChoice.Type(accounts);
        var figures = Figures(told, blame, new Causes(told, type), acceptedZeros);
        var disputes = Disputes.Of(told, blame, figures).ToList();
        var (date, place) = (SlotChoice.Date(Oddities.WithPossibleDates(accounts)), SlotChoice.Place(accounts));
        var independent = counting.Select(static t => t.Source).DistinctBy(static v => v.Key, StringComparer.Ordinal).ToList();
        var drawn = figures.Ranges.Draw();
        return new Incident
        {
            Id = IncidentId.Of(accounts[0]),
            Type = type,
            Date = date,
            Place = place,
            Perpetrator = blame.Perpetrators,
            Target = SlotChoice.Names(counting.SelectMany(static t => t.Claim.Target)),
            Backer = SlotChoice.Names(counting.SelectMany(static t => t.Claim.Backer)),
            Killed = drawn.Killed,
            KilledCivilians = drawn.Civilians,
            KilledCombatants = drawn.Combatants,
            KilledStatusUnknown = drawn.StatusUnknown,
            Injured = drawn.Injured,
            Casualties = drawn.All,
            SourceFigures = figures.Lines.Select(Stored).ToValueList(),
            Strikes = Bounds.Over(counting.Select(static t => t.Claim.Strikes).OfType<CountRange>().Where(static c => (c.Max ?? c.Min) is not null)),
            Facilities = SlotChoice.Facilities(counting),
            Weapon = SlotChoice.Weapon(counting),
            Reports = told.Select(static t => t.Head).DistinctBy(static h => h.Document).SelectMany(static h => h.Captures.OrderBy(static c => c.Published ?? new PublicationTime(DateOnly.MaxValue)).ThenBy(static c => c.Path, StringComparer.Ordinal)).ToValueList(),
            Claims = told.Select(static t => t.Claim.Id).ToValueList(),
            Sources = independent.Count,
            IndependentSources = Independence.Count(independent),
            Grade = Grading.Of(told, blame, independent),
            Confidence = Grading.Confidence(cluster, counting),
            Disputes = disputes.ToValueList(),
            Flags = figures.Flags.Concat(cluster.Flags).Concat(Oddities.Flags(accounts)).Order(StringComparer.Ordinal).ToValueList(),
            Why = cluster.Why.ToValueList(),
            Covers = cluster.Accounts.SelectMany(static a => a.Covers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(),
        };
    }

    // In the order in which it was told: by publication, report and quote.
    private static (List<Telling> Told, List<Voice> Denials) Tell(Cluster cluster, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<ContentHash, ReportHead> heads)
    {
        var all = cluster.Accounts.SelectMany(static a => a.Claims, static (account, id) => (account, id)).Where(c => claims.ContainsKey(c.id))
            .Select(c => (Claim: (IncidentClaim)claims[c.id], Account: c.account, Head: Head(c.account, heads)))
            .OrderBy(static c => c.Head.Published ?? new PublicationTime(DateOnly.MaxValue)).ThenBy(static c => c.Head.Document).ThenBy(static c => c.Claim.Quote.Start).ThenBy(static c => c.Claim.Id, StringComparer.Ordinal).ToList();
        var denials = cluster.Accounts.SelectMany(static a => a.Denials, static (account, id) => (account, id)).Where(c => claims.ContainsKey(c.id)).Select(c => (Claim: claims[c.id], Head: Head(c.account, heads))).ToList();
        var voices = new Voices([.. all.Select(static c => ((Claim)c.Claim, c.Head)), .. denials]);
        return ([.. all.Select(c => new Telling(c.Claim, c.Account, c.Head, voices.Of(c.Claim)))], [.. denials.Select(d => voices.Of(d.Claim))]);
    }

    private static ReportHead Head(Account account, IReadOnlyDictionary<ContentHash, ReportHead> heads) =>
        heads.TryGetValue(account.Document, out var head) ? head : new ReportHead { Document = account.Document, Captures = [new IncidentReport { Document = account.Document }] };

    private static IncidentFigures Figures(List<Telling> told, Blame blame, Causes causes, IReadOnlySet<string>? acceptedZeros)
    {
        var accepted = told.Where(t => acceptedZeros?.Contains(t.Claim.Id) == true).Select(static t => t.Source.Key).ToHashSet(StringComparer.Ordinal);
        var lines = new List<FigureLine>();
        for (var order = 0; order < told.Count; order++)
        {
            var one = told[order];
            if (!one.Counts)
                continue;
            foreach (var figure in one.Claim.Casualties.Where(static f => (f.Max ?? f.Min) is not null))
                lines.Add(new FigureLine { Source = one.Source.Key, SourceName = one.Source.Name, Figure = figure, Count = figure.Count, By = causes.Of(figure, one), Said = one.Said, Claim = one.Claim.Id, Order = order, Alleged = one.Claim.Modality == Modality.Alleged });
        }

        // "Retracted its figure of 12": the source's own words that it did not happen, or not so, take back its own figures only.
        var retracted = told.Where(static t => t.Claim.Modality == Modality.Negated)
            .SelectMany(static t => t.Claim.Casualties.Select(f => (t.Source.Key, (HarmMeasure?)f.Measure, (CountRange?)f.Count))).ToList();
        return new IncidentFigures(lines, source => blame.IsAccused(source) && !accepted.Contains(source), retracted);
    }

    private static SourceFigure Stored(FigureLine line) => new()
    {
        Source = line.SourceName, Figure = line.Figure, Said = line.Said, Claim = line.Claim, Current = line.Current, Alleged = line.Alleged, WithoutBase = line.WithoutBase,
        ComesTo = line.Count == line.Figure.Count ? null : line.Count,
        By = string.Equals(line.By, line.Figure.By, StringComparison.Ordinal) ? null : line.By,
        Key = string.Equals(line.Source, SourceNames.Key(line.SourceName), StringComparison.Ordinal) ? null : line.Source,
    };
}
