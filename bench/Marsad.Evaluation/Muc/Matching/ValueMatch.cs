using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Matching;

/// <summary>Compares the value of a response filler with a key filler, its cross-reference left aside, by the rules that need no judge.</summary>
internal static class ValueMatch
{
    public static Grade Of(MucSlot slot, string given, Filler key)
    {
        var best = Grade.Wrong;
        foreach (var wanted in key.Values)
        {
            var grade = Of(slot, given, wanted);
            if (grade > best)
                best = grade;
        }

        return best;
    }

    private static Grade Of(MucSlot slot, string given, string wanted)
    {
        if (given == wanted)
            return Grade.Correct;
        return MucSlots.KindOf(slot) switch
        {
            SlotKind.Words when Premodifiers.Same(given, wanted) => Grade.Correct,
            SlotKind.SetFill when SetHierarchy.IsAbove(slot, given, wanted) => Grade.Partial,
            SlotKind.Location => OfLocations(MucLocation.Parse(given), MucLocation.Parse(wanted)),
            _ => Grade.Wrong,
        };
    }

    /// <summary>The right country with another place, or with none, is partly right; a place where the key has the country alone is left to a judge.</summary>
    private static Grade OfLocations(MucLocation given, MucLocation wanted) =>
        given.Country == wanted.Country && wanted.Parts.Count > 1 ? Grade.Partial : Grade.Wrong;
}
