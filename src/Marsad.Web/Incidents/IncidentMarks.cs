using Marsad.Analysis.Table;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Overview;

namespace Marsad.Web.Incidents;

/// <summary>What a map, a list and a timeline show of a row.</summary>
internal static class IncidentMarks
{
    /// <summary>The mark of a row.</summary>
    public static IncidentMark Of(IncidentTable table, in IncidentRow row) => new()
    {
        Id = table.Id(row),
        Type = table.Type(row.Type)!,
        Date = new DateWindow(DateOnly.FromDayNumber(row.From), DateOnly.FromDayNumber(row.To), row.Precision, row.Basis, (row.Marks & RowMarks.LastedSaid) == RowMarks.None ? null : (row.Marks & RowMarks.Lasted) != RowMarks.None),
        Place = table.Place(row.Place),
        Killed = row.Killed.Range,
        Injured = row.Injured.Range,
        Sources = row.Sources,
        IndependentSources = row.IndependentSources,
        Status = row.Status,
        Grade = row.Grade,
        Disputed = (row.Marks & RowMarks.Disputed) != RowMarks.None,
    };
}
