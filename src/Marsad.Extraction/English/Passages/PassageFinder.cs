using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Tallies;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Passages;

/// <summary>Reads the body of a report into passages; found once for a text and shared by the finders.</summary>
internal static class PassageFinder
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<AnnotatedText, List<Passage>> Found = [];

    /// <summary>The passages of the body, in order.</summary>
    public static IReadOnlyList<Passage> Of(AnnotatedText text) => Found.GetValue(text, static t => Read(t));

    private static List<Passage> Read(AnnotatedText text)
    {
        var counts = BySentence(text.Counts, text.Sentences.Count);
        var dates = BySentence(text.Dates, text.Sentences.Count);
        var places = BySentence(text.Places, text.Sentences.Count);
        var actors = BySentence(text.Actors, text.Sentences.Count);
        var voices = Voices.Of(text);
        var passages = new List<Passage>();
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.Block.IsBody || sentence.Tokens.Count == 0)
                continue;
            var terms = SentenceTerms.Of(sentence, text.Report.Published?.Day, counts[sentence.Index], dates[sentence.Index], places[sentence.Index], actors[sentence.Index], voices.Contents(sentence), token => voices.IsSpeaker(sentence, token));
            var before = passages.Count > 0 && passages[^1].IsTally && sentence.Index - passages[^1].Sentence.Index <= 1;
            var first = passages.Count;
            passages.AddRange(PassageCutter.Cut(terms, token => voices.At(sentence, token), voices.IsCue, voices.Own));
            for (var i = first; i < passages.Count; i++)
            {
                passages[i].IsTally = TallyReader.IsTally(passages[i], before);
                before |= passages[i].IsTally;
            }
        }

        return passages;
    }

    private static List<T>[] BySentence<T>(IReadOnlyList<T> mentions, int sentences)
        where T : Mention
    {
        var result = new List<T>[sentences];
        for (var i = 0; i < sentences; i++)
            result[i] = [];
        foreach (var mention in mentions)
            result[mention.Sentence.Index].Add(mention);
        return result;
    }
}
