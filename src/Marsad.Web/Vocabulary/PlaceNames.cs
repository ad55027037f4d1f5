using Marsad.Domain.Terms;
using Marsad.Places;
using Marsad.Register.Contract;

namespace Marsad.Web.Vocabulary;

/// <summary>The names of places, districts and provinces of a register's incidents, for suggestions.</summary>
internal sealed class PlaceNames
{
    private const int Most = 8;
    private readonly List<(string Folded, string Name, string? Country, int Incidents)> names;

    private PlaceNames(IEnumerable<((string Name, string? Country) Key, int Incidents)> found) =>
        names = [.. found.Select(static f => (string.Join(' ', Folding.Words(f.Key.Name)), f.Key.Name, f.Key.Country, f.Incidents)).Where(static f => f.Item1.Length > 0).OrderByDescending(static f => f.Incidents).ThenBy(static f => f.Name, StringComparer.Ordinal)];

    /// <summary>The names in a register.</summary>
    public static PlaceNames Of(IRegisterReader reader)
    {
        var columns = reader.Columns;
        var counts = Enumerable.Range(0, columns?.Workers ?? 0).Select(static _ => new Dictionary<int, int>()).ToList();
        columns?.Scan((worker, part) =>
        {
            foreach (ref readonly var row in part)
            {
                if (row.Place != 0)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts[worker], row.Place, out _)++;
            }
        });
        var found = new Dictionary<(string, string?), int>();
        foreach (var (number, count) in counts.SelectMany(static c => c))
        {
            var place = columns!.Place(number);
            foreach (var name in new[] { place.Name, place.Admin2, place.Admin1 }.OfType<string>().Distinct(StringComparer.Ordinal))
                found[(name, place.Country)] = found.GetValueOrDefault((name, place.Country)) + count;
        }

        return new PlaceNames(found.Select(static f => (f.Key, f.Value)));
    }

    /// <summary>What the letters can begin, and what the gazetteer knows by the whole of them; each resolves to the place that is shown.</summary>
    public IEnumerable<PlaceWord> Like(string letters)
    {
        var wanted = string.Join(' ', Folding.Words(letters));
        if (wanted.Length == 0)
            return [];
        var own = names.Where(n => n.Folded.StartsWith(wanted, StringComparison.Ordinal) || n.Folded.Contains(" " + wanted, StringComparison.Ordinal)).Take(Most).Select(static n => (Words: n.Country is null ? n.Name : n.Name + ", " + n.Country, n.Incidents));
        return own.Append((Words: letters.Trim(), Incidents: 0)).Select(static n => (n, Place: AreaName.Resolve(n.Words))).Where(static n => n.Place.Success)
            .Select(static n => new PlaceWord(n.n.Words, n.Place.Value, n.n.Incidents)).DistinctBy(static p => (p.Place.Name, p.Place.Country, p.Place.Admin1, p.Place.Precision)).Take(Most);
    }
}
