using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>Which sentences of a message tell of its incidents: those that name a target, or two other fillers.</summary>
internal static class SentenceTraining
{
    public static IReadOnlyList<(int[] Features, IReadOnlySet<string> Gold)> Of(MarkedMessage message) =>
        [.. message.Reading.Sentences.Select(s => (SentenceFeatures.Of(s), (IReadOnlySet<string>)message.Keys.Where(k => Tells(message, k, s.Index)).Select(MarkedMessage.TypeOf).ToHashSet(StringComparer.Ordinal)))];

    private static bool Tells(MarkedMessage message, Template key, int sentence)
    {
        var points = 0;
        foreach (var role in Roles.All)
        {
            if (message.Of(key, role).Any(m => m.Candidate.Mentions.Any(x => x.Sentence.Index == sentence)))
                points += role is MucSlot.HumName or MucSlot.HumDescription or MucSlot.PhysId ? 2 : 1;
        }

        return points > 1;
    }
}
