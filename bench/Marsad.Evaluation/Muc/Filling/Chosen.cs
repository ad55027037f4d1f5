using Marsad.Evaluation.Muc.Reading;

namespace Marsad.Evaluation.Muc.Filling;

/// <summary>A candidate chosen for a slot, with its probability and its features for the set fills.</summary>
internal sealed record Chosen(Candidate Candidate, string Words, double Probability, int[] Features)
{
    /// <summary>How many: the number in front of a mention, more than one for a plural, else one.</summary>
    public string Number
    {
        get
        {
            if (Candidate.Mentions.Select(static m => m.Count).FirstOrDefault(static c => c is not null) is { } count)
                return count;
            var head = Candidate.Mentions[0].HeadToken;
            return !Candidate.IsName && head.Tag is "NNS" or "NNPS" || (!Candidate.IsName && (head.Text.EndsWith('S') && !head.Text.EndsWith("SS", StringComparison.Ordinal) && head.Tag != "NNP" || head.Text is "PEOPLE" or "MEN" or "WOMEN" or "CHILDREN" or "POLICEMEN")) ? "PLURAL" : "1";
        }
    }
}
