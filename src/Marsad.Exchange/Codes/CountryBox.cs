using System.Globalization;

namespace Marsad.Exchange.Codes;

/// <summary>The rectangle of a country in whole degrees, all its ends inclusive.</summary>
internal sealed record CountryBox(int South, int West, int North, int East)
{
    // Seas before a coast and borders that are drawn in other ways lie within it.
    private const int Margin = 2;

    /// <summary>"south west north east"; null for an empty text.</summary>
    public static CountryBox? Of(string text) => text.Split(' ') is [var south, var west, var north, var east] ? new CountryBox(Number(south), Number(west), Number(north), Number(east)) : null;

    /// <summary>True for a point that lies far outside and would lie inside if its numbers stood the other way round.</summary>
    public bool IsSwapped(double lat, double lon) => !Holds(lat, lon) && Holds(lon, lat);

    private bool Holds(double lat, double lon) => lat >= South - Margin && lat <= North + Margin && lon >= West - Margin && lon <= East + Margin;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
