using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>The scores of all slots of a key template and the response template it was compared with.</summary>
internal sealed record PairScore(IReadOnlyDictionary<MucSlot, SlotScore> Slots)
{
    public Tally Total
    {
        get
        {
            var total = default(Tally);
            foreach (var score in Slots.Values)
                total += score.Tally;
            return total;
        }
    }
}
