using System.Globalization;
using Marsad.Analysis.Table;
using Marsad.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Map;

/// <summary>What a map shows at a time: a box and a zoom, in Web Mercator.</summary>
/// <param name="Zoom">The world is 512·2^zoom pixels wide.</param>
/// <param name="Holds">True of a point (degrees north, degrees east) that is in view.</param>
internal sealed record MapWindow(double Zoom, Func<double, double, bool> Holds)
{
    private const int Deepest = 22;

    /// <summary>Degrees north at which the map ends.</summary>
    public const double Edge = 85.0511287798066;

    /// <summary>The names that may stand in an address.</summary>
    public static readonly IReadOnlyList<string> Names = ["view", "zoom"];

    /// <summary>Reads it from an address; without a view it is the world.</summary>
    public static Parsed<MapWindow> Of(IQueryCollection query)
    {
        var (view, zoom, level) = (query["view"].LastOrDefault(), query["zoom"].LastOrDefault(), 0.0);
        if (!string.IsNullOrWhiteSpace(zoom) && !(double.TryParse(zoom, NumberStyles.Float, CultureInfo.InvariantCulture, out level) && level is >= 0 and <= Deepest))
            return Parsed<MapWindow>.Failed($"zoom: '{zoom}' is not a number from 0 to {Deepest}");
        if (string.IsNullOrWhiteSpace(view))
            return Parsed<MapWindow>.Of(new MapWindow(level, static (_, _) => true));
        var box = GeoBox.Parse(view);
        return box.Success ? Parsed<MapWindow>.Of(new MapWindow(level, box.Value!.Holds)) : Parsed<MapWindow>.Failed("view: " + box.Reason);
    }

    /// <summary>The window of a tile; null where there is no such tile.</summary>
    public static MapWindow? OfTile(int zoom, int x, int y) => zoom is < 0 or > Deepest || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom ? null
        : new MapWindow(zoom, (lat, lon) => Column(lon, zoom) == x && Row(lat, zoom) == y);

    /// <summary>The column of a point in a grid of 2^level columns, from the west.</summary>
    public static int Column(double lon, int level) => At((lon + 180) / 360, level);

    /// <summary>The row of a point in a grid of 2^level rows, from the north.</summary>
    public static int Row(double lat, int level)
    {
        var sine = Math.Sin(Math.Clamp(lat, -Edge, Edge) * Math.PI / 180);
        return At(0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI)), level);
    }

    private static int At(double share, int level) => (int)Math.Clamp(Math.Floor(share * (1L << level)), 0, (1L << level) - 1);
}
