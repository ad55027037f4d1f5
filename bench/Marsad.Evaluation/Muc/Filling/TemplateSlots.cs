using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Filling;

/// <summary>The slots of a template while it is filled.</summary>
internal sealed class TemplateSlots
{
    private static readonly MucSlot[] Content = [MucSlot.PerpIndividual, MucSlot.PerpOrganization, MucSlot.PhysId, MucSlot.HumName, MucSlot.HumDescription];
    private readonly Dictionary<MucSlot, IReadOnlyList<Filler>> slots = [];

    public IReadOnlyDictionary<MucSlot, IReadOnlyList<Filler>> Fillers => slots;

    /// <summary>True when a perpetrator or a target stands in it.</summary>
    public bool HasContent => Content.Any(slots.ContainsKey);

    public void Set(MucSlot slot, string? value)
    {
        if (value is not null)
            slots[slot] = [Filler.Of(value)];
    }

    public void Put(MucSlot slot, IEnumerable<Filler> fillers)
    {
        if (fillers.ToArray() is { Length: > 0 } list)
            slots[slot] = list;
    }
}
