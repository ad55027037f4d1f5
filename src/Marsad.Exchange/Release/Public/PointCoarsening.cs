
namespace Marsad.Exchange.Release.Public;

/// <summary>Points as the middle of a cell of a fixed grid: every incident of a cell has one point, so that nothing but the cell can be worked out. No noise is added: noise that differs between releases averages out.</summary>
public static class PointCoarsening
{
    // Enough for a grid of a hundredth of a degree.
    private const int Decimals = 6;
    private const double KmInADegree = Domain.Values.Geo.EarthRadiusKm * Math.PI / 180;

    /// <summary>The middle of the cell in which a point lies.</summary>
    public static (double Lat, double Lon) Middle(double lat, double lon, double grid) => (Math.Clamp(Snap(lat, grid), -90, 90), Math.Clamp(Snap(lon, grid), -180, 180));

    /// <summary>The distance from the middle of a cell to its corners, rounded up to a tenth of a kilometre.</summary>
    public static double RadiusKm(double lat, double grid)
    {
        var half = grid / 2;
        var nearest = Math.Max(0, Math.Abs(lat) - half) * Math.PI / 180;
        return Math.Ceiling(10 * Math.Sqrt(Math.Pow(half * KmInADegree, 2) + Math.Pow(half * KmInADegree * Math.Cos(nearest), 2))) / 10;
    }

    // A point on a line belongs to the cell behind it, whatever the last binary digit says.
    private static double Snap(double degrees, double grid) => Math.Round((Math.Floor((degrees / grid) + 1e-9) + 0.5) * grid, Decimals);
}
