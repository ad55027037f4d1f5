using System.Collections.Frozen;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>The lowest figure that a source gives, as ACLED codes fatalities; words count for the least they can mean.</summary>
internal sealed class ConservativeRule : IPolicyRule
{
    // "Dozens" are read as two dozens at least; ACLED counts one. So with tens, scores, hundreds, thousands.
    private const int PluralIsAtLeast = 2;

    private static readonly FrozenSet<string> Plurals = VocabularyTable.Load("number-words").Rows.Where(static r => r["kind"] is "plural").Select(static r => r["word"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public FigureRange? Draw(FigureRange range, IReadOnlyList<GivenFigure> given, IReadOnlyList<GivenFigure> partial)
    {
        var lows = given.SelectMany(static g => g.Counts, Low).OfType<long>().ToList();
        var low = lows.Count > 0 ? lows.Min() : partial.Count == 1 && partial[0].Counts is [var only] && Low(partial[0], only) is { } least ? least : range.Min;
        return new FigureRange(low, low);
    }

    // "Up to 60" gives no lowest.
    private static long? Low(GivenFigure given, CountRange count) => count.Min is not { } min ? null
        : !given.Line.Figure.Increment && count.Max is null && IsPlural(count.Qualifier) ? min / PluralIsAtLeast
        : min;

    private static bool IsPlural(string? qualifier) => qualifier is not null && Folding.Words(qualifier).Exists(Plurals.Contains);
}
