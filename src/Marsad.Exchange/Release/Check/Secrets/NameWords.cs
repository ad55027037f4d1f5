using Marsad.Domain.Terms;

namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>The words of a text as names are compared by: folded, without the article, each with its skeleton.</summary>
internal sealed class NameWords
{
    private const int MostKnown = 200_000;
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "al", "el", "ul", "ad", "as", "ash", "ar", "az", "an", "at", "ed", "es", "esh", "er", "en", "et", "the", "of", "ال" };
    private readonly Dictionary<string, (string Skeleton, ulong Hash)> skeletons = new(StringComparer.Ordinal);

    /// <summary>The words of a text.</summary>
    public static List<string> Of(string text) => Of(Folding.Words(text));

    /// <summary>Folded words without the article.</summary>
    public static List<string> Of(List<string> folded) => folded.FindAll(static w => w.Length > 3 || !Articles.Contains(w));

    /// <summary>The skeleton of a word.</summary>
    public string SkeletonOf(string word) => Form(word).Skeleton;

    /// <summary>The skeleton of a word, and its hash.</summary>
    public (string Skeleton, ulong Hash) Form(string word)
    {
        if (skeletons.TryGetValue(word, out var known))
            return known;
        if (skeletons.Count > MostKnown)
            skeletons.Clear();
        var skeleton = word.Length > 40 ? "" : Skeleton.Of(word);
        return skeletons[word] = (skeleton, Sieve.Hash(skeleton));
    }
}
