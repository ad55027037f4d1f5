using Marsad.Analysis.Table;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Web.Tallies;

/// <summary>Of each incident whether a source says who the dead were, and whether a person has looked at it: looked up by id for the rows of a tally.</summary>
internal sealed class IncidentMarkBook
{
    /// <summary>Over more incidents it is not made: the page then says nothing of it.</summary>
    public const int Most = 100_000;

    private readonly Dictionary<string, (bool StatusGiven, bool Reviewed)> marks = new(StringComparer.Ordinal);

    /// <summary>Makes the book of a table.</summary>
    public IncidentMarkBook(IncidentTable table)
    {
        foreach (ref readonly var row in table.Rows)
            marks[table.Id(row)] = ((row.Marks & RowMarks.StatusGiven) != RowMarks.None, row.Status == ReviewStatus.Reviewed);
    }

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => marks.Count * 120L;

    /// <summary>Of how many of these a source says who the dead were, and how many were reviewed; each counts once.</summary>
    public (int StatusGiven, int Reviewed) Count(IEnumerable<string> incidents)
    {
        var (given, reviewed) = (0, 0);
        foreach (var id in incidents.Distinct(StringComparer.Ordinal))
        {
            var mark = marks.GetValueOrDefault(id);
            (given, reviewed) = (given + (mark.StatusGiven ? 1 : 0), reviewed + (mark.Reviewed ? 1 : 0));
        }

        return (given, reviewed);
    }
}
