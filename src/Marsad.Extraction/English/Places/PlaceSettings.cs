using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Places;

/// <summary>What kind of place the words beside a name are mostly used with; from vocab/place-settings.tsv.</summary>
internal static class PlaceSettings
{
    private const int MostWords = 4;
    private static readonly FrozenDictionary<string, PlacePrecision> Before = Load("before");
    private static readonly FrozenDictionary<string, PlacePrecision> After = Load("after");
    private static readonly int Longest = Before.Keys.Concat(After.Keys).Max(static w => w.Length) + 1;

    /// <summary>The kind of place, by the longest words behind the name, else before it; null where they do not tell.</summary>
    public static PlacePrecision? Of(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        var after = last + 1;
        if (after < tokens.Count && tokens[after].Tag is "POS")
            after++;
        for (var length = Math.Min(MostWords, tokens.Count - after); length > 0; length--)
        {
            if (Find(After, sentence, after, length) is { } kind)
                return kind;
        }

        for (var length = Math.Min(MostWords, first); length > 0; length--)
        {
            if (Find(Before, sentence, first - length, length) is { } kind)
                return kind;
        }

        return null;
    }

    private static PlacePrecision? Find(FrozenDictionary<string, PlacePrecision> kinds, Sentence sentence, int first, int length)
    {
        Span<char> words = stackalloc char[Longest];
        var end = 0;
        for (var i = first; i < first + length; i++)
        {
            var lower = sentence.Tokens[i].Lower;
            if (end + lower.Length + 1 > words.Length)
                return null;
            if (end > 0)
                words[end++] = ' ';
            lower.CopyTo(words[end..]);
            end += lower.Length;
        }

        return kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[..end], out var kind) ? kind : null;
    }

    private static FrozenDictionary<string, PlacePrecision> Load(string position) => VocabularyTable.Load("place-settings").Rows
        .Where(r => string.Equals(r["position"], position, StringComparison.Ordinal))
        .ToFrozenDictionary(static r => r["words"], static r => KebabCase.TryParse<PlacePrecision>(r["precision"], out var kind) ? kind : throw new InvalidDataException($"place-settings.tsv line {r.Line}: no precision '{r["precision"]}'"), StringComparer.Ordinal);
}
