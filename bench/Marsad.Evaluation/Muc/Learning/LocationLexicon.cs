using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>The places of the keys, by name: how each is written in full, with its country and type.</summary>
internal sealed class LocationLexicon
{
    private readonly Dictionary<string, Dictionary<string, int>> byName = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Countries { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    public int Longest { get; private set; } = 1;

    public static LocationLexicon Of(IEnumerable<Template> keys)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        var lexicon = new LocationLexicon();
        foreach (var value in keys.SelectMany(static k => k[MucSlot.Location]).SelectMany(static f => f.Values).Where(static v => !v.Contains(" - ", StringComparison.Ordinal)))
        {
            var place = MucLocation.Parse(value);
            countries[place.Country] = countries.GetValueOrDefault(place.Country) + 1;
            for (var i = 1; i < place.Parts.Count; i++)
                lexicon.Add(NameOf(place.Parts[i]), string.Join(": ", place.Parts.Take(i + 1)));
        }

        return new LocationLexicon(lexicon, countries.Where(static c => c.Value > 1).Select(static c => c.Key));
    }

    private LocationLexicon()
    {
    }

    private LocationLexicon(LocationLexicon other, IEnumerable<string> countries)
    {
        byName = other.byName;
        Longest = other.Longest;
        Countries = countries.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The full writing that is commonest for a name, preferably in a country; nothing for an unknown name.</summary>
    public string? Find(string name, string? country)
    {
        if (!byName.TryGetValue(name, out var writings))
            return null;
        return writings.OrderByDescending(w => country is not null && MucLocation.Parse(w.Key).Country == country).ThenByDescending(static w => w.Value).ThenBy(static w => w.Key, StringComparer.Ordinal).First().Key;
    }

    private void Add(string name, string full)
    {
        if (name.Length < 3)
            return;
        var writings = byName.TryGetValue(name, out var known) ? known : byName[name] = new(StringComparer.Ordinal);
        writings[full] = writings.GetValueOrDefault(full) + 1;
        Longest = Math.Max(Longest, name.Split(' ').Length);
    }

    private static string NameOf(string part) => part.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? part[..at] : part;
}
