using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>The rows, and for a table the columns, in which an incident stands.</summary>
internal static class Rows
{
    /// <summary>Each row with what the incident gives to it; none where the tally is not split.</summary>
    public static IEnumerable<(string Key, string? Across, FigureRange Range)> Of(Incident incident, TallyQuestion question, FigureRange range)
    {
        if (question.By == TallyGrouping.None)
            yield break;
        foreach (var (key, part) in Split(incident, question, question.By, range))
        {
            if (question.Across == TallyGrouping.None)
            {
                yield return (key, null, part);
                continue;
            }

            foreach (var (across, cell) in Split(incident, question, question.Across, part))
                yield return (key, across, cell);
        }
    }

    private static IEnumerable<(string Key, FigureRange Range)> Split(Incident incident, TallyQuestion question, TallyGrouping by, FigureRange range) => by switch
    {
        TallyGrouping.Actor => ByActor(incident, question, range),
        TallyGrouping.Source => BySource(incident, question),
        TallyGrouping.Category => ByCategory(incident, question.Measure),
        _ => [(Label(incident, by), range)],
    };

    /// <summary>The row of an incident, of a split that leaves its figure whole.</summary>
    public static string Label(Incident incident, TallyGrouping by) => by switch
    {
        TallyGrouping.Day => Span(incident.Date, "yyyy-MM-dd"),
        TallyGrouping.Month => Span(incident.Date, "yyyy-MM"),
        TallyGrouping.Year => Span(incident.Date, "yyyy"),
        TallyGrouping.Place => Joined(incident.Place?.Name, incident.Place?.Admin1, incident.Place?.Country) ?? "place not said",
        TallyGrouping.District => incident.Place?.Admin2 is { } district ? Joined(district, incident.Place.Admin1, incident.Place.Country)! : "district not said",
        TallyGrouping.Province => incident.Place?.Admin1 is { } province ? Joined(province, incident.Place.Country)! : "province not said",
        TallyGrouping.Country => incident.Place?.Country ?? "country not said",
        TallyGrouping.Target => Listed(incident.Target, by),
        TallyGrouping.Facility => Listed(incident.Facilities.Select(static f => f.Type), by),
        TallyGrouping.Grade => incident.Grade.Word(),
        _ => incident.Type,
    };

    private static string Span(DateWindow date, string format)
    {
        var (from, to) = (date.From.ToString(format, CultureInfo.InvariantCulture), date.To.ToString(format, CultureInfo.InvariantCulture));
        return (date.HasStart, date.HasEnd) switch
        {
            (true, true) => from == to ? from : $"{from} to {to}",
            (true, false) => $"from {from}",
            (false, true) => $"by {to}",
            _ => "date not known",
        };
    }

    private static string? Joined(params string?[] parts)
    {
        var said = parts.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return said.Count == 0 ? null : string.Join(", ", said);
    }

    /// <summary>The row of targets or facilities. Several in one incident are one row of their own: nothing is counted twice.</summary>
    public static string Listed(IEnumerable<string> names, TallyGrouping by)
    {
        var said = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return said.Count > 0 ? string.Join(" and ", said) : by == TallyGrouping.Target ? "target not said" : "no facility said";
    }

    // Of a tally of one perpetrator only its own row; of what a joint figure adds beside the incidents that it covers, no more than that.
    private static IEnumerable<(string Key, FigureRange Range)> ByActor(Incident incident, TallyQuestion question, FigureRange range) => Cause.Of(incident, question.Measure, question.Category)
        .Where(c => question.Perpetrator is null || Actors.AreOne(c.Actor, question.Perpetrator))
        .Select(c => incident.Covers.IsEmpty ? c : (c.Actor, new FigureRange(Math.Min(c.Range.Min, range.Min), Math.Min(c.Range.Max, range.Max), c.Range.Open)));

    private static IEnumerable<(string Key, FigureRange Range)> ByCategory(Incident incident, TallyMeasure measure) =>
        KebabCase.TryParse<HarmMeasure>(measure.Word(), out var harm)
            ? incident.Casualties.Where(c => c.Measure == harm && c.By is null && c.Category is not null).Select(static c => (c.Category!, c.Range))
            : [];

    // Each source's own current figures: "at least 5" counts 5 and leaves the row open.
    private static IEnumerable<(string Source, FigureRange Range)> BySource(Incident incident, TallyQuestion question)
    {
        if (!KebabCase.TryParse<HarmMeasure>(question.Measure.Word(), out var measure))
            yield break;
        var own = incident.SourceFigures.Where(f => f.Current && f.Figure.Measure == measure && f.Figure.Category == question.Category).Select(static f => (f.Source, Count: f.ComesTo ?? f.Figure.Count)).Where(static f => (f.Count.Max ?? f.Count.Min) is not null);
        foreach (var source in own.GroupBy(static f => f.Source, StringComparer.Ordinal))
        {
            var min = source.Min(static f => f.Count.Min ?? Math.Min(1, f.Count.Max!.Value));
            yield return (source.Key, new FigureRange(min, source.Max(static f => f.Count.Max ?? f.Count.Min!.Value), source.Any(static f => f.Count.Max is null)));
        }
    }
}
