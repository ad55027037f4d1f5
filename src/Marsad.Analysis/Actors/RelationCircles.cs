using Marsad.Domain.Claims;
using Marsad.Domain.Terms;

namespace Marsad.Analysis.Actors;

/// <summary>Finds actors that are said to be parts of each other, or to have split from each other, in a circle: it cannot be, and is said, never followed for ever.</summary>
public static class RelationCircles
{
    /// <summary>A sentence for each circle in which the actor stands, in a fixed order.</summary>
    /// <param name="actor">The actor's key.</param>
    /// <param name="relations">All relation claims at hand.</param>
    public static IEnumerable<string> Of(string actor, IEnumerable<RelationClaim> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        var told = relations.Where(static r => r.Modality is Modality.Asserted or Modality.Alleged).ToList();
        foreach (var (types, words) in new (RelationType[], string)[] { ([RelationType.MemberOf, RelationType.PartOf], "part of"), ([RelationType.SplitFrom], "split from"), ([RelationType.LedBy], "led by") })
        {
            if (Circle(actor, Edges(told.Where(r => types.Contains(r.Type)))) is { } circle)
                yield return $"said in a circle: {string.Join($" {words} ", circle)}";
        }
    }

    private static SortedDictionary<string, SortedDictionary<string, string>> Edges(IEnumerable<RelationClaim> relations)
    {
        var edges = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            foreach (var from in relation.From)
            {
                var own = edges.TryGetValue(ActorKin.Key(from), out var known) ? known : edges[ActorKin.Key(from)] = new SortedDictionary<string, string>(StringComparer.Ordinal);
                foreach (var to in relation.To)
                    own.TryAdd(ActorKin.Key(to), ActorBook.Canonical(to));
            }
        }

        return edges;
    }

    // The shortest way from the actor back to itself, breadth first; each actor is visited once.
    private static List<string>? Circle(string actor, SortedDictionary<string, SortedDictionary<string, string>> edges)
    {
        var cameFrom = new Dictionary<string, (string Key, string Name)>(StringComparer.Ordinal);
        var next = new Queue<string>([actor]);
        while (next.TryDequeue(out var at))
        {
            if (!edges.TryGetValue(at, out var ways))
                continue;
            foreach (var (key, name) in ways)
            {
                if (key == at || !cameFrom.TryAdd(key, (at, name)))
                    continue;
                if (key == actor)
                    return Way(actor, cameFrom);
                next.Enqueue(key);
            }
        }

        return null;
    }

    private static List<string> Way(string actor, Dictionary<string, (string Key, string Name)> cameFrom)
    {
        var names = new List<string>();
        var at = actor;
        do
        {
            var (key, name) = cameFrom[at];
            names.Insert(0, name);
            at = key;
        }
        while (at != actor);
        names.Insert(0, names[^1]);
        return names;
    }
}
