using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Filling;

/// <summary>From what probability on a template is made and a slot is filled; chosen on messages that the models were not trained on.</summary>
internal sealed record FillingThresholds
{
    public static FillingThresholds Default { get; } = new();

    /// <summary>For a template of a type.</summary>
    public double Incident { get; init; } = 0.12;

    /// <summary>How much the likeliest target counts beside the message's own words, from 0 to 1.</summary>
    public double Evidence { get; init; } = 0.4;

    /// <summary>For a second type in the same message.</summary>
    public double Further { get; init; } = 0.3;

    public IReadOnlyDictionary<MucSlot, double> Roles { get; init; } = new Dictionary<MucSlot, double>
    {
        [MucSlot.InstrumentId] = 0.2,
        [MucSlot.PerpIndividual] = 0.2,
        [MucSlot.PerpOrganization] = 0.25,
        [MucSlot.PhysId] = 0.15,
        [MucSlot.HumName] = 0.25,
        [MucSlot.HumDescription] = 0.3,
    };

    /// <summary>For set fills that may stay blank.</summary>
    public double Fill { get; init; } = 0.3;
}
