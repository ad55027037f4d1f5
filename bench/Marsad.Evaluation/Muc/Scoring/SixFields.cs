using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>
/// The simplified measure of later papers: incident type, perpetrators, perpetrator organisations, targets, victims and weapons
/// of each template; templates of one message are mapped one to one so that the most fields agree.
/// </summary>
internal static class SixFields
{
    private static readonly MucSlot[] Plain = [MucSlot.PerpIndividual, MucSlot.PerpOrganization, MucSlot.PhysId, MucSlot.InstrumentId];

    /// <summary>Fields right, given and wanted in a message. Optional templates and fillers are wanted only when they are met.</summary>
    public static (int Right, int Given, int Wanted) Score(IReadOnlyList<Template> given, IReadOnlyList<Template> keys)
    {
        var pairs = (from g in Enumerable.Range(0, given.Count)
                     from k in Enumerable.Range(0, keys.Count)
                     where SameType(given[g], keys[k])
                     select (g, k, Pair: Compare(given[g], keys[k]))).OrderByDescending(static p => p.Pair.Right).ThenBy(static p => p.k).ThenBy(static p => p.g).ToArray();
        var usedGiven = new HashSet<int>();
        var usedKeys = new HashSet<int>();
        int right = 0, wanted = 0;
        foreach (var (g, k, pair) in pairs)
        {
            if (usedGiven.Contains(g) || usedKeys.Contains(k))
                continue;
            usedGiven.Add(g);
            usedKeys.Add(k);
            right += 1 + pair.Right;
            wanted += 1 + pair.Wanted;
        }

        for (var k = 0; k < keys.Count; k++)
        {
            if (!usedKeys.Contains(k) && !keys[k].Optional)
                wanted += 1 + Fields(keys[k]).Sum(static f => f.Count(static e => !e.Optional));
        }

        return (right, given.Sum(static g => 1 + Fields(g).Sum(static f => f.Count)), wanted);
    }

    private static bool SameType(Template given, Template key) => given[MucSlot.IncidentType].Any(g => key[MucSlot.IncidentType].Any(k => k.SharesValue(g)));

    private static (int Right, int Wanted) Compare(Template given, Template key)
    {
        int right = 0, wanted = 0;
        foreach (var (mine, theirs) in Fields(given).Zip(Fields(key)))
        {
            var met = new bool[theirs.Count];
            foreach (var one in mine)
            {
                var at = Enumerable.Range(0, theirs.Count).Where(i => !met[i] && theirs[i].Values.Any(v => one.Values.Any(o => Premodifiers.Same(o, v)))).Cast<int?>().FirstOrDefault();
                if (at is not { } found)
                    continue;
                met[found] = true;
                right++;
            }

            wanted += Enumerable.Range(0, theirs.Count).Count(i => met[i] || !theirs[i].Optional);
        }

        return (right, wanted);
    }

    /// <summary>The fillers of each field; a description that points at a name is another form of that victim.</summary>
    private static IEnumerable<IReadOnlyList<Filler>> Fields(Template template)
    {
        foreach (var slot in Plain)
            yield return template[slot];
        var names = template[MucSlot.HumName];
        var descriptions = template[MucSlot.HumDescription];
        yield return
        [
            .. names.Select(n => n with { Values = [.. n.Values, .. descriptions.Where(d => d.Tags.Any(t => n.Values.Contains(t, StringComparer.Ordinal))).SelectMany(static d => d.Values)] }),
            .. descriptions.Where(d => !names.Any(n => d.Tags.Any(t => n.Values.Contains(t, StringComparer.Ordinal)))),
        ];
    }
}
