using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>The words of a report that tell how people fared (vocab/toll-words.tsv), with their neighbours, as features: those of the headline, of the opening and of the rest.</summary>
internal static class TollWords
{
    private const int OpeningSentences = 4;
    private static readonly FrozenSet<string> Known = VocabularyTable.Load("toll-words").Rows.Select(static r => r["word"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The keys, each once.</summary>
    public static List<ulong> Of(AnnotatedText text, AnnotatedText? title)
    {
        var keys = new HashSet<ulong>();
        foreach (var sentence in title?.Sentences ?? [])
            Add(keys, sentence, 1);
        var body = 0;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block.Kind is BlockKind.Furniture or BlockKind.Dateline)
                continue;
            if (sentence.Block.Kind == BlockKind.Headline)
                Add(keys, sentence, 1);
            if (sentence.Block.IsBody && body++ < OpeningSentences)
                Add(keys, sentence, 2);
            Add(keys, sentence, 3);
        }

        return [.. keys];
    }

    private static void Add(HashSet<ulong> keys, Sentence sentence, int zone)
    {
        ulong before = 0;
        var told = false;
        foreach (var token in sentence.Tokens)
        {
            if (token.Lower.Length == 1 && !char.IsLetterOrDigit(token.Lower[0]) && token.Lower[0] is not ',')
            {
                (before, told) = (0, false);
                continue;
            }

            var known = Known.Contains(token.Lemma) || Known.Contains(token.Lower);
            var word = token.Name == NameKind.Person ? TollKey.Of("<person>") : char.IsAsciiDigit(token.Lower[0]) && token.Lower.Length > 2 ? TollKey.Of("<number>") : TollKey.Of(token.Lemma);
            if (known)
                keys.Add(TollKey.Of(word, zone));
            if (before != 0 && (known || told))
                keys.Add(TollKey.Of(TollKey.Of(before, word), zone));
            (before, told) = (word, known);
        }
    }
}
