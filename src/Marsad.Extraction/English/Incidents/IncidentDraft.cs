using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;

namespace Marsad.Extraction.English.Incidents;

/// <summary>What a passage says of an event, before the events of the report are told apart.</summary>
internal sealed class IncidentDraft
{
    /// <summary>The passage.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The words that tell of it.</summary>
    public required IReadOnlyList<TriggerHit> Triggers { get; init; }

    /// <summary>Its type; null where these words do not say.</summary>
    public string? Type { get; set; }

    /// <summary>When.</summary>
    public DateWindow? Date { get; set; }

    /// <summary>Where.</summary>
    public Place? Place { get; set; }

    /// <summary>True where the place stands in the heading, not in the words.</summary>
    public bool PlaceFromHeading { get; set; }

    /// <summary>True where the place is told by "the town", "there".</summary>
    public bool PlaceIsAnaphoric { get; set; }

    /// <summary>Who did it.</summary>
    public List<string> Perpetrator { get; } = [];

    /// <summary>What was aimed at.</summary>
    public List<string> Target { get; } = [];

    /// <summary>Who backs the perpetrator.</summary>
    public List<string> Backer { get; } = [];

    /// <summary>With what.</summary>
    public Instrument? Weapon { get; set; }

    /// <summary>From what.</summary>
    public Instrument? Platform { get; set; }

    /// <summary>Who was harmed.</summary>
    public List<CasualtyFigure> Casualties { get; } = [];

    /// <summary>What was hit.</summary>
    public List<FacilityHit> Facilities { get; } = [];

    /// <summary>How many strikes or shells.</summary>
    public CountRange? Strikes { get; set; }

    /// <summary>Whether others could get there.</summary>
    public string? Access { get; set; }

    /// <summary>How the party stands to the act.</summary>
    public Responsibility? Responsibility { get; set; }

    /// <summary>Slots said to be unknown or withheld.</summary>
    public List<NotGiven> NotGiven { get; } = [];

    /// <summary>How the source stands to it.</summary>
    public Modality Modality { get; set; } = Modality.Asserted;

    /// <summary>For each slot, the tokens its value came from.</summary>
    public List<(string Slot, int First, int Last)> Spans { get; } = [];

    /// <summary>True where the words point back to an event told before ("the attack", "the toll").</summary>
    public bool IsAnaphoric { get; set; }

    /// <summary>True where the event is brought in by "a" or "another".</summary>
    public bool IsIndefinite { get; set; }

    /// <summary>The event, once known.</summary>
    public string? Event { get; set; }

    /// <summary>True when nothing stands in it that a reader could use.</summary>
    public bool IsEmpty => Triggers.Count == 0 && Target.Count == 0 && Casualties.Count == 0 && Facilities.Count == 0 && Weapon is null && Platform is null && Access is null && Responsibility is null && NotGiven.Count == 0;
}
