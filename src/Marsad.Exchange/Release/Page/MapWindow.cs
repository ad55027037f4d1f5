namespace Marsad.Exchange.Release.Page;

/// <summary>Cuts rings and lines to a window (Sutherland and Hodgman 1974 for rings).</summary>
internal static class MapWindow
{
    /// <summary>The part of a closed ring inside the window, closed along its sides.</summary>
    public static List<(int X, int Y)> Ring(List<(int X, int Y)> ring, int west, int south, int east, int north)
    {
        ring = Side(ring, p => p.X >= west, (a, b) => AtX(a, b, west));
        ring = Side(ring, p => p.X <= east, (a, b) => AtX(a, b, east));
        ring = Side(ring, p => p.Y >= south, (a, b) => AtY(a, b, south));
        return Side(ring, p => p.Y <= north, (a, b) => AtY(a, b, north));
    }

    /// <summary>The stretches of a line that touch the window; each runs one point beyond it.</summary>
    public static IEnumerable<List<(int X, int Y)>> Line(List<(int X, int Y)> line, int west, int south, int east, int north)
    {
        var piece = new List<(int X, int Y)>();
        for (var i = 1; i < line.Count; i++)
        {
            var (a, b) = (line[i - 1], line[i]);
            var touches = Math.Min(a.X, b.X) <= east && Math.Max(a.X, b.X) >= west && Math.Min(a.Y, b.Y) <= north && Math.Max(a.Y, b.Y) >= south;
            if (touches)
            {
                if (piece.Count == 0)
                    piece.Add(a);
                piece.Add(b);
            }
            else if (piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }
        }

        if (piece.Count > 0)
            yield return piece;
    }

    private static List<(int X, int Y)> Side(List<(int X, int Y)> ring, Func<(int X, int Y), bool> inside, Func<(int X, int Y), (int X, int Y), (int X, int Y)> cross)
    {
        var cut = new List<(int X, int Y)>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[(i + ring.Count - 1) % ring.Count], ring[i]);
            if (inside(a) != inside(b))
                cut.Add(cross(a, b));
            if (inside(b))
                cut.Add(b);
        }

        return cut;
    }

    private static (int X, int Y) AtX((int X, int Y) a, (int X, int Y) b, int x) => (x, (int)(a.Y + ((long)(b.Y - a.Y) * (x - a.X) / (b.X - a.X))));

    private static (int X, int Y) AtY((int X, int Y) a, (int X, int Y) b, int y) => ((int)(a.X + ((long)(b.X - a.X) * (y - a.Y) / (b.Y - a.Y))), y);
}
