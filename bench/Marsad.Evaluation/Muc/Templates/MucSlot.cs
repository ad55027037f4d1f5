namespace Marsad.Evaluation.Muc.Templates;

/// <summary>The 24 slots of a template that are scored or counted, numbered as the task documentation numbers them.</summary>
internal enum MucSlot
{
    Template = 1,
    Date,
    Location,
    IncidentType,
    Stage,
    InstrumentId,
    InstrumentType,
    Category,
    PerpIndividual,
    PerpOrganization,
    PerpConfidence,
    PhysId,
    PhysType,
    PhysNumber,
    PhysNation,
    PhysEffect,
    PhysTotal,
    HumName,
    HumDescription,
    HumType,
    HumNumber,
    HumNation,
    HumEffect,
    HumTotal,
}
