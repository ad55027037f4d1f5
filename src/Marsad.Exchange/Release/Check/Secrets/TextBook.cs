using Marsad.Domain.Terms;

namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>Words of reports, as stretches of six (shingles; Broder, "On the resemblance and containment of documents", 1997). A stretch that is made of names and words which stand in every release tells nothing and is left out.</summary>
internal sealed class TextBook(IReadOnlySet<string> ordinary)
{
    /// <summary>So many words are a stretch.</summary>
    public const int Words = 6;

    // Of them so many are no ordinary words of a release.
    private const int Telling = 1;

    private readonly HashBook hashes = new(16_000_000);

    /// <summary>One stretch in so many is remembered.</summary>
    public long OneIn => hashes.OneIn;

    /// <summary>Adds a passage.</summary>
    public void Add(string text)
    {
        foreach (var (hash, _) in Stretches(Folding.Words(text)))
            hashes.Add(hash);
    }

    /// <summary>Ends the adding.</summary>
    public void Close() => hashes.Close();

    /// <summary>The first stretch of a text that stands in a report; null where none does.</summary>
    public string? In(List<string> words)
    {
        if (hashes.Count == 0)
            return null;
        foreach (var (hash, at) in Stretches(words))
        {
            if (hashes.Holds(hash))
                return string.Join(' ', words.Skip(at).Take(Words));
        }

        return null;
    }

    private IEnumerable<(ulong Hash, int At)> Stretches(List<string> words)
    {
        if (words.Count < Words)
            yield break;
        var own = new bool[words.Count];
        var parts = new ulong[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            own[i] = !char.IsAsciiDigit(words[i][0]) && !ordinary.Contains(words[i]);
            parts[i] = Sieve.Hash(words[i]);
        }

        for (var i = 0; i + Words <= words.Count; i++)
        {
            var (hash, telling) = (0UL, 0);
            for (var k = 0; k < Words; k++)
            {
                hash = Sieve.Mix(unchecked((hash * 31) + parts[i + k]));
                telling += own[i + k] ? 1 : 0;
            }

            if (telling >= Telling)
                yield return (hash, i);
        }
    }
}
