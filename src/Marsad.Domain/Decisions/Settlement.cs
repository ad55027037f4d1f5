namespace Marsad.Domain.Decisions;

/// <summary>A decision, or a part of it, that does not stand because others contradict it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Because">The decision that stands instead; 0 where none does and the claims themselves do not allow it.</param>
/// <param name="Why">A sentence for a person.</param>
/// <param name="Nodes">The two between which it does not stand.</param>
public sealed record SetAside(Decision Decision, long Because, string Why, (string First, string Second) Nodes);

/// <summary>
/// What decisions about same and not-same come to. The newest decision that names two claims directly stands; a direct not-same stands before what only follows from a chain of sames, and of the
/// sames of a chain the oldest gives way, since to keep apart is the safer mistake. The result follows from the set of decisions alone, in whatever order they come.
/// </summary>
public sealed class Settlement
{
    private const long MostPairs = 250_000;
    private const int Few = 25;

    private readonly Dictionary<string, Dictionary<string, long>> apart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> sets = new(StringComparer.Ordinal);
    private readonly List<(string First, string Second, Decision Decision)> together = [];
    private readonly List<SetAside> setAside = [];

    /// <summary>Settles decisions.</summary>
    /// <param name="decisions">Those that hold; other kinds than same and not-same are left out.</param>
    /// <param name="node">What stands for a claim (its account); null for a claim that is not looked at.</param>
    public Settlement(IEnumerable<Decision> decisions, Func<string, string?> node)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var sides = decisions.Where(static d => d.IsPair).Distinct().OrderByDescending(static d => d.Number).ThenBy(static d => d.ToString(), StringComparer.Ordinal)
            .Select(d => (Decision: d, First: Nodes(d.First, node), Second: Nodes(d.Second, node))).ToList();
        var sames = sides.Where(static s => s.Decision.Kind == DecisionKind.Same).Select(static s => (s.Decision, Nodes: s.First.Union(s.Second, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())).ToList();
        foreach (var (decision, first, second) in sides.Where(static s => s.Decision.Kind == DecisionKind.NotSame))
            Part(decision, first, second, sames);
        foreach (var (decision, nodes) in sames)
        {
            foreach (var other in nodes.Skip(1))
                Join(decision, nodes[0], other);
        }
    }

    /// <summary>Pairs to put together, in an order in which none contradicts what is kept apart.</summary>
    public IReadOnlyList<(string First, string Second, Decision Decision)> Together => together;

    /// <summary>Pairs to keep apart, each in both directions.</summary>
    public IEnumerable<(string First, string Second)> Apart => apart.SelectMany(static a => a.Value.Keys.Select(b => (a.Key, b)));

    /// <summary>What does not stand, and why.</summary>
    public IReadOnlyList<SetAside> SetAside => setAside;

    private static List<string> Nodes(IEnumerable<ClaimAnchor> side, Func<string, string?> node) =>
        [.. side.Select(a => node(a.Claim)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Two sides of thousands of reports are not kept apart pair by pair: each of the one from the first few of the other, and the other way round, holds them apart as well, since those of a side are alike.
    private static IEnumerable<(string First, string Second)> Pairs(List<string> first, List<string> second) => (long)first.Count * second.Count <= MostPairs
        ? first.SelectMany(a => second.Select(b => (a, b)))
        : first.SelectMany(a => second.Take(Few).Select(b => (a, b))).Concat(second.SelectMany(b => first.Take(Few).Select(a => (a, b))));

    private void Part(Decision decision, List<string> first, List<string> second, List<(Decision Decision, List<string> Nodes)> sames)
    {
        foreach (var (a, b) in Pairs(first, second))
        {
            var later = sames.Find(s => s.Decision.Number > decision.Number && s.Nodes.BinarySearch(a, StringComparer.Ordinal) >= 0 && s.Nodes.BinarySearch(b, StringComparer.Ordinal) >= 0).Decision;
            if (string.Equals(a, b, StringComparison.Ordinal))
                setAside.Add(new SetAside(decision, 0, "one report tells both as one event", (a, b)));
            else if (later is not null)
                setAside.Add(new SetAside(decision, later.Number, $"decision {later.Number}, which is later, says that they are the same", (a, b)));
            else
                Keep(a, b, decision.Number);
        }
    }

    private void Keep(string a, string b, long number)
    {
        foreach (var (one, other) in new[] { (a, b), (b, a) })
            (apart.TryGetValue(one, out var from) ? from : apart[one] = new(StringComparer.Ordinal)).TryAdd(other, number);
    }

    private void Join(Decision decision, string a, string b)
    {
        var (one, other) = (Set(a), Set(b));
        if (ReferenceEquals(one, other))
            return;
        if (Between(one, other) is { } number)
        {
            setAside.Add(new SetAside(decision, number, $"decision {number} keeps apart what this would put together", (a, b)));
            return;
        }

        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        large.AddRange(small);
        foreach (var node in small)
            sets[node] = large;
        together.Add((a, b, decision));
    }

    private List<string> Set(string node) => sets.TryGetValue(node, out var set) ? set : sets[node] = [node];

    private long? Between(List<string> one, List<string> other)
    {
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        var kept = small.Where(apart.ContainsKey).SelectMany(n => apart[n]).Where(k => ReferenceEquals(Set(k.Key), large)).Select(static k => k.Value).ToList();
        return kept.Count == 0 ? null : kept.Max();
    }
}
