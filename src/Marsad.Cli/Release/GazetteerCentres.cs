using Marsad.Exchange.Release.Public;
using Marsad.Places;

namespace Marsad.Cli.Release;

/// <summary>Middles of areas from the gazetteer.</summary>
internal sealed class GazetteerCentres : IAreaCentres, IDisposable
{
    private readonly Lazy<Gazetteer> gazetteer = new(static () => Gazetteer.OpenDefault(Gazetteer.UserFolder));
    private readonly Dictionary<(string? Country, string Admin1, string? Admin2), AreaCentre?> known = [];

    public AreaCentre? Of(string? country, string admin1, string? admin2)
    {
        if (known.TryGetValue((country, admin1, admin2), out var centre))
            return centre;
        return known[(country, admin1, admin2)] = Find(country, admin1, admin2);
    }

    public void Dispose()
    {
        if (gazetteer.IsValueCreated)
            gazetteer.Value.Dispose();
    }

    private AreaCentre? Find(string? country, string admin1, string? admin2)
    {
        var kind = admin2 is null ? PlaceKind.Province : PlaceKind.District;
        var hints = new PlaceHints { Within = admin2 is null ? null : admin1, Countries = country is null ? PlaceHints.None.Countries : PlaceHints.None.Countries.Add(country, 1) };
        var row = gazetteer.Value.Find(admin2 ?? admin1, hints, 50).Select(static c => c.Row).FirstOrDefault(r => r.Kind == kind && (country is null || r.Country == country) && (admin2 is null || r.Admin1 == admin1));
        return row is null ? null : new AreaCentre(row.Lat, row.Lon, row.RadiusKm);
    }
}
