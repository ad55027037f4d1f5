namespace Marsad.Linkage.Victims;

/// <summary>How common the words of names are on the lists at hand: that two people named Mohammed are one says little, that two of a rare name are says much.</summary>
internal sealed class WordShares
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly int entries;

    public WordShares(IReadOnlyCollection<ComparedVictim> victims)
    {
        entries = victims.Count;
        foreach (var word in victims.SelectMany(static v => v.Words))
            counts[word] = counts.GetValueOrDefault(word) + 1;
    }

    /// <summary>The share of entries with this word, never 0 and at most one half.</summary>
    public double Of(string word) => Math.Min(0.5, (counts.GetValueOrDefault(word) + 1.0) / (entries + 2.0));
}
