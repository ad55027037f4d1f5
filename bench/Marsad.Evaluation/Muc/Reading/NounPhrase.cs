using Marsad.Extraction.Text;

namespace Marsad.Evaluation.Muc.Reading;

/// <summary>A candidate for a filler: a stretch of a sentence without its leading articles and numbers, and the word that stands for it in the tree.</summary>
internal sealed record NounPhrase(Sentence Sentence, int First, int Last, int Head, string Words, string? Count, bool IsName)
{
    public Token HeadToken => Sentence.Tokens[Head];
}
