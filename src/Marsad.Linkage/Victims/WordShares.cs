namespace Marsad.Linkage.Victims;

/// <summary>How common the words of names are on the lists at hand, apart as first names and behind them: that two people named Mohammed are one says little, that two of a rare name are says much.</summary>
internal sealed class WordShares
{
    private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> rest = new(StringComparer.Ordinal);
    private readonly int entries;

    public WordShares(IReadOnlyCollection<ComparedVictim> victims)
    {
        entries = victims.Count;
        foreach (var victim in victims)
        {
            foreach (var word in victim.Names.Select(static n => n[0]).Distinct(StringComparer.Ordinal))
                first[word] = first.GetValueOrDefault(word) + 1;
            foreach (var word in victim.Names.SelectMany(static n => n.Skip(1)).Concat(victim.Father).Distinct(StringComparer.Ordinal))
                rest[word] = rest.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The share of entries whose name this word opens, never 0 and at most one half.</summary>
    public double First(string word) => Share(first, word);

    /// <summary>The share of entries with this word behind the first, or as the father's name.</summary>
    public double Rest(string word) => Share(rest, word);

    private double Share(Dictionary<string, int> counts, string word) => Math.Min(0.5, (counts.GetValueOrDefault(word) + 1.0) / (entries + 2.0));
}
