namespace Marsad.Extraction.English.Clauses;

/// <summary>A main verb with its auxiliaries, modals and negations: "had not been able", "may have killed".</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the main verb.</param>
internal sealed record VerbGroup(int First, int Last)
{
    /// <summary>The main verb.</summary>
    public int Verb => Last;

    /// <summary>A form of "be" or "get" before a past participle.</summary>
    public bool Passive { get; init; }

    /// <summary>A past participle without an auxiliary, or a form that can be one.</summary>
    public bool BareParticiple { get; init; }

    /// <summary>"may", "could", "would"…</summary>
    public string? Modal { get; init; }

    /// <summary>"not", "never" within the group.</summary>
    public bool Negated { get; init; }

    /// <summary>"to" and the base form.</summary>
    public bool Infinitive { get; init; }

    /// <summary>An -ing form without an auxiliary.</summary>
    public bool Gerund { get; init; }

    /// <summary>A form of "have" and a participle.</summary>
    public bool Perfect { get; init; }

    /// <summary>The present tense, simple or progressive.</summary>
    public bool Present { get; init; }

    /// <summary>The progressive.</summary>
    public bool Progressive { get; init; }

    /// <summary>It makes a clause with a subject of its own.</summary>
    public bool Finite => !Infinitive && !Gerund && !BareParticiple;
}
