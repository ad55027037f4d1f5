using Marsad.Analysis.Tallies;
using Marsad.Desk.Figures;
using Marsad.Desk.Questions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Web.Tallies;

/// <summary>What a page shows of a tally's answer.</summary>
internal static class TallyPages
{
    private const int MostRows = 4000;
    private const int MostTotals = 200;

    /// <summary>The sums.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="marks">How far the incidents were looked at; null where that is not to be counted.</param>
    public static TallyView View(AskedTally asked, TallyAnswer answer, IncidentMarkBook? marks) => new()
    {
        StatusGiven = marks?.Count(answer.Incidents.Concat(answer.Straddling.Select(static s => s.Incident))).StatusGiven,
        Reviewed = marks?.Count(answer.Incidents.Concat(answer.Straddling.Select(static s => s.Incident))).Reviewed,
        Question = answer.Question,
        Command = asked.Command,
        Min = answer.Min,
        Max = answer.Max,
        Open = answer.Open,
        Best = answer.Best,
        Incidents = answer.Incidents.Count + answer.Straddling.Count,
        InMaxOnly = answer.Straddling.GroupBy(static s => string.Join(", ", s.Reasons), StringComparer.Ordinal).Select(static g => new ReasonCount(g.Key, g.Count())).OrderByDescending(static r => r.Incidents).ThenBy(static r => r.Reason, StringComparer.Ordinal).ToValueList(),
        SetAside = answer.SetAside.Count,
        WithoutFigure = answer.WithoutFigure.Count,
        PossibleDuplicates = answer.PossibleDuplicates,
        CategoryGiven = answer.CategoryGiven,
        CategoryOf = answer.CategoryOf,
        UnstatedMin = answer.UnstatedMin,
        UnstatedMax = answer.UnstatedMax,
        Rows = answer.Rows.Take(MostRows).Select(r => Cell(r, marks?.Count(r.Incidents))).ToValueList(),
        RowsLeftOut = Math.Max(0, answer.Rows.Count - MostRows),
        Reported = answer.Reported.OrderBy(static r => r.DiffersIn.Count).ThenByDescending(static r => r.Published).Take(MostTotals).ToValueList(),
        ReportedLeftOut = Math.Max(0, answer.Reported.Count - MostTotals),
        Series = answer.Series,
    };

    private static TallyCell Cell(TallyRow row, (int StatusGiven, int Reviewed)? counted) => new(row.Key, row.Across, row.Min, row.Max, row.Open, row.Best, row.Incidents.Count, counted?.StatusGiven, counted?.Reviewed);

    /// <summary>A page of the incidents of a cell; null where the tally has no such cell.</summary>
    /// <param name="reader">The register.</param>
    /// <param name="answer">The tally.</param>
    /// <param name="row">The row; null: the whole tally.</param>
    /// <param name="column">The column; null: the whole row.</param>
    /// <param name="from">How many are skipped.</param>
    /// <param name="limit">At most so many.</param>
    public static TallyIncidents? Incidents(IRegisterReader reader, TallyAnswer answer, string? row, string? column, int from, int limit)
    {
        var ids = Ids(answer, row, column);
        if (ids is null)
            return null;
        var page = ids.Skip(from).Take(limit).ToList();
        var reasons = answer.Straddling.ToDictionary(static s => s.Incident, static s => s.Reasons, StringComparer.Ordinal);
        var items = Read(reader, answer.Question, page).Select(i => Item(answer.Question, i, reasons.GetValueOrDefault(i.Id)));
        return new TallyIncidents(items.ToValueList(), ids.Count, from + limit < ids.Count ? from + limit : null);
    }

    private static List<string>? Ids(TallyAnswer answer, string? row, string? column)
    {
        IEnumerable<string> ids;
        if (row is null)
        {
            ids = answer.Incidents.Concat(answer.Straddling.Select(static s => s.Incident));
        }
        else
        {
            var rows = answer.Rows.Where(r => string.Equals(r.Key, row, StringComparison.Ordinal) && (column is null || string.Equals(r.Across, column, StringComparison.Ordinal))).ToList();
            if (rows.Count == 0)
                return null;
            ids = rows.SelectMany(static r => r.Incidents);
        }

        // An id carries country and day: XX-YYYYMMDD-…; the latest first.
        return [.. ids.Distinct(StringComparer.Ordinal).OrderByDescending(static i => i.Length > 11 ? i[3..11] : i, StringComparer.Ordinal).ThenBy(static i => i, StringComparer.Ordinal)];
    }

    // As it stood on a day an incident is joined anew; otherwise it is looked up.
    private static IEnumerable<Incident> Read(IRegisterReader reader, TallyQuestion question, List<string> ids)
    {
        if (question is { AsOf: null, RecordedBy: null })
            return ids.Select(reader.Incident).OfType<Incident>().Select(i => TallyFigures.Draw(i, question));
        var place = ids.Index().ToDictionary(static i => i.Item, static i => i.Index, StringComparer.Ordinal);
        return TallyFigures.Incidents(reader, question).Where(i => place.ContainsKey(i.Id)).DistinctBy(static i => i.Id, StringComparer.Ordinal).OrderBy(i => place[i.Id]).Select(i => TallyFigures.Draw(i, question));
    }

    private static TallyIncident Item(TallyQuestion question, Incident incident, ValueList<string> reasons) => new()
    {
        Id = incident.Id,
        Type = incident.Type,
        Date = incident.Date,
        Place = incident.Place,
        Figure = Measured.Of(incident, question.Measure, question.Category),
        Reasons = reasons,
        Sources = incident.Sources,
        IndependentSources = incident.IndependentSources,
        Status = incident.Status,
        Grade = incident.Grade,
        Disputed = !incident.Disputes.IsEmpty,
    };
}
