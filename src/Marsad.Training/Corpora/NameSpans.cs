namespace Marsad.Training.Corpora;

/// <summary>An entity of GUM: its kind and its first and last word in the document.</summary>
internal sealed record Entity(string Kind, int First, int Last);

/// <summary>Turns GUM's entities into names: the stretch of proper nouns around the head of an entity whose head is a proper noun.</summary>
internal static class NameSpans
{
    /// <summary>The labels (O, B-PER, I-ORG …) of a sentence that begins at word <paramref name="at"/> of its document.</summary>
    public static string[] Of(List<string> words, List<string> tags, List<int> heads, List<Entity> entities, int at)
    {
        var labels = new string[words.Count];
        Array.Fill(labels, "O");
        var inside = entities.Where(e => e.First >= at && e.Last < at + words.Count).OrderByDescending(static e => e.Last - e.First).ThenBy(static e => e.First);
        foreach (var entity in inside)
        {
            int first = entity.First - at, last = entity.Last - at;
            var head = -1;
            for (var i = first; i <= last && head < 0; i++)
            {
                if (heads[i] < first || heads[i] > last)
                    head = i;
            }

            if (head < 0 || tags[head] is not ("NNP" or "NNPS"))
                continue;
            int from = head, to = head;
            while (from > first && Joins(words, tags, from - 1))
                from--;
            while (to < last && Joins(words, tags, to + 1))
                to++;
            while (from < head && tags[from] is not ("NNP" or "NNPS") && !Capital(words[from]))
                from++;
            while (to > head && tags[to] is not ("NNP" or "NNPS" or "CD") && !Capital(words[to]))
                to--;
            if (tags[from] is "DT" && from < head)
                from++;
            if (labels[from..(to + 1)].Any(static l => l.Length > 1))
                continue;
            var kind = entity.Kind switch { "person" => "PER", "organization" => "ORG", "place" => "LOC", "time" => "", _ => "OTH" };
            if (kind.Length == 0)
                continue;
            for (var i = from; i <= to; i++)
                labels[i] = (i == from ? "B-" : "I-") + kind;
        }

        return labels;
    }

    private static bool Joins(List<string> words, List<string> tags, int i) =>
        tags[i] is "NNP" or "NNPS" or "HYPH" or "POS" or "CD" or "CC" or "NN" or "NNS" or "JJ" && (Capital(words[i]) || tags[i] is "HYPH" or "POS" or "NNP")
        || words[i] is "of" or "the" or "for" or "de" or "and" or "&" or "al" or "bin" or "van" or "von" or "der";

    private static bool Capital(string word) => word.Length > 0 && (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]));
}
