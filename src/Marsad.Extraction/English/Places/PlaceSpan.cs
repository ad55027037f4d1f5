using Marsad.Domain.Values;
using Marsad.Extraction.Text;
using Marsad.Places.Areas;

namespace Marsad.Extraction.English.Places;

/// <summary>How a name is known before it is resolved.</summary>
internal enum SpanSource
{
    /// <summary>Not in the gazetteer, but the words say that it is a place.</summary>
    Unknown,

    /// <summary>Another transcription of a name of the gazetteer.</summary>
    Loose,

    /// <summary>A name of the gazetteer.</summary>
    Gazetteer,

    /// <summary>A region of vocab/regions.tsv.</summary>
    Region,

    /// <summary>A country by its name.</summary>
    Country,
}

/// <summary>Why a name is no place of an event.</summary>
internal enum Refusal
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>A person, a common word or a part of a longer name.</summary>
    NoPlace,

    /// <summary>A place that names a body ("the Idlib health office").</summary>
    Body,

    /// <summary>A country or a capital that stands for its government.</summary>
    Government,
}

/// <summary>A name in a sentence that can be a place, with the words around it.</summary>
internal sealed class PlaceSpan(Sentence sentence, int first, int last, string name, SpanSource source)
{
    public Sentence Sentence { get; } = sentence;

    /// <summary>First token of the bare name.</summary>
    public int First { get; } = first;

    /// <summary>Last token of the bare name, inclusive.</summary>
    public int Last { get; } = last;

    /// <summary>The name without type words.</summary>
    public string Name { get; } = name;

    public SpanSource Source { get; } = source;

    /// <summary>First token with type and compass words.</summary>
    public int FullFirst { get; set; } = first;

    /// <summary>Last token with type and compass words, inclusive.</summary>
    public int FullLast { get; set; } = last;

    /// <summary>How finely the type word speaks.</summary>
    public PlacePrecision? Type { get; set; }

    /// <summary>"northern", "northwest" in front of the name.</summary>
    public CompassPoint? Part { get; set; }

    /// <summary>"countryside", with or without a side of it.</summary>
    public bool Countryside { get; set; }

    /// <summary>The side of the countryside or "north of".</summary>
    public CompassPoint? Side { get; set; }

    /// <summary>The words that relate the event to the name, from the table.</summary>
    public RelationWord? Relation { get; set; }

    /// <summary>The words kept as the claim's relation; null for "in", "at".</summary>
    public string? RelationText { get; set; }

    /// <summary>Kilometres given with the relation ("10 km north of").</summary>
    public double? Kilometres { get; set; }

    /// <summary>"Idlib's".</summary>
    public bool Possessive { get; set; }

    /// <summary>The area that the words put it in.</summary>
    public PlaceSpan? Outer { get; set; }

    /// <summary>True for the area that another name is put in.</summary>
    public bool IsOuter { get; set; }

    /// <summary>True for an item of a list of names.</summary>
    public bool InList { get; set; }

    /// <summary>Why it is no place of an event.</summary>
    public Refusal Refusal { get; set; }

    /// <summary>True where it is no place of an event but names a body, a person or a government.</summary>
    public bool Rejected => Refusal != Refusal.None;

    /// <summary>True where the words around it say that it is a place.</summary>
    public bool HasEvidence => Relation is not null || Type is not null || Part is not null || Countryside || Side is not null;
}
