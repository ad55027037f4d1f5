using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Domain.Values;
using Marsad.Linkage.Blocks;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage;

/// <summary>Weights of joining estimated from the accounts of a register by expectation–maximisation (Winkler 1988), starting from the weights shipped and held to them: nobody says which pairs are one, but for those that people decided.</summary>
public sealed record RegisterEstimate
{
    /// <summary>No more pairs than this are compared, those of the first accounts by id.</summary>
    public const int MostPairs = 400_000;

    // Pairs that the shipped weight counts for: with as many of its own, a level stands half way.
    private const double HeldBy = 100;

    // A level that fewer true or other pairs show keeps its weight.
    private const double Fewest = 25;
    private const double MostChange = 4;

    /// <summary>The levels that some pair shows, by comparison and level; first those between accounts of events.</summary>
    public required ValueList<EstimatedLevel> Levels { get; init; }

    /// <summary>How many accounts were compared.</summary>
    public int Accounts { get; init; }

    /// <summary>How many pairs of accounts of events share a block and can be one.</summary>
    public int Pairs { get; init; }

    /// <summary>How many pairs of whole reports of crime do.</summary>
    public int CrimePairs { get; init; }

    /// <summary>How many of the pairs people have decided.</summary>
    public int Decided { get; init; }

    /// <summary>The weights to use.</summary>
    public JoinWeights Weights => new(Levels.GroupBy(static l => (l.Comparison, l.Level)).Select(static g => new JoinWeight(
        g.Key.Comparison,
        g.Key.Level,
        Value(g, crime: false),
        Value(g, crime: true))));

    /// <summary>Estimates weights.</summary>
    /// <param name="accounts">Accounts with the heads of their reports; their order plays no part.</param>
    /// <param name="decisions">Decisions in force about their claims.</param>
    public static RegisterEstimate Of(IEnumerable<(Account Account, ReportHead? Head)> accounts, IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(decisions);
        var compared = accounts.Where(static a => a.Account.Kind == AccountKind.Incident).DistinctBy(static a => a.Account.Id, StringComparer.Ordinal).OrderBy(static a => a.Account.Id, StringComparer.Ordinal)
            .Select(static (a, i) => new Compared(a.Account, i, a.Head)).ToList();
        var truth = Truth(compared, decisions);
        var index = new BlockIndex(compared);
        var (events, crimes, decided) = (new List<(IReadOnlyList<LevelWeight>, bool?)>(), new List<(IReadOnlyList<LevelWeight>, bool?)>(), 0);
        for (var i = 0; i < compared.Count && events.Count + crimes.Count < MostPairs; i++)
        {
            foreach (var j in index.Meeting(compared[i]).Where(j => j < i))
            {
                if (PairComparison.Levels(compared[j], compared[i]) is not { } levels)
                    continue;
                bool? same = truth.TryGetValue((j, i), out var known) ? known : null;
                decided += same is null ? 0 : 1;
                (PairComparison.AreWhole(compared[j], compared[i]) ? crimes : events).Add(([.. levels.Select(static l => l.Level)], same));
            }
        }

        return new RegisterEstimate
        {
            Accounts = compared.Count,
            Pairs = events.Count,
            CrimePairs = crimes.Count,
            Decided = decided,
            Levels = Estimate(events, crime: false).Concat(Estimate(crimes, crime: true)).ToValueList(),
        };
    }

    private static double Value(IEnumerable<EstimatedLevel> levels, bool crime) => levels.FirstOrDefault(l => l.Crime == crime) is { } own ? own.Weight
        : LinkageWeights.Shipped.Of(LinkageWeights.Of(levels.First().Comparison, levels.First().Level), crime);

    private static Dictionary<(int First, int Second), bool> Truth(List<Compared> compared, IEnumerable<Decision> decisions)
    {
        var owner = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var account in compared)
        {
            foreach (var claim in account.Account.Claims)
                owner.TryAdd(claim, account.Number);
        }

        var truth = new Dictionary<(int, int), bool>();
        foreach (var decision in decisions.Where(static d => d.Kind is DecisionKind.Same or DecisionKind.NotSame).OrderBy(static d => d.Number))
        {
            foreach (var first in Named(decision.First))
            {
                foreach (var second in Named(decision.Second).Where(n => n != first))
                    truth[(Math.Min(first, second), Math.Max(first, second))] = decision.Kind == DecisionKind.Same;
            }
        }

        return truth;

        List<int> Named(IEnumerable<ClaimAnchor> anchors) => [.. anchors.Select(a => owner.TryGetValue(a.Claim, out var i) ? i : -1).Where(static i => i >= 0).Distinct()];
    }

    // What a block has more or fewer of true pairs than the shipped tables expect goes to the levels that every pair shows, so that the score from which pairs are linked stays the same.
    private static IEnumerable<EstimatedLevel> Estimate(List<(IReadOnlyList<LevelWeight> Levels, bool? Same)> pairs, bool crime)
    {
        if (pairs.Count == 0)
            return [];
        var (levels, prior) = WeightEstimate.Of(pairs, level => LinkageWeights.Shipped.Of(level, crime));
        var everywhere = crime ? "story" : "place";
        return levels.OrderBy(static l => l.Key.Index).Select(l =>
        {
            var shipped = LinkageWeights.Shipped.Of(l.Key, crime);
            var estimated = l.Value.Weight + (l.Key.Comparison == everywhere ? prior + LinkageWeights.Threshold : 0);
            var pairsOf = Math.Min(l.Value.TruePairs, l.Value.OtherPairs);
            var share = pairsOf < Fewest ? 0 : pairsOf / (pairsOf + HeldBy);
            return new EstimatedLevel(l.Key.Comparison, l.Key.Level, l.Key.Words, crime, Math.Round(shipped, 2), Math.Round(estimated, 2), Math.Round(shipped + Math.Clamp(share * (estimated - shipped), -MostChange, MostChange), 2), Math.Round(l.Value.TruePairs, 1), Math.Round(l.Value.OtherPairs, 1));
        });
    }
}
