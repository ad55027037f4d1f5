using System.Collections;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Actors of standing incidents, by the index of names; which versions stand is read from the packed rows, so that no incident is looked at for a count.</summary>
internal static class ActorSelection
{
    private const long Perpetrator = 'p', Target = 't';

    /// <summary>The actors with how often each is named as what, the most often named first.</summary>
    public static IReadOnlyList<ActorUse> Uses(Sql sql, IIncidentColumns columns)
    {
        var uses = new List<ActorUse>();
        sql.AtOneTime(() =>
        {
            var standing = Standing.Of(columns);
            foreach (var name in sql.List(
                """
                WITH RECURSIVE named (name) AS (
                  SELECT min(name) FROM incident_actor
                  UNION ALL
                  SELECT (SELECT min(a.name) FROM incident_actor a WHERE a.name > named.name) FROM named WHERE named.name IS NOT NULL)
                SELECT name FROM named WHERE name IS NOT NULL
                """,
                static r => r.GetString(0)))
            {
                var (by, at, behind) = (0L, 0L, 0L);
                Each(sql, name, (version, part) =>
                {
                    if (!standing.Has(version))
                        return;
                    by += part == Perpetrator ? 1 : 0;
                    at += part == Target ? 1 : 0;
                    behind += part is Perpetrator or Target ? 0 : 1;
                });
                if (by + at + behind > 0)
                    uses.Add(new ActorUse(name, by, at, behind));
            }
        });
        uses.Sort(static (a, b) => (b.AsPerpetrator + b.AsTarget + b.AsBacker).CompareTo(a.AsPerpetrator + a.AsTarget + a.AsBacker) is not 0 and var often ? often : string.CompareOrdinal(a.Name, b.Name));
        return uses;
    }

    /// <summary>The incidents that name an actor by one of these spellings.</summary>
    public static ActorIncidents Of(Sql sql, IIncidentColumns columns, IReadOnlyCollection<string> spellings, int most)
    {
        ActorIncidents? found = null;
        sql.AtOneTime(() =>
        {
            var standing = Standing.Of(columns);
            var (parts, slots) = (new Dictionary<long, BitArray>(), new HashSet<long>());
            foreach (var name in spellings.Distinct(StringComparer.Ordinal))
                Each(sql, name, (version, part) =>
                {
                    if (standing.Has(version))
                        (parts.TryGetValue(part, out var marks) ? marks : parts[part] = new BitArray(standing.Count))[(int)version] = true;
                });
            foreach (var marks in parts.Values)
                slots.UnionWith(standing.Latest(marks, most));
            int Count(Func<long, bool> part) => parts.Where(p => part(p.Key)).Sum(static p => p.Value.Cast<bool>().Count(static m => m));
            found = new ActorIncidents(
                new ActorUse(spellings.FirstOrDefault() ?? "", Count(static p => p == Perpetrator), Count(static p => p == Target), Count(static p => p is not (Perpetrator or Target))),
                [.. columns.Whole(slots).Select(static w => w.Incident)]);
        });
        return found!;
    }

    /// <summary>Incidents of exactly these types.</summary>
    public static IEnumerable<Incident> OfTypes(IIncidentColumns columns, IReadOnlyCollection<string> types)
    {
        var slots = new List<long>();
        var gate = new Lock();
        columns.Scan((_, rows) =>
        {
            foreach (ref readonly var row in rows)
            {
                if (!types.Contains(columns.Word(row.Type), StringComparer.Ordinal))
                    continue;
                lock (gate)
                    slots.Add(row.Slot);
            }
        });
        return columns.Whole(slots).Select(static w => w.Incident);
    }

    // By the first letter of the part.
    private static void Each(Sql sql, string name, Action<long, long> take) => sql.Each("SELECT seq, unicode(part) FROM incident_actor WHERE name = $1", r => take(r.Number(0), r.Number(1)), name);

    // Which versions stand, in which slot, since which day.
    private sealed class Standing
    {
        private readonly List<(int Slot, int Day)?> versions = [];

        public int Count => versions.Count;

        public static Standing Of(IIncidentColumns columns)
        {
            var rows = Enumerable.Range(0, columns.Workers).Select(static _ => new List<(uint Version, int Slot, int Day)>()).ToList();
            columns.Scan((worker, part) =>
            {
                foreach (ref readonly var row in part)
                    rows[worker].Add((row.Version, row.Slot, row.From));
            });
            var standing = new Standing();
            var highest = rows.SelectMany(static r => r).Select(static r => (int)r.Version).DefaultIfEmpty(-1).Max();
            standing.versions.AddRange(Enumerable.Repeat<(int, int)?>(null, highest + 1));
            foreach (var (version, slot, day) in rows.SelectMany(static r => r))
                standing.versions[(int)version] = (slot, day);
            return standing;
        }

        public bool Has(long version) => version < versions.Count && versions[(int)version] is not null;

        // With all of the last day, so that the order of ids may choose among them.
        public IEnumerable<long> Latest(BitArray marks, int most)
        {
            var marked = new List<(int Slot, int Day)>();
            for (var i = 0; i < marks.Length; i++)
            {
                if (marks[i])
                    marked.Add(versions[i]!.Value);
            }

            marked.Sort(static (a, b) => b.Day.CompareTo(a.Day));
            return marked.Count <= most ? marked.Select(static m => (long)m.Slot) : marked.TakeWhile((m, at) => at < most || m.Day == marked[most - 1].Day).Select(static m => (long)m.Slot);
        }
    }
}
