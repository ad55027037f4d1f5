using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Places;

/// <summary>One sense a report: a name that the report calls a place once ("the village of Jabala") is a place wherever it stands in that report.</summary>
internal static class NamesCalledPlaces
{
    /// <summary>The spans, with those added or taken back that other sentences explain; in order of the text.</summary>
    public static List<PlaceSpan> Apply(AnnotatedText text, List<PlaceSpan> spans)
    {
        var called = Called(spans);
        if (called.Count == 0)
            return spans;
        var bySentence = spans.ToLookup(static s => s.Sentence.Index);
        var all = new List<PlaceSpan>(spans.Count + 4);
        foreach (var sentence in text.Sentences)
        {
            var own = bySentence[sentence.Index].ToList();
            if (sentence.Block.Kind != BlockKind.Furniture)
                Complete(text, sentence, called, own);
            all.AddRange(own);
        }

        return all;
    }

    // By first word, the names that the words around say are places and that the gazetteer or the tagger alone would miss.
    private static Dictionary<string, PlaceSpan> Called(List<PlaceSpan> spans)
    {
        var called = new Dictionary<string, PlaceSpan>(StringComparer.Ordinal);
        foreach (var span in spans)
        {
            var named = span.FullFirst < span.First && span.Type is not null;
            var told = named || span.Type is not null || span.Relation is { Words: "in" or "near" or "outside" };
            if (!span.Rejected && told && span.Source is not (SpanSource.Country or SpanSource.Region) && span.Name.Length > 3)
                called.TryAdd(span.Sentence.Tokens[span.First].Text, span);
        }

        return called;
    }

    private static void Complete(AnnotatedText text, Sentence sentence, Dictionary<string, PlaceSpan> called, List<PlaceSpan> own)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!called.TryGetValue(sentence.Tokens[i].Text, out var model))
                continue;
            var last = i + model.Last - model.First;
            if (last >= sentence.Tokens.Count || sentence == model.Sentence || !string.Equals(text.Slice(sentence.Tokens[i].Start, sentence.Tokens[last].End), model.Name, StringComparison.Ordinal))
                continue;
            if (Overlapping(own, i, last) is { } known)
            {
                if (known.Refusal == Refusal.NoPlace && known.First == i && known.Last == last && !IsInsideName(sentence, i, last))
                    known.Refusal = Refusal.None;
                continue;
            }

            if (IsInsideName(sentence, i, last))
                continue;
            var span = new PlaceSpan(sentence, i, last, model.Name, model.Source);
            SpanContext.Read(span);
            if (!PlaceFilter.IsBody(span))
                own.Insert(Behind(own, i), span);
        }
    }

    private static PlaceSpan? Overlapping(List<PlaceSpan> own, int first, int last) => own.Find(s => s.First <= last && first <= s.Last);

    private static int Behind(List<PlaceSpan> own, int first) => own.FindIndex(s => s.First > first) is var at and >= 0 ? at : own.Count;

    private static bool IsInsideName(Sentence sentence, int first, int last) =>
        (first > 0 && sentence.Tokens[first - 1].Tag is "NNP" && PlaceVocabulary.IsNameWord(sentence.Tokens[first - 1])) ||
        (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Tag is "NNP" && PlaceVocabulary.IsNameWord(sentence.Tokens[last + 1]));
}
