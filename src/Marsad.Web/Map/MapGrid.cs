using Marsad.Analysis.Table;
using Marsad.Domain.Values;

namespace Marsad.Web.Map;

/// <summary>Puts the places of a selection into the cells of a grid and into areas.</summary>
internal static class MapGrid
{
    private const int MostCells = 400;
    private const int MostAreas = 200;

    // Eight cells a tile of 512 pixels: 64 pixels each.
    private const int CellBits = 3;

    /// <summary>What a window shows of a selection.</summary>
    public static MapAnswer Of(TableSelection selection, MapWindow window)
    {
        var sums = selection.Sums;
        var (points, coarse) = (new List<PlaceTotal>(), new List<PlaceTotal>());
        foreach (var place in sums.Places)
        {
            if (selection.Table.Place(place.Place) is { Lat: { } lat, Lon: { } lon } where && window.Holds(lat, lon))
                (where.Precision is PlacePrecision.Exact or PlacePrecision.Town ? points : coarse).Add(place);
        }

        var (level, cells) = ((int)window.Zoom + CellBits, Cells(selection, points, (int)window.Zoom + CellBits));
        while (cells.Count > MostCells)
            cells = Cells(selection, points, --level);
        var areas = Areas(selection, coarse);
        return new MapAnswer
        {
            Total = sums.Incidents,
            WithoutPoint = sums.WithoutPoint,
            Shown = cells.Sum(static c => c.Count) + areas.Sum(static a => a.Count),
            Cells = cells.OrderByDescending(static c => c.Count).ThenBy(static c => c.Lat).ThenBy(static c => c.Lon).Select(c => c.Cell(selection)).ToValueList(),
            Areas = areas.Select(a => a.Area(selection)).ToValueList(),
        };
    }

    private static List<MapPile> Cells(TableSelection selection, List<PlaceTotal> points, int level)
    {
        var cells = new Dictionary<(int, int), MapPile>();
        foreach (var place in points)
        {
            var where = selection.Table.Place(place.Place)!;
            var key = (MapWindow.Column(where.Lon!.Value, level), MapWindow.Row(where.Lat!.Value, level));
            (cells.TryGetValue(key, out var cell) ? cell : cells[key] = new MapPile(where)).Add(where, place);
        }

        return [.. cells.Values];
    }

    private static List<MapPile> Areas(TableSelection selection, List<PlaceTotal> coarse)
    {
        var areas = new Dictionary<(PlacePrecision?, string?, string?, string?, string), MapPile>();
        foreach (var place in coarse)
        {
            var where = selection.Table.Place(place.Place)!;
            var key = (where.Precision, where.Country, where.Admin1, where.Admin2, where.Name);
            (areas.TryGetValue(key, out var area) ? area : areas[key] = new MapPile(where)).Add(where, place);
        }

        return [.. areas.Values.OrderByDescending(static a => a.Count).ThenBy(static a => a.First.Name, StringComparer.Ordinal).Take(MostAreas)];
    }
}
