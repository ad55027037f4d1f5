using Marsad.Domain.Values;

namespace Marsad.Domain.Terms;

/// <summary>The actors of vocab/actors.tsv, found by any of their names.</summary>
public static class ActorBook
{
    private const int MostRecent = 4096;

    private static readonly Lazy<ActorIndex> Index = new(static () => new ActorIndex(VocabularyTable.Load("actors").Rows.Select(Entry)));

    // Names repeat without end while accounts are compared; each thread remembers some.
    [ThreadStatic]
    private static Dictionary<string, ActorEntry?>? recent;

    [ThreadStatic]
    private static Dictionary<string, bool>? openings;

    /// <summary>All of them, in the table's order.</summary>
    public static IReadOnlyList<ActorEntry> Entries => Index.Value.Entries;

    /// <summary>Keys of transliteration that several actors share; they decide nothing.</summary>
    public static IReadOnlyDictionary<string, SortedSet<string>> Collisions => Index.Value.Collisions;

    /// <summary>The actor of a name, a spelling, a transliteration or a short form, in Latin or Arabic letters; null where none or several are meant.</summary>
    public static ActorEntry? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var known = recent ??= new Dictionary<string, ActorEntry?>(StringComparer.Ordinal);
        if (known.TryGetValue(name, out var entry))
            return entry;
        if (known.Count >= MostRecent)
            known.Clear();
        return known[name] = Index.Value.Find(name);
    }

    /// <summary>The actor of a short form in a country ("SLA" in Sudan or in Sierra Leone).</summary>
    public static ActorEntry? Find(string name, string country) => Index.Value.Find(name, country);

    /// <summary>The actors that a short form may mean.</summary>
    public static IReadOnlyList<ActorEntry> OfShortForm(string name) => Index.Value.OfShortForm(name);

    /// <summary>True where a name of the table opens with a word that is transliterated like this one.</summary>
    public static bool Opens(string word)
    {
        var known = openings ??= new Dictionary<string, bool>(StringComparer.Ordinal);
        if (known.TryGetValue(word, out var opens))
            return opens;
        if (known.Count >= MostRecent)
            known.Clear();
        return known[word] = Index.Value.Opens(word);
    }

    /// <summary>The actor of which this is another transliteration; null where none or several are meant.</summary>
    public static ActorEntry? ByKey(string name) => Index.Value.ByKey(name);

    /// <summary>The name that Marsad prints; the name itself where no table knows it.</summary>
    public static string Canonical(string name) => Find(name)?.Canonical ?? name;

    private static ActorEntry Entry(VocabularyRow row) => new()
    {
        Canonical = row["canonical"],
        Aliases = row.List("aliases").ToValueList(),
        Arabic = row.List("arabic").ToValueList(),
        Abbreviations = row.List("abbreviations").ToValueList(),
        Kind = row["kind"],
        Country = row["country"] is { Length: > 0 } country ? country : null,
        Parent = row["parent"] is { Length: > 0 } parent ? parent : null,
        Definition = row["definition"],
    };
}
