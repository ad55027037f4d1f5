namespace Marsad.Evaluation.Muc.Templates;

/// <summary>What stands in a slot, and so how two fillers of it are compared.</summary>
internal enum SlotKind
{
    Identity,
    Date,
    Location,
    SetFill,
    Words,
    Number,
}
