using Marsad.Domain.Accounts;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Text;

/// <summary>Makes the sketch of a report: its words weighted by how often they stand in it and how rare they are elsewhere (tf–idf), the heaviest kept; and its rare pairs of names.</summary>
internal static class Stories
{
    private const int MostTerms = 64;
    private const int MostNames = 16;

    /// <summary>From how many bits a pair of names is rare: one text in 250 holds it.</summary>
    private const double RareFrom = 8;

    /// <summary>The sketch; null for a report without words.</summary>
    /// <param name="title">The headline, or nothing.</param>
    /// <param name="text">The text.</param>
    /// <param name="publisher">The outlet, by name or address: its own name tells nothing of the story, and stands in all that it prints.</param>
    public static ReportStory? Of(string? title, string text, string? publisher)
    {
        var counts = StoryWords.Counts(title ?? "", text);
        if (counts.Count == 0)
            return null;
        var weighted = counts.Select(static c => (Hash: c.Key, Weight: (1 + Math.Log(c.Value)) * WordRarity.Bits(c.Key)))
            .OrderByDescending(static t => t.Weight).ThenBy(static t => t.Hash).Take(MostTerms).ToList();
        var length = Math.Sqrt(weighted.Sum(static t => t.Weight * t.Weight));
        var terms = new Dictionary<uint, byte>();
        foreach (var (hash, weight) in weighted)
            terms.TryAdd(Short(hash), (byte)Math.Round(255 * weight / Math.Max(length, 1e-9)));
        return new ReportStory(terms, Names(title ?? "", text, Letters(publisher), counts), StoryWords.Ages(title ?? "", text));
    }

    private static string Letters(string? publisher) => publisher is null ? "" : string.Concat(Folding.Words(publisher));

    /// <summary>The hash as it stands in a sketch.</summary>
    internal static uint Short(ulong hash) => (uint)(hash >> 32);

    // The pairs whose words weigh most come first: who and what the report keeps coming back to.
    private static Dictionary<uint, byte> Names(string title, string text, string outlet, Dictionary<ulong, int> counts)
    {
        var kept = new Dictionary<uint, byte>();
        foreach (var (hash, bits, _) in StoryWords.Pairs(title, text, outlet)
            .Select(p => (Hash: p.Key, Bits: WordRarity.Bits(p.Key), Weight: Weight(p.Value.First) + Weight(p.Value.Second)))
            .Where(static p => p.Bits >= RareFrom).OrderByDescending(static p => p.Weight).ThenBy(static p => p.Hash).Take(MostNames))
            kept.TryAdd(Short(hash), (byte)Math.Min(255, Math.Round(16 * bits)));
        return kept;

        double Weight(ulong word) => (1 + Math.Log(counts.GetValueOrDefault(word, 1))) * WordRarity.Bits(word);
    }
}
