namespace Marsad.Extraction.English.Incidents;

/// <summary>The part of speech of a word that tells of an event.</summary>
internal enum TriggerKind
{
    /// <summary>A verb that names the act.</summary>
    Verb,

    /// <summary>A noun that names the event.</summary>
    Noun,

    /// <summary>A verb that takes its type from the noun it governs ("carried out a raid").</summary>
    Light,

    /// <summary>A verb whose subject is the event ("clashes erupted").</summary>
    Happen,
}

/// <summary>What a subject, an object or a complement means for the event.</summary>
internal enum TriggerRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Who did it.</summary>
    Perpetrator,

    /// <summary>The people harmed.</summary>
    Victim,

    /// <summary>People or things aimed at.</summary>
    Target,

    /// <summary>A building or a service.</summary>
    Facility,

    /// <summary>A place.</summary>
    Place,

    /// <summary>With what.</summary>
    Weapon,

    /// <summary>The event.</summary>
    Event,
}

/// <summary>A row of vocab/event-triggers.tsv.</summary>
internal sealed record EventTrigger(string Phrase, TriggerKind Kind, string? Type, TriggerRole Subject, TriggerRole Object, string? Harm, bool Sure);
