using Marsad.Domain.Values;
using Marsad.Domain.Victims;
using Marsad.Linkage.Clusters;

namespace Marsad.Linkage.Victims;

/// <summary>Finds which entries of different lists are one person. People's decisions come first; then the strongest links, and never two entries of one list in one person, since a list's makers have counted them apart. The result does not depend on the order of the entries.</summary>
public static class VictimMatching
{
    /// <summary>The chance from which a pair is linked.</summary>
    public const double LinkFrom = 0.9;

    /// <summary>The chance from which a pair is shown to a person.</summary>
    public const double NearFrom = 0.1;

    private const int MostUnderAKey = 400;

    /// <summary>Matches lists.</summary>
    /// <param name="entries">All entries; their ids are all different.</param>
    /// <param name="decisions">The decisions in force.</param>
    public static VictimMatch Of(IEnumerable<VictimEntry> entries, IReadOnlyList<VictimDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var victims = entries.OrderBy(static e => e.List, StringComparer.Ordinal).ThenBy(static e => e.Row.Length).ThenBy(static e => e.Row, StringComparer.Ordinal).Select(static e => new ComparedVictim(e)).ToList();
        var (pairs, common) = Pairs(victims);
        var comparison = new VictimComparison(new WordShares(victims));
        var sizes = victims.GroupBy(static v => v.Entry.List, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        var scored = new List<(int First, int Second, VictimPair Pair)>();
        foreach (var (i, j) in pairs)
        {
            var (score, reasons) = comparison.Of(victims[i], victims[j]);

            // One of so many entries of the longer list is the same person: these are the odds to be overcome.
            var odds = Math.Log2(Math.Max(2, Math.Max(sizes[victims[i].Entry.List], sizes[victims[j].Entry.List])));
            var chance = Math.Round(1 / (1 + Math.Pow(2, odds - score)), 3);
            if (chance >= NearFrom)
                scored.Add((i, j, new VictimPair(victims[i].Entry.Id, victims[j].Entry.Id, score, chance, reasons)));
        }

        return Link(victims, scored, decisions) with { CommonKeys = common };
    }

    private static VictimMatch Link(List<ComparedVictim> victims, List<(int First, int Second, VictimPair Pair)> scored, IReadOnlyList<VictimDecision> decisions)
    {
        var place = victims.Select(static (v, i) => (v.Entry.Id, i)).ToDictionary(static p => p.Id, static p => p.i, StringComparer.Ordinal);
        var persons = new Persons(victims.ConvertAll(static v => v.Entry.List));
        var (links, setAside) = (new List<VictimPair>(), new List<long>());
        var known = decisions.Where(d => d.Kind is VictimDecisionKind.Same or VictimDecisionKind.NotSame && place.ContainsKey(d.First!) && place.ContainsKey(d.Second!))
            .GroupBy(d => (Math.Min(place[d.First!], place[d.Second!]), Math.Max(place[d.First!], place[d.Second!]))).Select(static g => g.MaxBy(static d => d.Number)!).OrderByDescending(static d => d.Number).ToList();
        foreach (var decision in known.Where(static d => d.Kind == VictimDecisionKind.NotSame))
            persons.Part(place[decision.First!], place[decision.Second!]);
        foreach (var decision in known.Where(static d => d.Kind == VictimDecisionKind.Same))
        {
            if (persons.Join(place[decision.First!], place[decision.Second!], decided: true))
                links.Add(new VictimPair(decision.First!, decision.Second!, 100, 1, [$"decided by {decision.By}" + (decision.Reason is null ? "" : ": " + decision.Reason)]));
            else
                setAside.Add(decision.Number);
        }

        var near = new List<VictimPair>();
        foreach (var (i, j, pair) in scored.OrderByDescending(static s => s.Pair.Score).ThenBy(static s => s.First).ThenBy(static s => s.Second))
        {
            if (persons.AreOne(i, j))
                continue;
            if (pair.Chance >= LinkFrom && persons.Join(i, j, decided: false))
                links.Add(pair);
            else if (!persons.AreApart(i, j))
                near.Add(pair);
        }

        return new VictimMatch
        {
            Persons = persons.All().Select(p => p.Select(i => victims[i].Entry.Id).ToValueList()).ToValueList(),
            Links = links.ToValueList(),
            Near = near.ToValueList(),
            SetAside = setAside.Order().ToValueList(),
        };
    }

    // Pairs of different lists that share a key.
    private static (SortedSet<(int, int)> Pairs, int Common) Pairs(List<ComparedVictim> victims)
    {
        var (byKey, pairs, common) = (new Dictionary<long, List<int>>(), new SortedSet<(int, int)>(), 0);
        foreach (var (i, victim) in victims.Index())
        {
            foreach (var key in victim.Keys().Distinct())
                (byKey.TryGetValue(key, out var there) ? there : byKey[key] = []).Add(i);
        }

        foreach (var there in byKey.Values)
        {
            if (there.Count > MostUnderAKey)
            {
                common++;
                continue;
            }

            foreach (var (n, i) in there.Index())
                pairs.UnionWith(there.Skip(n + 1).Where(j => victims[i].Entry.List != victims[j].Entry.List).Select(j => (i, j)));
        }

        return (pairs, common);
    }

    // Entries put together into persons.
    private sealed class Persons(List<string> lists)
    {
        private readonly DisjointSets sets = new(lists.Count);
        private readonly Dictionary<int, List<int>> members = [];
        private readonly HashSet<(int, int)> apart = [];

        public void Part(int a, int b) => apart.Add((Math.Min(a, b), Math.Max(a, b)));

        public bool AreOne(int a, int b) => sets.Find(a) == sets.Find(b);

        public bool AreApart(int a, int b) => apart.Contains((Math.Min(a, b), Math.Max(a, b)));

        public bool Join(int a, int b, bool decided)
        {
            var (one, other) = (Of(a), Of(b));
            if (AreOne(a, b))
                return true;
            if (one.Exists(x => other.Exists(y => AreApart(x, y) || (!decided && lists[x] == lists[y]))))
                return false;
            sets.Union(a, b);
            members[sets.Find(a)] = [.. one, .. other];
            return true;
        }

        public IEnumerable<List<int>> All() => sets.Sets();

        private List<int> Of(int entry) => members.TryGetValue(sets.Find(entry), out var all) ? all : [entry];
    }
}
