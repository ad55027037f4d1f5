using System.Collections.Frozen;

namespace Marsad.Domain.Terms;

/// <summary>Which names of sources mean one source: "the field hospital in al-Khokha" and "al-Khokha field hospital"; "Saba" and "the news agency Saba"; never "the hospital" and "the hospital" of two reports.</summary>
public static class SourceNames
{
    private const int MostRecent = 4096;

    // Names repeat without end while accounts are compared; each thread remembers some.
    [ThreadStatic]
    private static Dictionary<string, string>? recent;

    private static readonly FrozenDictionary<string, string> Kinds = VocabularyTable.Load("source-small-words").Rows
        .SelectMany(static r => r.List("words").Select(w => (Word: w, Kind: r["kind"]))).DistinctBy(static w => w.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(static w => w.Word, static w => w.Kind, StringComparer.Ordinal);

    /// <summary>The name without case, accents and small words, its words in ordinal order: equal for names that are surely one.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var known = recent ??= new Dictionary<string, string>(StringComparer.Ordinal);
        if (known.TryGetValue(name, out var key))
            return key;
        if (known.Count >= MostRecent)
            known.Clear();
        return known[name] = MakeKey(name);
    }

    private static string MakeKey(string name)
    {
        var words = Folding.Words(name);
        var telling = words.Where(static w => !Is(w, "small")).ToList();
        var narrow = telling.Where(static w => !Is(w, "role")).ToList();
        var kept = narrow.Count > 0 ? narrow : telling.Count > 0 ? telling : words;
        return string.Join(' ', kept.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>True for a description that could be anybody's: no capital letter in it ("residents", "a local official").</summary>
    public static bool IsUnnamed(string name)
    {
        foreach (var unit in name)
        {
            if (char.IsUpper(unit) || (char.IsLetter(unit) && !char.IsLower(unit)))
                return false;
        }

        return true;
    }

    /// <summary>True when one of two keys is a shorter form of the other.</summary>
    public static bool AreOne(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
            return true;
        var (brief, full) = first.Length <= second.Length ? (first, second) : (second, first);
        var end = brief.IndexOf(' ', StringComparison.Ordinal);
        if (!full.AsSpan().Contains(end < 0 ? brief : brief.AsSpan(0, end), StringComparison.Ordinal))
            return false;
        var (shorter, longer) = first.Length <= second.Length ? (first.Split(' '), second.Split(' ')) : (second.Split(' '), first.Split(' '));
        if (!Array.TrueForAll(shorter, w => Array.IndexOf(longer, w) >= 0))
            return false;
        var own = shorter.Where(static w => !Is(w, "body")).ToList();
        if (own.Count >= 2)
            return true;
        return own.Count == 1 && own[0].Length >= 3 && Array.TrueForAll(longer, w => Array.IndexOf(shorter, w) >= 0 || Is(w, "body"));
    }

    private static bool Is(string word, string kind) => Kinds.TryGetValue(word, out var of) && string.Equals(of, kind, StringComparison.Ordinal);
}
