namespace Marsad.Exchange.Losses;

/// <summary>Something that a format cannot say, or a code that had to be chosen. What each means and the rule followed stand in vocab/exchange-losses.tsv under the same word.</summary>
public enum Loss
{
    /// <summary>More than one source.</summary>
    SeveralSources,

    /// <summary>The reports as such: documents, paths, outlets, days.</summary>
    Reports,

    /// <summary>What each source said.</summary>
    SourceFigures,

    /// <summary>A range of the dead became one number.</summary>
    KilledRange,

    /// <summary>No source speaks of deaths, and the format writes 0.</summary>
    NoFigure,

    /// <summary>"Or more".</summary>
    Open,

    /// <summary>A number stands for a word such as "dozens".</summary>
    WordsForNumber,

    /// <summary>Injured.</summary>
    Injured,

    /// <summary>A range of the injured became one number.</summary>
    InjuredRange,

    /// <summary>Missing, detained, abducted, displaced, died of indirect causes.</summary>
    OtherHarm,

    /// <summary>Children, women, medics and other parts.</summary>
    Categories,

    /// <summary>Civilians and fighters apart.</summary>
    Status,

    /// <summary>Deaths of which no source says whether they were civilians.</summary>
    StatusNotTold,

    /// <summary>Slots on which sources differ.</summary>
    Disputes,

    /// <summary>A window of days became one day.</summary>
    DateWindow,

    /// <summary>How finely the date was given, and where it came from.</summary>
    DateBasis,

    /// <summary>How finely the place is known.</summary>
    PlacePrecision,

    /// <summary>Words such as "near" before a place's name.</summary>
    PlaceRelation,

    /// <summary>Points, areas or ids of the place that the format has no field for.</summary>
    PlaceDetail,

    /// <summary>More than one alleged perpetrator.</summary>
    SeveralPerpetrators,

    /// <summary>Who names a perpetrator: the format states as a fact what is alleged.</summary>
    AllegedBy,

    /// <summary>Targets.</summary>
    Target,

    /// <summary>More than one target.</summary>
    SeveralTargets,

    /// <summary>Who stands behind the perpetrators.</summary>
    Backer,

    /// <summary>The weapon.</summary>
    Weapon,

    /// <summary>Facilities hit.</summary>
    Facilities,

    /// <summary>How many strikes.</summary>
    Strikes,

    /// <summary>How well it is sourced.</summary>
    Grade,

    /// <summary>How far a person has looked at it.</summary>
    Review,

    /// <summary>Confidence.</summary>
    Confidence,

    /// <summary>Flags of oddities.</summary>
    Flags,

    /// <summary>The claims' ids, why they were joined, and what people decided.</summary>
    Claims,

    /// <summary>The type became the nearest code of the format.</summary>
    Type,

    /// <summary>The incident's own id.</summary>
    Id,

    /// <summary>Left out: no place, or no point, where the format needs one.</summary>
    NoPlace,

    /// <summary>Left out: no date.</summary>
    NoDate,

    /// <summary>Left out: not among the latest.</summary>
    NotLatest,

    /// <summary>Left out: not of the format's subject.</summary>
    OffSubject,

    /// <summary>Counted into a row with others.</summary>
    Aggregated,

    /// <summary>The precision code was chosen by a table.</summary>
    PrecisionCode,

    /// <summary>Which side is which had to be chosen.</summary>
    Sides,

    /// <summary>Numbers of conflicts, dyads and actors that only the format's keepers give.</summary>
    KeepersIds,

    /// <summary>The kind of an actor is not known.</summary>
    ActorKind,

    /// <summary>A country without a code in the format's list.</summary>
    CountryCode,

    /// <summary>A sentence was written from the fields.</summary>
    Narrative,

    /// <summary>A cell was cut to what a spreadsheet takes.</summary>
    Cut,

    /// <summary>A sign that would part a list was replaced within a name.</summary>
    ListSign,

    /// <summary>The file itself has no place for the mark that it is internal.</summary>
    Mark,

    /// <summary>A field of the agreement that a calendar has no place for.</summary>
    AgreementDetail,
}
