using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Places.Names;

namespace Marsad.Extraction.English.Places;

/// <summary>A quarter, a camp, a hospital or another site below the town.</summary>
/// <param name="Name">Its name as reports write it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO code.</param>
/// <param name="Near">The town that it belongs to.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
internal sealed record Site(string Name, string Kind, string Country, string Near, double Lat, double Lon)
{
    /// <summary>Within how many kilometres of its point it lies.</summary>
    public double RadiusKm => Kind switch { "town" => 2, "quarter" or "camp" => 1.5, "street" => 1, _ => 0.5 };
}

/// <summary>The sites of vocab/sites.tsv by loose key, so that other transcriptions of a name find them.</summary>
internal sealed class SiteLexicon
{
    /// <summary>The most words of a name.</summary>
    public const int MostWords = 6;

    private static readonly Lazy<SiteLexicon> Shared = new(static () => new SiteLexicon());
    private readonly FrozenDictionary<string, Site[]> byKey;

    private SiteLexicon()
    {
        var rows = new List<(string Key, Site Site)>();
        foreach (var row in VocabularyTable.Load("sites").Rows)
        {
            var site = new Site(row["name"], row["kind"], row["country"], row["near"], double.Parse(row["lat"], CultureInfo.InvariantCulture), double.Parse(row["lon"], CultureInfo.InvariantCulture));
            foreach (var name in row.List("other").Prepend(row["name"]))
                rows.Add((NameKey.Loose(name), site));
        }

        byKey = rows.GroupBy(static r => r.Key, StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.Select(static r => r.Site).Distinct().ToArray(), StringComparer.Ordinal);
        FirstLetters = rows.Select(static r => r.Key[0]).ToFrozenSet();
    }

    /// <summary>The lexicon of the shipped table.</summary>
    public static SiteLexicon Default => Shared.Value;

    /// <summary>The letters with which keys begin.</summary>
    public FrozenSet<char> FirstLetters { get; }

    /// <summary>The sites of a name; none where it is unknown.</summary>
    public IReadOnlyList<Site> Find(string name) => byKey.TryGetValue(NameKey.Loose(name), out var sites) ? sites : [];
}
