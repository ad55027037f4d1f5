using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;
using Marsad.Linkage.Accounts;
using Marsad.Linkage.Clusters;

namespace Marsad.Linkage.Incidents;

/// <summary>Finds which claims of an incident come from one source: one speaker in ten outlets is one source; a copy without a speaker is its first outlet's; people without a name belong to the story that tells of them.</summary>
internal sealed class Voices
{
    private readonly Dictionary<string, Voice> byClaim = new(StringComparer.Ordinal);

    public Voices(IReadOnlyList<(Claim Claim, ReportHead Head)> claims)
    {
        var stories = Stories(claims.Select(static c => c.Head).DistinctBy(static h => h.Document).ToList());
        var origins = claims.Select(c => (c.Claim.Id, Origin: Of(c.Claim, c.Head, stories[c.Head.Document]))).ToList();
        var keys = origins.Select(static o => o.Origin.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var named = origins.Where(static o => o.Origin.IsNamed).Select(static o => o.Origin.Key).ToHashSet(StringComparer.Ordinal);
        var sets = new DisjointSets(keys.Count);
        for (var i = 0; i < keys.Count; i++)
        {
            for (var j = i + 1; j < keys.Count; j++)
            {
                if (named.Contains(keys[i]) && named.Contains(keys[j]) && SourceNames.AreOne(keys[i], keys[j]))
                    sets.Union(i, j);
            }
        }

        foreach (var set in sets.Sets())
        {
            var own = set.Select(i => keys[i]).ToHashSet(StringComparer.Ordinal);
            var of = origins.Where(o => own.Contains(o.Origin.Key)).ToList();
            var name = of.GroupBy(static o => o.Origin.Name, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenByDescending(static g => g.Key.Length).ThenBy(static g => g.Key, StringComparer.Ordinal).First().Key;
            var root = set.Select(i => ActorKin.Root(keys[i])).Order(StringComparer.Ordinal).First();
            var voice = new Voice(keys[set[0]], name, root, of[0].Origin.IsNamed);
            foreach (var (id, _) in of)
                byClaim[id] = voice;
        }
    }

    /// <summary>The source of a claim.</summary>
    public Voice Of(Claim claim) => byClaim[claim.Id];

    // For each report the first of its copies: by publication, then by hash.
    private static Dictionary<ContentHash, ReportHead> Stories(List<ReportHead> heads)
    {
        var ordered = heads.OrderBy(static h => h.Published ?? new PublicationTime(DateOnly.MaxValue)).ThenBy(static h => h.Document).ToList();
        var place = new Dictionary<ContentHash, int>();
        for (var i = 0; i < ordered.Count; i++)
            place[ordered[i].Document] = i;
        var sets = new DisjointSets(ordered.Count);
        foreach (var head in ordered)
        {
            foreach (var copy in head.Copies)
            {
                if (place.TryGetValue(copy, out var other))
                    sets.Union(place[head.Document], other);
            }
        }

        return ordered.ToDictionary(static h => h.Document, h => ordered[sets.Find(place[h.Document])]);
    }

    private static Voice Of(Claim claim, ReportHead own, ReportHead story)
    {
        var origin = Speakers.Origin(claim);
        var name = Speakers.Name(origin);
        if (origin.Role == SourceRole.Channel)
        {
            // The outlet's own voice: in a copy, that of the outlet which told it first. A channel that the words name ("AFP reported") stays itself.
            var outlet = own.Captures.Any(c => c.Publisher is not null && SourceNames.AreOne(SourceNames.Key(c.Publisher), SourceNames.Key(name)));
            if (outlet && own.Document != story.Document)
                name = story.Captures.Select(static c => c.Publisher).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() ?? name;
            return new Voice(SourceNames.Key(name), name, "", IsNamed: true);
        }

        return SourceNames.IsUnnamed(name)
            ? new Voice($"{SourceNames.Key(name)} ({story.Document})", name, "", IsNamed: false)
            : new Voice(SourceNames.Key(name), name, "", IsNamed: true);
    }
}
