using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Places.File;
using Marsad.Places.Lookup;

namespace Marsad.Benchmarks.Made;

/// <summary>Towns of the gazetteer in which the invented incidents lie.</summary>
internal static class MadeTowns
{
    private static readonly string[] Countries = ["SY", "YE", "SD", "UA", "MM", "NG", "ML", "SO", "IQ", "AF", "CD", "ET"];

    /// <summary>So many towns of countries at war, the same each time.</summary>
    public static IReadOnlyList<Place> Of(int count, ulong seed = 7)
    {
        var opened = GazetteerFile.Open(Gazetteer.DefaultPath);
        using var file = opened.Success ? opened.Value : throw new InvalidDataException(opened.Reason);
        var towns = new List<PlaceRow>();
        for (var row = 0; row < file.RowCount; row++)
        {
            var hit = new Hit(file, row, file.Row(row), Spelling.Exact);
            if (Array.IndexOf(Countries, hit.Country) >= 0 && hit.Data.Kind.IsSettlement() && hit.Read() is { Admin1.Length: > 0, Geonames: not null } town)
                towns.Add(town);
        }

        var chance = new Chance(seed);
        var largest = towns.GroupBy(static t => t.Country, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => g.OrderByDescending(static t => t.Population).ThenBy(static t => t.Geonames).Take(count / Countries.Length));
        return [.. largest.Select(t => (Town: t, At: chance.Next())).OrderBy(static t => t.At).Select(static t => t.Town.ToPlace())];
    }
}
