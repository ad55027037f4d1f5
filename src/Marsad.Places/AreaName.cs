using Marsad.Domain.Values;

namespace Marsad.Places;

/// <summary>An area as a person types it ("Idlib", "Yemen", "Taiz, YE"), resolved: a name that is both a town and the province around it means the province.</summary>
public static class AreaName
{
    /// <summary>The place, or why the name could not be resolved.</summary>
    public static Parsed<Place> Resolve(string name)
    {
        using var gazetteer = Gazetteer.OpenDefault(Gazetteer.UserFolder);
        var comma = name.LastIndexOf(',');
        var country = comma > 0 ? Country(gazetteer, name[(comma + 1)..].Trim()) : null;
        if (comma > 0 && country is null)
            return Parsed<Place>.Failed($"'{name[(comma + 1)..].Trim()}' is no country: write its name or its ISO code, such as 'Taiz, YE'");
        var hints = country is null ? null : PlaceHints.In(country);
        var found = gazetteer.Find(comma > 0 ? name[..comma].Trim() : name.Trim(), hints, limit: 20);
        if (hints is not null)
            found = [.. found.Where(c => c.Row.Country is { } iso && hints.Countries.ContainsKey(iso))];
        if (found.Count == 0)
            return Parsed<Place>.Failed($"no place named '{name}' is in the gazetteer: see 'marsad places find', or add the country: 'Taiz, YE'");
        var best = found[0].Row;
        var widest = found.Select(static c => c.Row).Where(r => r.Kind.IsAdministrative() && Surrounds(r, best)).MinBy(static r => r.Kind);
        return Parsed<Place>.Of((widest ?? best).ToPlace());
    }

    private static bool Surrounds(PlaceRow area, PlaceRow place) =>
        area.Kind == PlaceKind.Country
        || (string.Equals(area.Country, place.Country, StringComparison.Ordinal)
            && (area.Kind != PlaceKind.Province || string.Equals(area.Admin1, place.Admin1, StringComparison.Ordinal))
            && area.Kind <= place.Kind);

    // Its ISO code.
    private static string? Country(Gazetteer gazetteer, string name) =>
        name.Length == 2 ? name.ToUpperInvariant() : gazetteer.Find(name, limit: 5).Select(static c => c.Row).FirstOrDefault(static r => r.Kind == PlaceKind.Country)?.Country;
}
