namespace Marsad.Linkage.Clusters;

/// <summary>Union–find over numbered things; the root of a set is its smallest number, so that the result does not depend on the order of the unions.</summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;

    public DisjointSets(int count) => parent = [.. Enumerable.Range(0, count)];

    /// <summary>The set's root.</summary>
    public int Find(int item)
    {
        while (parent[item] != item)
            item = parent[item] = parent[parent[item]];
        return item;
    }

    /// <summary>Makes one set of two.</summary>
    public void Union(int first, int second)
    {
        var (a, b) = (Find(first), Find(second));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>The sets, each in rising order, by their smallest member.</summary>
    public IEnumerable<List<int>> Sets() => Enumerable.Range(0, parent.Length).GroupBy(Find).OrderBy(static g => g.Key).Select(static g => g.Order().ToList());
}
