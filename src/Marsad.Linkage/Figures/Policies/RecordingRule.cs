using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>Takes the range, and notes on the way what the other policies would take: all policies in one pass over the figures.</summary>
internal sealed class RecordingRule : IPolicyRule
{
    private static readonly ConservativeRule Conservative = new();
    private static readonly BestRule Best = new();
    private static readonly MajorityRule Majority = new();

    /// <summary>What was noted, in the order in which it was asked for.</summary>
    public List<(PolicyNumbers Numbers, ValueList<GivenCount> Given)> Noted { get; } = [];

    /// <inheritdoc/>
    public FigureRange? Draw(FigureRange range, IReadOnlyList<GivenFigure> given, IReadOnlyList<GivenFigure> partial)
    {
        var numbers = new PolicyNumbers(Conservative.Draw(range, given, partial)!.Min, Best.Draw(range, given, partial)!.Best!.Value, Majority.Draw(range, given, partial)!.Min);
        Noted.Add((numbers, (given.Count > 0 ? given : partial).SelectMany(static g => g.Counts.Select(c => (g.Line.SourceName, Count: c))).Where(static g => (g.Count.Max ?? g.Count.Min) is not null)
            .Select(static g => new GivenCount(g.SourceName, g.Count.Min, (g.Count.Max ?? g.Count.Min)!.Value, g.Count.Max is null)).ToValueList()));
        return range;
    }
}
