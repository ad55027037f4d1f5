using Marsad.Domain.Terms;
using Marsad.Linkage.Clusters;

namespace Marsad.Linkage.Incidents;

/// <summary>How many sources are independent of each other: different origins, not under one command or owner. (Whoever only cites another is not counted: the claim comes from the cited.)</summary>
internal static class Independence
{
    /// <summary>True when neither stands under the other's command or owner.</summary>
    public static bool AreIndependent(Voice first, Voice second) => !string.Equals(first.Key, second.Key, StringComparison.Ordinal) && !ActorKin.AreKin(first.Key, second.Key)
        && !string.Equals(first.Root, second.Root, StringComparison.Ordinal);

    /// <summary>The number of sets of sources that are independent of each other.</summary>
    public static int Count(IReadOnlyList<Voice> sources)
    {
        var sets = new DisjointSets(sources.Count);
        for (var i = 0; i < sources.Count; i++)
        {
            for (var j = i + 1; j < sources.Count; j++)
            {
                if (!AreIndependent(sources[i], sources[j]))
                    sets.Union(i, j);
            }
        }

        return sets.Sets().Count();
    }
}
