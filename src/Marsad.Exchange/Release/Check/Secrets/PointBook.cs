namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>Points that are finer than the rules allow, to a hundredth of a degree (about a kilometre), and the coarse points that may stand.</summary>
internal sealed class PointBook(double grid)
{
    private readonly HashSet<long> cells = [];
    private readonly HashSet<long> allowed = [];
    private readonly HashSet<int> zones = [];

    /// <summary>The zones of the Universal Transverse Mercator projection in which points lie.</summary>
    public IReadOnlyCollection<int> Zones => zones;

    /// <summary>Adds a withheld point.</summary>
    public void Add(double lat, double lon)
    {
        // Zero and zero is no place but a place that is missing.
        if (Math.Abs(lat) < 0.02 && Math.Abs(lon) < 0.02)
            return;
        cells.Add(Cell((long)Math.Round(lat * 100), (long)Math.Round(lon * 100)));
        zones.Add((int)Math.Clamp(Math.Floor((lon + 180) / 6) + 1, 1, 60));
    }

    /// <summary>Adds a point that may stand: the middle of an area.</summary>
    public void Allow(double lat, double lon) => allowed.Add(Cell((long)Math.Round(lat * 10_000), (long)Math.Round(lon * 10_000)));

    /// <summary>True where a withheld point lies there, and no coarse one.</summary>
    public bool IsWithheld(double lat, double lon)
    {
        if (Math.Abs(lat) > 90 || Math.Abs(lon) > 180 || IsCoarse(lat, lon))
            return false;
        var (y, x) = ((long)Math.Round(lat * 100), (long)Math.Round(lon * 100));
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                if (cells.Contains(Cell(y + dy, x + dx)))
                    return true;
            }
        }

        return false;
    }

    private bool IsCoarse(double lat, double lon) => (grid > 0 && IsMiddle(lat) && IsMiddle(lon)) || allowed.Contains(Cell((long)Math.Round(lat * 10_000), (long)Math.Round(lon * 10_000)));

    private bool IsMiddle(double degrees)
    {
        var cell = (degrees / grid) - 0.5;
        return Math.Abs(cell - Math.Round(cell)) * grid < 2e-6 || Math.Abs(degrees) is 90 or 180;
    }

    private static long Cell(long y, long x) => (y * 10_000_000) + x;
}
