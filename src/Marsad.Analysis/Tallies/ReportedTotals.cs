using Marsad.Analysis.Areas;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>The running totals of the sources about a question, each with what in its scope differs; a difference is given only where nothing does.</summary>
internal static class ReportedTotals
{
    public static IEnumerable<ReportedTotal> Of(TallyQuestion question, TallyAnswer answer, IEnumerable<PublishedTally> totals, IAreaJudge areas)
    {
        foreach (var (claim, published) in totals.Where(t => IsAbout(question, t, areas)).OrderBy(static t => t.Published ?? DateOnly.MaxValue).ThenBy(static t => t.Claim.Id, StringComparer.Ordinal))
        {
            var differs = Differences(question, claim, published).ToValueList();
            var (low, high) = (claim.Count.Min ?? claim.Count.Max, claim.Count.Max ?? claim.Count.Min);
            yield return new ReportedTotal
            {
                Claim = claim.Id,
                Source = Source(claim),
                Published = published,
                Count = claim.Count,
                Counts = new TotalScope { Category = claim.Category, Area = claim.Area ?? claim.AreaPlace?.Name, Since = claim.Since, Until = claim.Until, Means = claim.Means, Perpetrator = claim.Perpetrator, Target = claim.Target },
                DiffersIn = differs,
                MoreFrom = differs.IsEmpty ? low - answer.Max : null,
                MoreTo = differs.IsEmpty ? high - answer.Min : null,
            };
        }
    }

    // Movement and stock, raids and strikes are different things: a total of the other is not about the question at all.
    internal static bool IsAbout(TallyQuestion question, PublishedTally total, IAreaJudge areas)
    {
        var claim = total.Claim;
        if (claim.Measure != question.Measure || claim.Modality is not (Modality.Asserted or Modality.Alleged) || (claim.Count.Min ?? claim.Count.Max) is null)
            return false;
        if (question.AsOf is { } day && total.Published > day)
            return false;
        if (question.Flow is not null && claim.Flow is not null && claim.Flow != question.Flow)
            return false;
        if ((claim.Since?.First ?? DateOnly.MinValue) > (question.Until ?? DateOnly.MaxValue) || (claim.Until?.Last ?? total.Published ?? DateOnly.MaxValue) < (question.Since ?? DateOnly.MinValue))
            return false;
        return question.Area is null || claim.AreaPlace is null || areas.Judge(claim.AreaPlace, question.Area) != Containment.Outside || areas.Judge(question.Area, claim.AreaPlace) != Containment.Outside;
    }

    private static IEnumerable<string> Differences(TallyQuestion question, TallyClaim claim, DateOnly? published)
    {
        if (claim.Category != question.Category)
            yield return "category";
        if (!SameArea(question.Area, claim))
            yield return "area";
        if (claim.Since?.First != question.Since || (claim.Until?.Last ?? published) != question.Until)
            yield return "period";
        if (claim.Means != question.Means)
            yield return "means";
        var parties = claim.Perpetrator.Count == 0 && claim.Target.Count == 0 && question.Perpetrator is null && question.Target is null;
        if (!parties && !(OnlyOne(claim.Perpetrator, question.Perpetrator) && OnlyOne(claim.Target, question.Target)))
            yield return "parties";
    }

    private static bool OnlyOne(ValueList<string> names, string? name) => name is null ? names.IsEmpty : names.Count == 1 && Actors.AreOne(names[0], name);

    private static bool SameArea(Place? area, TallyClaim claim) => area is null ? claim.Area is null && claim.AreaPlace is null
        : claim.AreaPlace is { } place ? (place.Geonames is not null && place.Geonames == area.Geonames) || (place.Name == area.Name && place.Precision == area.Precision && place.Country == area.Country)
        : claim.Area == area.Name;

    /// <summary>From whom a total comes: whom the speaker cites, else the body that speaks.</summary>
    public static string Source(Claim claim)
    {
        var source = claim.Sources.FirstOrDefault(static s => s.Role == SourceRole.Original) ?? claim.Speaker;
        return string.IsNullOrWhiteSpace(source.Organisation) ? source.Name : source.Organisation;
    }
}
