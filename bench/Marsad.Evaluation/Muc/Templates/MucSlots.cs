namespace Marsad.Evaluation.Muc.Templates;

/// <summary>The table of the slots: name in score reports, label in template files, kind, and the slots its cross-references point to.</summary>
internal static class MucSlots
{
    private static readonly SlotRow[] Table =
    [
        new(MucSlot.Template, "template-id", "MESSAGE: TEMPLATE", SlotKind.Identity),
        new(MucSlot.Date, "inc-date", "INCIDENT: DATE", SlotKind.Date),
        new(MucSlot.Location, "inc-loc", "INCIDENT: LOCATION", SlotKind.Location),
        new(MucSlot.IncidentType, "inc-type", "INCIDENT: TYPE", SlotKind.SetFill),
        new(MucSlot.Stage, "inc-stage", "INCIDENT: STAGE OF EXECUTION", SlotKind.SetFill),
        new(MucSlot.InstrumentId, "inc-instr-id", "INCIDENT: INSTRUMENT ID", SlotKind.Words),
        new(MucSlot.InstrumentType, "inc-instr-type", "INCIDENT: INSTRUMENT TYPE", SlotKind.SetFill, MucSlot.InstrumentId),
        new(MucSlot.Category, "perp-inc-cat", "PERP: INCIDENT CATEGORY", SlotKind.SetFill),
        new(MucSlot.PerpIndividual, "perp-ind-id", "PERP: INDIVIDUAL ID", SlotKind.Words),
        new(MucSlot.PerpOrganization, "perp-org-id", "PERP: ORGANIZATION ID", SlotKind.Words),
        new(MucSlot.PerpConfidence, "perp-org-conf", "PERP: ORGANIZATION CONFIDENCE", SlotKind.SetFill, MucSlot.PerpOrganization),
        new(MucSlot.PhysId, "phys-tgt-id", "PHYS TGT: ID", SlotKind.Words),
        new(MucSlot.PhysType, "phys-tgt-type", "PHYS TGT: TYPE", SlotKind.SetFill, MucSlot.PhysId),
        new(MucSlot.PhysNumber, "phys-tgt-num", "PHYS TGT: NUMBER", SlotKind.Number, MucSlot.PhysId),
        new(MucSlot.PhysNation, "phys-tgt-nation", "PHYS TGT: FOREIGN NATION", SlotKind.SetFill, MucSlot.PhysId),
        new(MucSlot.PhysEffect, "phys-tgt-effect", "PHYS TGT: EFFECT OF INCIDENT", SlotKind.SetFill, MucSlot.PhysId),
        new(MucSlot.PhysTotal, "phys-tgt-total-num", "PHYS TGT: TOTAL NUMBER", SlotKind.Number),
        new(MucSlot.HumName, "hum-tgt-name", "HUM TGT: NAME", SlotKind.Words),
        new(MucSlot.HumDescription, "hum-tgt-desc", "HUM TGT: DESCRIPTION", SlotKind.Words, MucSlot.HumName),
        new(MucSlot.HumType, "hum-tgt-type", "HUM TGT: TYPE", SlotKind.SetFill, MucSlot.HumName, MucSlot.HumDescription),
        new(MucSlot.HumNumber, "hum-tgt-num", "HUM TGT: NUMBER", SlotKind.Number, MucSlot.HumName, MucSlot.HumDescription),
        new(MucSlot.HumNation, "hum-tgt-nation", "HUM TGT: FOREIGN NATION", SlotKind.SetFill, MucSlot.HumName, MucSlot.HumDescription),
        new(MucSlot.HumEffect, "hum-tgt-effect", "HUM TGT: EFFECT OF INCIDENT", SlotKind.SetFill, MucSlot.HumName, MucSlot.HumDescription),
        new(MucSlot.HumTotal, "hum-tgt-total-num", "HUM TGT: TOTAL NUMBER", SlotKind.Number),
    ];

    /// <summary>The slots that count in the summary rows: all but the template's number.</summary>
    public static IReadOnlyList<MucSlot> Scored { get; } = [.. Table.Skip(1).Select(static r => r.Slot)];

    public static SlotKind KindOf(MucSlot slot) => Row(slot).Kind;

    public static string NameOf(MucSlot slot) => Row(slot).Name;

    public static string LabelOf(MucSlot slot) => Row(slot).Label;

    /// <summary>The slots whose fillers may stand behind the colon in this slot; empty when it has no cross-references.</summary>
    public static IReadOnlyList<MucSlot> TagsOf(MucSlot slot) => Row(slot).Tags;

    public static MucSlot? Named(string name) => Table.FirstOrDefault(r => r.Name == name)?.Slot;

    private static SlotRow Row(MucSlot slot) => Table[(int)slot - 1];

    private sealed record SlotRow(MucSlot Slot, string Name, string Label, SlotKind Kind, params MucSlot[] Tags);
}
