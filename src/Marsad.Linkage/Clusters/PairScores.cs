using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Clusters;

/// <summary>Compares accounts, each pair at most once, knowing which reports are copies or versions of each other.</summary>
/// <param name="heads">The reports' heads; those of an account's report are known before the account is compared.</param>
/// <param name="weights">The weights.</param>
/// <param name="memory">What was made of accounts before, with the same weights.</param>
internal sealed class PairScores(IReadOnlyDictionary<ContentHash, ReportHead> heads, WeightTable weights, JoinMemory? memory = null)
{
    private readonly Dictionary<string, Compared> ready = new(StringComparer.Ordinal);
    private readonly JoinMemory memory = memory ?? new JoinMemory();

    /// <summary>The account made ready for comparison.</summary>
    public Compared Ready(Account account)
    {
        if (!ready.TryGetValue(account.Id, out var made))
            ready[account.Id] = made = memory.Ready(account, heads.GetValueOrDefault(account.Document));
        return made;
    }

    /// <summary>The score of two accounts, whatever their order; not a number where they cannot be one (so that it reaches no threshold).</summary>
    public double Of(Compared first, Compared second)
    {
        if (!memory.Scores.TryGetValue(JoinMemory.Pair(first, second), out var score))
            memory.Scores[JoinMemory.Pair(first, second)] = score = PairComparison.Score(first, second, weights) ?? double.NaN;
        return score;
    }

    /// <summary>The score of a pair that is compared this once: most pairs of a block are no pair, and are not worth remembering.</summary>
    public double Once(Compared first, Compared second) => PairComparison.Score(first, second, weights) ?? double.NaN;

    /// <summary>True where a score links two accounts. Where their places or stated days speak against it, it takes something that tells the incident from others: a passage or report in common, several rare names beside some of the words, or much the same story (of a town of two names all reports share that pair, and the pair with its police). Else the incidents of a day all over a country, or of a town over the years, would chain to one group.</summary>
    public static bool IsLink(Compared first, Compared second, double score) => score >= LinkageWeights.Threshold && (first.Account.Kind == AccountKind.Agreement
        || !(DaysExclude(first.Account, second.Account) || PlaceLevels.Of(first.Place, second.Place) == PlaceLevel.Elsewhere) || TellsApart(first, second));

    private static bool DaysExclude(Account first, Account second) => DateLevels.Of(first.Date, second.Date) == DateLevel.Exclude && !DateLevels.IsGuess(first.Date, second.Date);

    private static bool TellsApart(Compared first, Compared second) => first.IsKin(second) || WordHashes.Shared<long>(first.Quotes, second.Quotes) > 0
        || (first.Account.Story is { } one && second.Account.Story is { } other && StoryLevels.Words(one, other) is var words && (words >= StoryLevel.Most || (words >= StoryLevel.Some && StoryLevels.Names(one, other) >= RareNameLevel.Two)));

    /// <summary>The near miss of a pair of a score; null where it is far from one.</summary>
    public NearMiss? NearMissOf(Compared first, Compared second, double score)
    {
        if (!(score >= LinkageWeights.NearFrom))
            return null;
        var (a, b) = (first.Account.Id, second.Account.Id);
        return string.CompareOrdinal(a, b) < 0
            ? new NearMiss(a, b, Math.Round(score, 1), PairComparison.Reasons(first, second, weights))
            : new NearMiss(b, a, Math.Round(score, 1), PairComparison.Reasons(first, second, weights));
    }

    /// <summary>The link of a pair, with its reasons.</summary>
    public JoinReason Reason(Compared first, Compared second) => new([first.Account.Id, second.Account.Id], Math.Round(Of(first, second), 1), PairComparison.Reasons(first, second, weights));
}
