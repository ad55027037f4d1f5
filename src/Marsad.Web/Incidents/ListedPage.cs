using Marsad.Analysis.Table;
using Marsad.Register.Contract;

namespace Marsad.Web.Incidents;

/// <summary>A page of a list with where the next one starts.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many answer the question in all.</param>
/// <param name="Next">How many are skipped for the next page; null on the last.</param>
/// <param name="After">Behind which row the next page starts; null on the last.</param>
internal sealed record ListedPage(IReadOnlyList<IncidentRow> Rows, int Total, int? Next, string? After)
{
    /// <summary>The page of a selection.</summary>
    public static ListedPage Of(TableSelection selection, PageQuestion question)
    {
        // One more tells whether there is a next page.
        var rows = selection.Page(question.Order, question.After, question.From, question.Limit + 1);
        if (rows.Count <= question.Limit)
            return new ListedPage(rows, selection.Count, null, null);
        var page = rows.Take(question.Limit).ToList();
        return new ListedPage(page, selection.Count, question.After is null ? question.From + question.Limit : null, PageCursor.Of(question.Order, page[^1]).ToString());
    }
}
