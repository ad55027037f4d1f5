using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Passages;

/// <summary>Who says a clause, and in what manner.</summary>
/// <param name="Key">Equal for clauses said in one breath: what one cue governs.</param>
/// <param name="Sources">Who says it; never empty.</param>
internal sealed record Voice(int Key, ValueList<Source> Sources)
{
    /// <summary>The stance of the word of speech; null where it only says.</summary>
    public Stance? Stance { get; init; }

    /// <summary>How the source stands to it.</summary>
    public Modality Modality { get; init; } = Modality.Asserted;

    /// <summary>The base form of the word of speech; empty where there is none.</summary>
    public string Verb { get; init; } = "";

    /// <summary>Index of the word of speech in the sentence; −1 where there is none.</summary>
    public int Cue { get; init; } = -1;

    /// <summary>First token of what is said; −1 where nothing is said in this sentence.</summary>
    public int ContentFirst { get; init; } = -1;

    /// <summary>Last token of what is said, inclusive.</summary>
    public int ContentLast { get; init; } = -1;

    /// <summary>First token of what is said behind the speaker, where a quotation goes on; −1 where it does not.</summary>
    public int SecondFirst { get; init; } = -1;

    /// <summary>The speaker's tokens in this sentence; −1 where it is not named here.</summary>
    public (int First, int Last) Speaker { get; init; } = (-1, -1);

    /// <summary>The speaker's country, to see whether it speaks of its own act.</summary>
    public string? SpeakerCountry { get; init; }

    /// <summary>True where the speaker is a state, its forces, a ministry or one who speaks for them.</summary>
    public bool SpeaksForState { get; init; }

    /// <summary>True where the speaker is an armed group or one who speaks for it.</summary>
    public bool SpeaksForGroup { get; init; }

    /// <summary>True where the speaker is a hospital or a rescue service.</summary>
    public bool IsMedical { get; init; }
}
