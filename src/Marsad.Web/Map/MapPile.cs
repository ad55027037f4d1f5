using Marsad.Analysis.Table;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Values;
using Marsad.Web.Incidents;
using Marsad.Web.Overview;

namespace Marsad.Web.Map;

/// <summary>Incidents that are drawn as one.</summary>
/// <param name="first">One of their places.</param>
internal sealed class MapPile(Place first)
{
    private readonly int[] groups = new int[TypeGroups.Count];
    private RangeSum killed, injured;
    private double lat, lon;
    private (double West, double South, double East, double North) box = (180, 90, -180, -90);
    private int last;

    /// <summary>One of the places.</summary>
    public Place First => first;

    /// <summary>How many incidents.</summary>
    public int Count { get; private set; }

    /// <summary>The mean degrees north.</summary>
    public double Lat => lat / Count;

    /// <summary>The mean degrees east.</summary>
    public double Lon => lon / Count;

    /// <summary>Adds the incidents of a place that has a point.</summary>
    public void Add(Place where, PlaceTotal total)
    {
        var (north, east) = (where.Lat!.Value, where.Lon!.Value);
        Count += total.Count;
        (lat, lon) = (lat + (north * total.Count), lon + (east * total.Count));
        box = (Math.Min(box.West, east), Math.Min(box.South, north), Math.Max(box.East, east), Math.Max(box.North, north));
        killed.Add(total.Killed);
        injured.Add(total.Injured);
        for (var i = 0; i < groups.Length; i++)
            groups[i] += total.Groups[i];
        last = total.Last;
    }

    /// <summary>It as a cell.</summary>
    public MapCell Cell(TableSelection selection)
    {
        var spot = box.West == box.East && box.South == box.North;
        return new MapCell
        {
            Lat = spot ? box.South : Lat,
            Lon = spot ? box.West : Lon,
            Count = Count,
            Groups = Groups,
            Killed = killed.Range,
            Injured = injured.Range,
            Box = [box.West, box.South, box.East, box.North],
            Spot = spot,
            Name = spot ? first.Name : null,
            Mark = Mark(selection),
        };
    }

    /// <summary>It as an area.</summary>
    public MapArea Area(TableSelection selection) => new()
    {
        Precision = first.Precision,
        Country = first.Country,
        Admin1 = first.Admin1,
        Admin2 = first.Admin2,
        Name = first.Name,
        Geonames = first.Geonames,
        Lat = first.Lat!.Value,
        Lon = first.Lon!.Value,
        RadiusKm = first.RadiusKm,
        Count = Count,
        Groups = Groups,
        Killed = killed.Range,
        Injured = injured.Range,
        Mark = Mark(selection),
    };

    private GroupCounts Groups => new(groups[(int)TypeGroup.Air], groups[(int)TypeGroup.Indirect], groups[(int)TypeGroup.Explosive], groups[(int)TypeGroup.Ground], groups[(int)TypeGroup.Liberty], groups[(int)TypeGroup.Other]);

    private IncidentMark? Mark(TableSelection selection) => Count == 1 ? IncidentMarks.Of(selection.Table, selection[last]) : null;
}
