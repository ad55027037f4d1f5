using Marsad.Analysis.Areas;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>The running totals of the sources about a question, each with what in its scope differs; a difference is given only where nothing does.</summary>
internal static class ReportedTotals
{
    private const int Many = 2000;

    public static IEnumerable<ReportedTotal> Of(TallyQuestion question, TallyAnswer answer, IEnumerable<RunningTotal> totals, IAreaJudge areas)
    {
        var about = totals.Where(t => IsAbout(question, t, areas)).ToArray();
        Array.Sort(about, static (a, b) => (a.Published ?? DateOnly.MaxValue).CompareTo(b.Published ?? DateOnly.MaxValue) is not 0 and var byDay ? byDay : string.CompareOrdinal(a.Id, b.Id));
        var reported = new ReportedTotal[about.Length];
        if (about.Length < Many)
        {
            for (var i = 0; i < about.Length; i++)
                reported[i] = Of(question, answer, about[i]);
        }
        else
        {
            Parallel.For(0, about.Length, i => reported[i] = Of(question, answer, about[i]));
        }

        return reported;
    }

    private static ReportedTotal Of(TallyQuestion question, TallyAnswer answer, RunningTotal total)
    {
        var differs = Differences(question, total).ToValueList();
        var (low, high) = (total.Count.Min ?? total.Count.Max, total.Count.Max ?? total.Count.Min);
        return new ReportedTotal
        {
            Claim = total.Id,
            Source = total.Source,
            Published = total.Published,
            Count = total.Count,
            Counts = new TotalScope { Category = total.Category, Area = total.Area ?? total.AreaPlace?.Name, Since = total.Since, Until = total.Until, Means = total.Means, Perpetrator = total.Perpetrator, Target = total.Target },
            DiffersIn = differs,
            MoreFrom = differs.IsEmpty ? low - answer.Max : null,
            MoreTo = differs.IsEmpty ? high - answer.Min : null,
        };
    }

    // Movement and stock, raids and strikes are different things: a total of the other is not about the question at all.
    internal static bool IsAbout(TallyQuestion question, RunningTotal claim, IAreaJudge areas)
    {
        if (claim.Measure != question.Measure || claim.Modality is not (Modality.Asserted or Modality.Alleged) || (claim.Count.Min ?? claim.Count.Max) is null)
            return false;
        if (question.AsOf is { } day && claim.Published > day)
            return false;
        if (question.Flow is not null && claim.Flow is not null && claim.Flow != question.Flow)
            return false;
        if ((claim.Since?.First ?? DateOnly.MinValue) > (question.Until ?? DateOnly.MaxValue) || (claim.Until?.Last ?? claim.Published ?? DateOnly.MaxValue) < (question.Since ?? DateOnly.MinValue))
            return false;
        return question.Area is null || claim.AreaPlace is null || areas.Judge(claim.AreaPlace, question.Area) != Containment.Outside || areas.Judge(question.Area, claim.AreaPlace) != Containment.Outside;
    }

    private static IEnumerable<string> Differences(TallyQuestion question, RunningTotal claim)
    {
        if (claim.Category != question.Category)
            yield return "category";
        if (!SameArea(question.Area, claim))
            yield return "area";
        if (claim.Since?.First != question.Since || (claim.Until?.Last ?? claim.Published) != question.Until)
            yield return "period";
        if (claim.Means != question.Means)
            yield return "means";
        var parties = claim.Perpetrator.Count == 0 && claim.Target.Count == 0 && question.Perpetrator is null && question.Target is null;
        if (!parties && !(OnlyOne(claim.Perpetrator, question.Perpetrator) && OnlyOne(claim.Target, question.Target)))
            yield return "parties";
    }

    private static bool OnlyOne(ValueList<string> names, string? name) => name is null ? names.IsEmpty : names.Count == 1 && Actors.AreOne(names[0], name);

    private static bool SameArea(Place? area, RunningTotal claim) => area is null ? claim.Area is null && claim.AreaPlace is null
        : claim.AreaPlace is { } place ? (place.Geonames is not null && place.Geonames == area.Geonames) || (place.Name == area.Name && place.Precision == area.Precision && place.Country == area.Country)
        : claim.Area == area.Name;
}
