using System.Collections.Frozen;

namespace Marsad.Domain.Terms;

/// <summary>Who stands under whom, as a forest: every actor has at most one parent, and nobody stands above himself.</summary>
public sealed class ActorParents
{
    private readonly FrozenDictionary<string, string> roots;

    /// <summary>A forest of actors and their parents; of two parents of one actor the first is kept.</summary>
    /// <param name="pairs">Keys of actors, each with its parent's.</param>
    /// <exception cref="InvalidDataException">Some stand above each other in a circle; the message names them.</exception>
    public ActorParents(IEnumerable<(string Actor, string Parent)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var parents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (actor, parent) in pairs)
        {
            if (!string.Equals(actor, parent, StringComparison.Ordinal))
                parents.TryAdd(actor, parent);
        }

        roots = parents.Keys.ToFrozenDictionary(static a => a, a => Climb(a, parents), StringComparer.Ordinal);
    }

    /// <summary>The topmost above an actor; itself where none is known.</summary>
    public string Root(string actor) => roots.TryGetValue(actor, out var root) ? root : actor;

    private static string Climb(string actor, SortedDictionary<string, string> parents)
    {
        var line = new List<string> { actor };
        while (parents.TryGetValue(line[^1], out var parent))
        {
            if (line.Contains(parent, StringComparer.Ordinal))
                throw new InvalidDataException($"actors stand above each other in a circle: {string.Join(" under ", line.Append(parent))}");
            line.Add(parent);
        }

        return line[^1];
    }
}
