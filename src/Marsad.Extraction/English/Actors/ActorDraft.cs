using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Actors;

/// <summary>An actor as one sentence gives it, before it stands in the report's list.</summary>
internal sealed record ActorDraft(int First, int Last, string Name, ActorKind Kind)
{
    /// <summary>ISO code of its country.</summary>
    public string? Country { get; init; }

    /// <summary>The body a person stands for.</summary>
    public string? Organisation { get; init; }

    /// <summary>The title a named person bears, lower case.</summary>
    public string? Title { get; init; }

    /// <summary>What that body is.</summary>
    public ActorKind OrganisationKind { get; init; }

    /// <summary>It qualifies the noun behind it ("Israeli" in "Israeli air strike").</summary>
    public bool IsModifier { get; init; }

    /// <summary>A pronoun or a definite description, resolved.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>More than one ("gunmen", "the two sides").</summary>
    public bool IsPlural { get; init; }

    /// <summary>A person in the words, though the body is named: a spokesman, a correspondent ("he" can stand for it).</summary>
    public bool IsHuman { get; init; }

    /// <summary>Part of the words of another mention: known to the memory, not listed.</summary>
    public bool IsHidden { get; init; }
}
