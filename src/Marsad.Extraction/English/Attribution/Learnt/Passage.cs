using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>Sentences that the network reads one behind another: a few paragraphs. What stands in another passage is not seen.</summary>
/// <param name="First">Its first sentence.</param>
/// <param name="End">Behind its last sentence.</param>
/// <param name="Words">Its words.</param>
internal readonly record struct Passage(int First, int End, int Words)
{
    private const int Least = 100;
    private const int Most = 400;

    /// <summary>Cuts a text at the end of the paragraph in which a passage reaches a hundred words, or, in long paragraphs, at the end of a sentence.</summary>
    public static List<Passage> Cut(IReadOnlyList<Sentence> sentences)
    {
        var passages = new List<Passage>();
        int first = 0, words = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            words += sentences[s].Tokens.Count;
            if (s + 1 < sentences.Count && words < Most && (words < Least || sentences[s + 1].Block == sentences[s].Block))
                continue;
            passages.Add(new Passage(first, s + 1, words));
            (first, words) = (s + 1, 0);
        }

        return passages;
    }
}
