namespace Marsad.Domain.Terms;

/// <summary>Finds actors by name: as written, by short form, or by the key of their transliterations. What two actors share decides nothing.</summary>
public sealed class ActorIndex
{
    private readonly Dictionary<string, ActorEntry?> canonical = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorEntry?> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorEntry>> shortForms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorEntry?> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> openings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> collisions = new(StringComparer.Ordinal);

    /// <summary>An index of these actors.</summary>
    public ActorIndex(IEnumerable<ActorEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = [.. entries];
        foreach (var entry in Entries)
        {
            Add(canonical, Written(entry.Canonical), entry);
            foreach (var name in entry.Names)
            {
                Add(written, Written(name), entry);
                AddName(name, entry);
            }

            foreach (var abbreviation in entry.Abbreviations)
            {
                if (!shortForms.TryGetValue(abbreviation, out var sharing))
                    shortForms[abbreviation] = sharing = [];
                sharing.Add(entry);
            }
        }
    }

    /// <summary>The actors, in the order in which they came.</summary>
    public IReadOnlyList<ActorEntry> Entries { get; }

    /// <summary>Keys of transliteration that several actors share, each with their canonical names; such a key is never used.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Collisions => collisions;

    /// <summary>The actor of a name; null where none or several are meant.</summary>
    /// <param name="name">A name, a spelling, a short form; in Latin or Arabic letters.</param>
    /// <param name="country">ISO code: of several actors with one short form, that of this country.</param>
    public ActorEntry? Find(string name, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = Written(name);
        if (folded.Length == 0)
            return null;
        // Letter for letter, a canonical name goes before another actor's alias.
        if (canonical.TryGetValue(folded, out var entry) && entry is not null)
            return entry;
        if (shortForms.TryGetValue(name.Trim(), out var sharing))
            return sharing.Count == 1 ? sharing[0] : sharing.Where(e => e.Country is not null && e.Country == country).ToList() is [var own] ? own : null;
        return written.TryGetValue(folded, out entry) ? entry : ByKey(name);
    }

    /// <summary>The actors that a short form may mean.</summary>
    public IReadOnlyList<ActorEntry> OfShortForm(string name) => shortForms.TryGetValue(name, out var sharing) ? sharing : [];

    /// <summary>The one actor whose names have this name's key of transliteration.</summary>
    public ActorEntry? ByKey(string name) => !IsShortForm(name) && ActorNameKey.Of(name) is { Length: >= ActorNameKey.Shortest } key && keys.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>True where a name opens with a word that is transliterated like this one, the article apart.</summary>
    public bool Opens(string word) => openings.Contains(ActorNameKey.Of(word));

    // "UNAMA" and "UNAMI" have no sounds to be spelt in several ways.
    private static bool IsShortForm(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.Any(char.IsUpper) && !name.Any(char.IsLower);

    private static string Written(string name) => string.Join(' ', Folding.Words(name));

    private static void Add(Dictionary<string, ActorEntry?> names, string name, ActorEntry entry)
    {
        if (name.Length > 0 && !names.TryAdd(name, entry) && !ReferenceEquals(names[name], entry))
            names[name] = null;
    }

    private void AddName(string name, ActorEntry entry)
    {
        if (IsShortForm(name))
            return;
        foreach (var word in name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Take(2))
            openings.Add(ActorNameKey.Of(word));
        AddKey(ActorNameKey.Of(name), entry);
    }

    private void AddKey(string key, ActorEntry entry)
    {
        if (key.Length < ActorNameKey.Shortest || keys.TryAdd(key, entry) || ReferenceEquals(keys[key], entry))
            return;
        if (!collisions.TryGetValue(key, out var sharing))
            collisions[key] = sharing = new SortedSet<string>(StringComparer.Ordinal);
        if (keys[key] is { } first)
            sharing.Add(first.Canonical);
        sharing.Add(entry.Canonical);
        keys[key] = null;
    }
}
