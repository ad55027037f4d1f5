using Marsad.Analysis.Table;
using Marsad.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Incidents;

/// <summary>Which page of a list an address asks for.</summary>
/// <param name="Order">In which order.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="From">How many are skipped.</param>
/// <param name="After">Behind which row it starts; null: where <paramref name="From"/> tells.</param>
internal sealed record PageQuestion(TableOrder Order, int Limit, int From, PageCursor? After)
{
    private const int Usual = 100;
    private const int Most = 1000;

    /// <summary>The names that may stand in an address.</summary>
    public static readonly IReadOnlyList<string> Names = ["sort", "limit", "from", "after"];

    /// <summary>Reads it.</summary>
    public static Parsed<PageQuestion> Of(IQueryCollection query)
    {
        var words = new QuestionWords(query);
        var (limit, from) = (words.Number("limit") ?? Usual, words.Number("from") ?? 0);
        var after = words.Given("after") is { } text ? PageCursor.Parse(text) ?? words.Wrong<PageCursor?>("after", text, "what an earlier page gave as after") : null;
        var question = new PageQuestion(words.OneOf<TableOrder>("sort") ?? TableOrder.Latest, (int)Math.Min(limit, int.MaxValue), (int)Math.Min(from, int.MaxValue), after);
        return words.Reason is { } reason ? Parsed<PageQuestion>.Failed(reason)
            : limit is < 1 or > Most ? Parsed<PageQuestion>.Failed($"limit is a number from 1 to {Most}")
            : after is not null && from > 0 ? Parsed<PageQuestion>.Failed("from and after both say where the page starts: give one of them")
            : Parsed<PageQuestion>.Of(question);
    }
}
