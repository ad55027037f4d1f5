using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Places.Names;

namespace Marsad.Places.Areas;

/// <summary>A country or a territory with an ISO code.</summary>
/// <param name="Iso">ISO 3166-1 alpha-2 code.</param>
/// <param name="Name">English short name.</param>
/// <param name="Capital">Seat of the government; null where there is none.</param>
public sealed record Country(string Iso, string Name, string? Capital)
{
    /// <summary>"Syrian", the first being the usual one.</summary>
    public ValueList<string> Adjectives { get; init; }

    /// <summary>Other and former names.</summary>
    public ValueList<string> OtherNames { get; init; }

    /// <summary>The usual Arabic name; null where none is known.</summary>
    public string? ArabicName { get; init; }
}

/// <summary>How words name a country.</summary>
public enum CountryWord
{
    /// <summary>By its name ("Syria", "DRC").</summary>
    Name,

    /// <summary>By an adjective, which also names its people ("Syrian").</summary>
    Adjective,

    /// <summary>By its people alone ("Swede", "Spaniards").</summary>
    People,
}

/// <summary>A country named by words, and how.</summary>
public readonly record struct CountryName(Country Country, CountryWord Word);

/// <summary>Countries by their names, adjectives and people; from vocab/countries.tsv.</summary>
public static class Countries
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>All, in the order of their codes.</summary>
    public static IReadOnlyList<Country> All => Loaded.Value.All;

    /// <summary>The country of a code; null where there is none.</summary>
    public static Country? ByIso(string? iso) => iso is null ? null : Loaded.Value.ByIso.GetValueOrDefault(iso);

    /// <summary>The country that words name; null where they name none. Plural forms of people are understood ("Syrians"). Words that name several countries ("Congolese", "Dominican") give the first of <see cref="FindAll"/>.</summary>
    public static CountryName? Find(ReadOnlySpan<char> words)
    {
        var all = FindAll(words);
        return all.Count == 0 ? null : all[0];
    }

    /// <summary>All countries that words name.</summary>
    public static IReadOnlyList<CountryName> FindAll(ReadOnlySpan<char> words)
    {
        Span<char> key = stackalloc char[NameKey.MaxLength];
        key = key[..NameKey.Exact(words, key)];
        if (key.StartsWith("the "))
            key = key[4..];
        var byName = Loaded.Value.ByName.GetAlternateLookup<ReadOnlySpan<char>>();
        if (byName.TryGetValue(key, out var found))
            return found;
        if (key.Length > 4 && key[^1] == 's' && byName.TryGetValue(key[..^1], out found) && found[0].Word != CountryWord.Name)
            return found;
        return [];
    }

    private static Tables Load()
    {
        var all = new List<Country>();
        var names = new Dictionary<string, List<CountryName>>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("countries").Rows)
        {
            var arabic = row.List("arabic");
            var country = new Country(row["iso"], row["name"], row["capital"] is { Length: > 0 } capital ? capital : null)
            {
                Adjectives = row.List("adjectives").ToValueList(),
                OtherNames = row.List("other").ToValueList(),
                ArabicName = arabic.Length > 0 ? arabic[^1] : null,
            };
            all.Add(country);
            foreach (var name in row.List("other").Concat(arabic).Prepend(country.Name))
                Add(name, CountryWord.Name);
            foreach (var name in row.List("adjectives"))
                Add(name, CountryWord.Adjective);
            foreach (var name in row.List("demonyms"))
                Add(name, CountryWord.People);

            void Add(string name, CountryWord word)
            {
                var key = NameKey.Exact(name);
                if (key.StartsWith("the ", StringComparison.Ordinal))
                    key = key[4..];
                if (!names.TryGetValue(key, out var list))
                    names.Add(key, list = []);
                if (!list.Exists(n => n.Country == country))
                    list.Add(new CountryName(country, word));
            }
        }

        return new Tables(
            all,
            all.ToFrozenDictionary(static c => c.Iso, StringComparer.Ordinal),
            names.ToFrozenDictionary(static n => n.Key, static n => n.Value.ToArray(), StringComparer.Ordinal));
    }

    private sealed record Tables(IReadOnlyList<Country> All, FrozenDictionary<string, Country> ByIso, FrozenDictionary<string, CountryName[]> ByName);
}
