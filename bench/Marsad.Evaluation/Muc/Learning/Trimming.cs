using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>Words that the keys leave off the front of a phrase more often than they keep them ("SALVADORAN", "ALLEGED"), by slot.</summary>
internal sealed class Trimming
{
    private readonly Dictionary<(MucSlot Slot, string Word), int> votes = [];

    public static Trimming Of(IEnumerable<MarkedMessage> messages)
    {
        var trimming = new Trimming();
        foreach (var message in messages)
        {
            foreach (var key in message.Keys)
            {
                foreach (var role in Roles.All)
                {
                    foreach (var (filler, candidate) in message.Of(key, role))
                        trimming.Learn(role, filler, candidate.Words.Split(' '));
                }
            }
        }

        return trimming;
    }

    /// <summary>The phrase as the keys would write it.</summary>
    public string Of(MucSlot slot, string words)
    {
        var list = words.Split(' ');
        var first = 0;
        while (first < list.Length - 1 && votes.GetValueOrDefault((slot, list[first])) > 0)
            first++;
        return first == 0 ? words : string.Join(' ', list[first..]);
    }

    private void Learn(MucSlot slot, Filler filler, string[] words)
    {
        if (words.Length < 2)
            return;
        var whole = Meets(filler, words, 0);
        var shorter = Enumerable.Range(1, words.Length - 1).Where(i => Meets(filler, words, i)).Cast<int?>().FirstOrDefault();
        if (whole && shorter != 1)
            votes[(slot, words[0])] = votes.GetValueOrDefault((slot, words[0])) - 1;
        if (whole || shorter is not { } cut)
            return;
        for (var i = 0; i < cut; i++)
            votes[(slot, words[i])] = votes.GetValueOrDefault((slot, words[i])) + 1;
    }

    private static bool Meets(Filler filler, string[] words, int from) => filler.Values.Any(v => Premodifiers.Same(v, string.Join(' ', words[from..])));
}
