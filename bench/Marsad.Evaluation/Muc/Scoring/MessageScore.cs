using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>The tallies of one message by slot, for the templates that were matched, missing and spurious; and which template met which.</summary>
internal sealed record MessageScore(
    string Message,
    IReadOnlyDictionary<MucSlot, Tally> Matched,
    IReadOnlyDictionary<MucSlot, Tally> Missing,
    IReadOnlyDictionary<MucSlot, Tally> Spurious,
    IReadOnlyList<(Template? Given, Template? Key, PairScore? Score)> Templates)
{
    public Tally Slot(MucSlot slot) => Matched[slot] + Missing[slot] + Spurious[slot];

    public Tally Row(ScoreRow row)
    {
        var total = default(Tally);
        foreach (var slot in MucSlots.Scored)
        {
            total += Matched[slot];
            if (row is ScoreRow.MatchedMissing or ScoreRow.AllTemplates)
                total += Missing[slot];
            if (row is ScoreRow.MatchedSpurious or ScoreRow.AllTemplates)
                total += Spurious[slot];
        }

        return total;
    }
}
