using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Marsad.Exchange.Release.Page;

/// <summary>Coasts, borders and provinces for the page's map (Natural Earth, public domain), cut to the window of the release. The numbers are written in letters, so that no number on the page is anything but a number of the release.</summary>
internal static class MapLines
{
    private const string Letters = "abcdefghijklmnopABCDEFGHIJKLMNOP";

    /// <summary>The lines within a window (hundredths of a degree), each with its kind.</summary>
    public static IEnumerable<(string Kind, string Points)> Within(int west, int south, int east, int north)
    {
        using var packed = typeof(MapLines).Assembly.GetManifestResourceStream("release/map.txt.gz") ?? throw new InvalidOperationException("The map is missing from the program.");
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            int Side(int n) => int.Parse(parts[n], CultureInfo.InvariantCulture);
            if (Side(1) > east || Side(3) < west || Side(2) > north || Side(4) < south)
                continue;
            if (Side(1) >= west && Side(3) <= east && Side(2) >= south && Side(4) <= north)
                yield return (parts[0], parts[5]);
            else if (parts[0] is "land" or "lake")
            {
                var ring = MapWindow.Ring(Points(parts[5]), west, south, east, north);
                if (ring.Count > 2)
                    yield return (parts[0], Coded(ring));
            }
            else
                foreach (var piece in MapWindow.Line(Points(parts[5]), west, south, east, north))
                    yield return (parts[0], Coded(piece));
        }
    }

    private static List<(int X, int Y)> Points(string text)
    {
        var points = new List<(int X, int Y)>();
        var (at, x, y) = (0, 0, 0);
        while (at < text.Length)
        {
            x += Number(text, ref at);
            y += Number(text, ref at);
            points.Add((x, y));
        }

        return points;
    }

    private static int Number(string text, ref int at)
    {
        var (value, scale) = (0, 1);
        while (char.IsAsciiLetterLower(text[at]))
        {
            value += (text[at++] - 'a') * scale;
            scale *= 16;
        }

        value += (text[at++] - 'A') * scale;
        return (value & 1) == 0 ? value / 2 : -(value / 2);
    }

    private static string Coded(IReadOnlyList<(int X, int Y)> points)
    {
        var text = new StringBuilder();
        var (x, y) = (0, 0);
        foreach (var point in points)
        {
            Write(text, point.X - x);
            Write(text, point.Y - y);
            (x, y) = point;
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, int number)
    {
        var value = number < 0 ? (-number * 2) + 1 : number * 2;
        for (; value > 15; value /= 16)
            text.Append(Letters[value % 16]);
        text.Append(Letters[16 + value]);
    }
}
