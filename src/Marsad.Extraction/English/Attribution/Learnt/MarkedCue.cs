using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>A run of words marked as a cue, with the words that name whose it is.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, inclusive.</param>
/// <param name="Anchor">The word that carries it: its verb, else its first word.</param>
internal sealed record MarkedCue(Sentence Sentence, int First, int Last, int Anchor)
{
    /// <summary>First word of the source; −1 where none is marked.</summary>
    public int SourceFirst { get; init; } = -1;

    /// <summary>Last word of the source, inclusive.</summary>
    public int SourceLast { get; init; } = -1;

    /// <summary>True where a source is marked.</summary>
    public bool HasSource => SourceFirst >= 0;
}
