using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>For each incident type of a message and each candidate: the slots it fills.</summary>
internal static class RoleTraining
{
    public static List<(int[] Features, IReadOnlySet<string> Gold)> Of(IReadOnlyList<MarkedMessage> messages, double[][][] scores)
    {
        var data = new List<(int[], IReadOnlySet<string>)>();
        for (var i = 0; i < messages.Count; i++)
        {
            var any = scores[i].Select(static s => s.Max()).ToArray();
            for (var t = 0; t < Roles.Types.Count; t++)
            {
                var type = Roles.Types[t];
                var keys = messages[i].Keys.Where(k => MarkedMessage.TypeOf(k) == type).ToArray();
                var speaks = scores[i].Select(s => s[t]).ToArray();
                // A message without such an incident teaches only where it looks like one.
                if (keys.Length == 0 && (messages[i].Keys.Count > 0 || speaks.DefaultIfEmpty(0).Max() < 0.4))
                    continue;
                foreach (var candidate in messages[i].Candidates)
                {
                    var gold = Roles.All.Where(r => keys.Any(k => messages[i].Of(k, r).Any(m => m.Candidate == candidate))).Select(MucSlots.NameOf).ToHashSet(StringComparer.Ordinal);
                    data.Add((CandidateFeatures.Of(candidate, type, speaks, any), gold));
                }
            }
        }

        return data;
    }
}
