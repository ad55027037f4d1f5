using Marsad.Domain.Terms;

namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>The words of a text as names are compared by: folded, without the article, each with its skeleton.</summary>
internal sealed class NameWords
{
    private const int MostKnown = 200_000;
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "al", "el", "ul", "ad", "as", "ash", "ar", "az", "an", "at", "ed", "es", "esh", "er", "en", "et", "the", "of", "ال" };
    private readonly Dictionary<string, string> skeletons = new(StringComparer.Ordinal);

    /// <summary>The words.</summary>
    public static List<string> Of(string text)
    {
        var words = Folding.Words(text);
        words.RemoveAll(static w => Articles.Contains(w));
        return words;
    }

    /// <summary>The skeleton of a word.</summary>
    public string SkeletonOf(string word)
    {
        if (skeletons.TryGetValue(word, out var known))
            return known;
        if (skeletons.Count > MostKnown)
            skeletons.Clear();
        return skeletons[word] = word.Length > 40 ? "" : Skeleton.Of(word);
    }
}
