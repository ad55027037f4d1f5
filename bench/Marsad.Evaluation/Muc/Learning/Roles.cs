using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>The string slots a candidate can fill.</summary>
internal static class Roles
{
    public static IReadOnlyList<MucSlot> All { get; } = [MucSlot.InstrumentId, MucSlot.PerpIndividual, MucSlot.PerpOrganization, MucSlot.PhysId, MucSlot.HumName, MucSlot.HumDescription];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(static r => MucSlots.NameOf(r))];

    /// <summary>The incident types that are learnt; the others are too rare.</summary>
    public static IReadOnlyList<string> Types { get; } = ["ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY", "HIJACKING", "FORCED WORK STOPPAGE"];
}
