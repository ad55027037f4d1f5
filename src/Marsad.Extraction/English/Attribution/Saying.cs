using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution;

/// <summary>One act of saying in a sentence: who, by which verb, and what.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Cue">Index of the verb's token ("said", "according").</param>
/// <param name="Verb">The verb.</param>
/// <param name="Sources">Who says it, nearest speaker first.</param>
internal sealed record Saying(Sentence Sentence, int Cue, SpeechVerb Verb, ValueList<Source> Sources)
{
    /// <summary>The speaker as an actor of the text; null for a speaker known by its words alone.</summary>
    public ActorMention? Speaker { get; init; }

    /// <summary>Every speaker that is named, in order.</summary>
    public IReadOnlyList<ActorMention> Speakers { get; init; } = [];

    /// <summary>First token of the speaker's words; the cue where it has none of its own.</summary>
    public required int SpeakerFirst { get; init; }

    /// <summary>Last token of the speaker's words, inclusive.</summary>
    public required int SpeakerLast { get; init; }

    /// <summary>First token of what is said.</summary>
    public required int ContentFirst { get; init; }

    /// <summary>Last token of what is said, inclusive; before the first where nothing is.</summary>
    public required int ContentLast { get; init; }

    /// <summary>Where a quotation goes on behind the speaker: a second stretch of what is said; −1 where none.</summary>
    public int SecondFirst { get; init; } = -1;

    /// <summary>Last token of the second stretch, inclusive; without bound where it runs to the end of the sentence.</summary>
    public int SecondLast { get; init; } = int.MaxValue;

    /// <summary>Found by the learnt marks alone.</summary>
    public bool IsLearnt { get; init; }

    /// <summary>"The toll was given by the Red Crescent": it tells whose the sentences before are.</summary>
    public bool GivesAccount { get; init; }

    /// <summary>"did not say", "declined to say".</summary>
    public bool IsNegated { get; init; }

    /// <summary>Of what is said: as the verb has it.</summary>
    public Modality Modality => Verb.Modality;

    /// <summary>True when a token is part of what is said.</summary>
    public bool Says(int token) => (token >= ContentFirst && token <= ContentLast) || (SecondFirst >= 0 && token >= SecondFirst && token <= SecondLast && token < Sentence.Tokens.Count);

    /// <summary>True when a token is part of the whole: speaker, verb or what is said.</summary>
    public bool Covers(int token) => token >= Math.Min(Math.Min(SpeakerFirst, Cue), ContentFirst) && token <= Math.Max(Math.Max(SpeakerLast, Cue), ContentLast);

    /// <summary>True from the verb to what is said: the verb itself belongs to the saying, what stands in apposition to the speaker does not.</summary>
    public bool Frames(int token) => token >= Math.Min(Cue, ContentFirst) && token <= Math.Max(Cue + Verb.With.Length, ContentLast) && !(token >= SpeakerFirst && token <= SpeakerLast && SpeakerFirst != Cue);

    /// <summary>How many tokens are said.</summary>
    public int Length => Math.Max(0, ContentLast - ContentFirst + 1);
}
