namespace Marsad.Evaluation.Muc.Templates;

/// <summary>One template: an incident of one message, with the fillers of each slot. A slot that is blank, unknown or inapplicable has none.</summary>
internal sealed record Template(string Message, string Number, bool Optional, IReadOnlyDictionary<MucSlot, IReadOnlyList<Filler>> Slots)
{
    public IReadOnlyList<Filler> this[MucSlot slot] => Slots.TryGetValue(slot, out var fillers) ? fillers : [];
}
