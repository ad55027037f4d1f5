using Marsad.Analysis.Areas;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;

namespace Marsad.Analysis.Series;

/// <summary>Sorts running totals into series: by source and by what they count.</summary>
public static class TollSeriesFinder
{
    /// <summary>The series about a question, its period aside: a count since another day still tells what was added in the period.</summary>
    public static IEnumerable<TollSeries> Of(TallyQuestion question, IEnumerable<RunningTotal> totals, IAreaJudge areas)
    {
        ArgumentNullException.ThrowIfNull(question);
        var open = question with { Since = null, Until = null };
        return Of(totals.Where(t => ReportedTotals.IsAbout(open, t, areas) && (question.Category is null || t.Category == question.Category) && (question.Means is null || t.Means is null || t.Means == question.Means)))
            .Select(s => s with { Within = s.Between(question.Since, question.Until) });
    }

    /// <summary>Every series among these totals, by source, then by what is counted.</summary>
    /// <param name="totals">Running totals and counts of periods, in any order.</param>
    /// <param name="together">True: the totals of all sources as one series, where they carry on each other's count.</param>
    public static IEnumerable<TollSeries> Of(IEnumerable<RunningTotal> totals, bool together = false)
    {
        ArgumentNullException.ThrowIfNull(totals);
        var told = totals.Where(static t => t.Modality is Modality.Asserted or Modality.Alleged && (t.Count.Min ?? t.Count.Max) is not null && DayOf(t) is not null).ToList();
        var names = Names(told.Select(static t => t.Source));
        return told.GroupBy(t => (Source: together ? "" : names[t.Source], t.Measure, t.Category, Area: AreaKey(t), t.Means, Parties: Parties(t), t.Flow))
            .OrderBy(static g => g.Key.Source, StringComparer.Ordinal).ThenBy(static g => g.Key.Measure).ThenBy(static g => g.Key.Category, StringComparer.Ordinal).ThenBy(static g => g.Key.Area, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Means, StringComparer.Ordinal).ThenBy(static g => g.Key.Parties, StringComparer.Ordinal).ThenBy(static g => g.Key.Flow)
            .SelectMany(static g => Chains.Of([.. g]));
    }

    /// <summary>The day to which a total counts: said, else that of its publication; null where neither is known.</summary>
    internal static DateOnly? DayOf(RunningTotal total) => total.Until?.Last is { } until && (total.Published is null || until <= total.Published) ? until : total.Published;

    // One name for a source that is called by a longer and a shorter one.
    private static Dictionary<string, string> Names(IEnumerable<string> sources)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new List<(string Key, string Name)>();
        foreach (var source in sources.Distinct(StringComparer.Ordinal).OrderByDescending(static s => s.Length).ThenBy(static s => s, StringComparer.Ordinal))
        {
            var key = SourceNames.Key(source);
            var known = kept.FindIndex(k => SourceNames.AreOne(k.Key, key));
            if (known < 0)
                kept.Add((key, source));
            names[source] = known < 0 ? source : kept[known].Name;
        }

        return names;
    }

    private static string AreaKey(RunningTotal claim) => claim.AreaPlace?.Geonames is { } id ? id.ToString(System.Globalization.CultureInfo.InvariantCulture) : SourceNames.Key(claim.Area ?? claim.AreaPlace?.Name ?? "");

    private static string Parties(RunningTotal claim) => string.Join('|', claim.Perpetrator.Select(ActorKin.Key).Order(StringComparer.Ordinal)) + ">" + string.Join('|', claim.Target.Select(ActorKin.Key).Order(StringComparer.Ordinal));
}
