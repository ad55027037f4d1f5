using System.Globalization;
using System.Text.RegularExpressions;
using Marsad.Exchange.Release.Check.Secrets;

namespace Marsad.Exchange.Release.Check.Scans;

/// <summary>Looks for withheld points: in decimals of any length from two on, either order, with a decimal comma or Arabic digits, in degrees, minutes and seconds, in whole millionths, projected (Web Mercator, UTM), as geohash, and in bytes.</summary>
internal sealed partial class PointScan(PointBook book)
{
    private const int MostFine = 40;
    private const double Radius = 6378137;

    /// <summary>The first withheld point of a text; null where there is none.</summary>
    public string? In(string text)
    {
        text = Digits(text);
        var numbers = new List<(double Value, int Decimals, int At)>();
        foreach (Match match in Number().Matches(text))
        {
            // Longer numbers are no degrees and no metres.
            if (match.Value.AsSpan().IndexOfAny('.', ',') is var point && (point < 0 ? match.Length : point) <= 9 && double.TryParse(match.Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                numbers.Add((value, match.Value.Length - 1 - match.Value.AsSpan().IndexOfAny('.', ',') is var d && d == match.Value.Length ? 0 : d, match.Index));
        }

        for (var i = 1; i < numbers.Count; i++)
        {
            var (a, b) = (numbers[i - 1], numbers[i]);
            if (Is(a.Value, b.Value, a.Decimals, b.Decimals))
                return Told(a.Value, b.Value);
        }

        // Latitude and longitude in columns far from each other.
        var fine = numbers.Where(static n => n.Decimals >= 3 && Math.Abs(n.Value) <= 180).Take(MostFine).ToList();
        for (var i = 0; i < fine.Count; i++)
        {
            for (var j = i + 1; j < fine.Count; j++)
            {
                if (Is(fine[i].Value, fine[j].Value, fine[i].Decimals, fine[j].Decimals))
                    return Told(fine[i].Value, fine[j].Value);
            }
        }

        return Sexagesimal(text) ?? Hashes(text);
    }

    private bool Is(double a, double b, int decimalsA, int decimalsB)
    {
        if (decimalsA >= 2 && decimalsB >= 2 && Math.Abs(a) <= 180 && Math.Abs(b) <= 180)
            return book.IsWithheld(a, b) || book.IsWithheld(b, a);
        if (Math.Abs(a) < 10_000 || Math.Abs(b) < 10_000)
            return false;
        return Scaled(a, b) || Mercator(a, b) || Mercator(b, a) || Transverse(a, b) || Transverse(b, a);
    }

    // Degrees times a power of ten, without a point.
    private bool Scaled(double a, double b)
    {
        if (a != Math.Floor(a) || b != Math.Floor(b))
            return false;
        foreach (var scale in (double[])[1e4, 1e5, 1e6, 1e7])
        {
            if (Math.Abs(a / scale) is > 1 and <= 180 && Math.Abs(b / scale) is > 1 and <= 180 && (book.IsWithheld(a / scale, b / scale) || book.IsWithheld(b / scale, a / scale)))
                return true;
        }

        return false;
    }

    private bool Mercator(double x, double y) => Math.Abs(x) <= 20_037_509 && Math.Abs(y) <= 20_048_967
        && book.IsWithheld(Degrees((2 * Math.Atan(Math.Exp(y / Radius))) - (Math.PI / 2)), Degrees(x / Radius));

    // The inverse of Transverse Mercator on WGS 84, to a few metres (Snyder, "Map Projections: A Working Manual", 1987, p. 63).
    private bool Transverse(double east, double north)
    {
        if (east is < 100_000 or > 900_000 || north is < 0 or > 10_000_000)
            return false;
        foreach (var zone in book.Zones)
        {
            foreach (var offset in (double[])[0, 10_000_000])
            {
                var (lat, lon) = Inverse(east - 500_000, north - offset);
                if (book.IsWithheld(Degrees(lat), (zone * 6) - 183 + Degrees(lon)))
                    return true;
            }
        }

        return false;
    }

    private static (double Lat, double Lon) Inverse(double x, double y)
    {
        const double e2 = 0.00669437999014, k0 = 0.9996;
        var e1 = (1 - Math.Sqrt(1 - e2)) / (1 + Math.Sqrt(1 - e2));
        var mu = y / k0 / (Radius * (1 - (e2 / 4) - (3 * e2 * e2 / 64)));
        var f = mu + (((3 * e1 / 2) - (27 * Math.Pow(e1, 3) / 32)) * Math.Sin(2 * mu)) + (21 * e1 * e1 / 16 * Math.Sin(4 * mu)) + (151 * Math.Pow(e1, 3) / 96 * Math.Sin(6 * mu));
        var (sin, cos, tan) = (Math.Sin(f), Math.Cos(f), Math.Tan(f));
        var ep = e2 / (1 - e2);
        var (c, t) = (ep * cos * cos, tan * tan);
        var n = Radius / Math.Sqrt(1 - (e2 * sin * sin));
        var r = Radius * (1 - e2) / Math.Pow(1 - (e2 * sin * sin), 1.5);
        var d = x / (n * k0);
        var lat = f - (n * tan / r * ((d * d / 2) - ((5 + (3 * t) + (10 * c) - (4 * c * c) - (9 * ep)) * Math.Pow(d, 4) / 24)));
        return (lat, (d - ((1 + (2 * t) + c) * Math.Pow(d, 3) / 6)) / cos);
    }

    private string? Sexagesimal(string text)
    {
        if (!text.Contains('°', StringComparison.Ordinal) && !text.Contains('º', StringComparison.Ordinal) && !Bare().IsMatch(text))
            return null;
        var parts = new List<(double Degrees, bool? IsLat)>();
        foreach (Match match in Minutes().Matches(text))
        {
            double Part(string name) => match.Groups[name].Success ? double.Parse(match.Groups[name].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
            var side = (match.Groups["side"].Value + match.Groups["first"].Value).ToUpperInvariant();
            var degrees = Part("d") + (Part("m") / 60) + (Part("s") / 3600);
            parts.Add((side is "S" or "W" ? -degrees : degrees, side is "N" or "S" ? true : side is "E" or "W" ? false : null));
        }

        for (var i = 1; i < parts.Count; i++)
        {
            var (a, b) = (parts[i - 1].Degrees, parts[i].Degrees);
            if (book.IsWithheld(a, b) || book.IsWithheld(b, a))
                return Told(a, b);
        }

        return null;
    }

    // Six to twelve signs, a digit among them (Niemeyer's geohash).
    private string? Hashes(string text)
    {
        foreach (Match match in Geohash().Matches(text))
        {
            var word = match.Value.ToLowerInvariant();
            if (word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter) && Decode(word) is var (lat, lon) && book.IsWithheld(lat, lon))
                return Told(lat, lon);
        }

        return null;
    }

    private static (double Lat, double Lon) Decode(string hash)
    {
        var (south, north, west, east, even) = (-90.0, 90.0, -180.0, 180.0, true);
        foreach (var sign in hash)
        {
            var value = "0123456789bcdefghjkmnpqrstuvwxyz".IndexOf(sign, StringComparison.Ordinal);
            for (var bit = 4; bit >= 0; bit--, even = !even)
            {
                var up = ((value >> bit) & 1) == 1;
                if (even)
                    (west, east) = up ? ((west + east) / 2, east) : (west, (west + east) / 2);
                else
                    (south, north) = up ? ((south + north) / 2, north) : (south, (south + north) / 2);
            }
        }

        return ((south + north) / 2, (west + east) / 2);
    }

    private static double Degrees(double radians) => radians * 180 / Math.PI;

    private static string Told(double a, double b) => string.Create(CultureInfo.InvariantCulture, $"near {Math.Round(a)}, {Math.Round(b)}");

    // Arabic and Persian digits, and the Arabic decimal sign.
    private static string Digits(string text) => text.AsSpan().IndexOfAnyInRange('\u0660', '\u06f9') < 0 ? text
        : string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = from[i] switch { >= '\u0660' and <= '\u0669' => (char)(from[i] - '\u0660' + '0'), >= '\u06f0' and <= '\u06f9' => (char)(from[i] - '\u06f0' + '0'), '\u066b' => '.', var c => c };
        });

    [GeneratedRegex(@"-?[0-9]{1,40}(?:[.,][0-9]{1,17})?", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<first>[NSEWnsew])?\s{0,2}(?<d>[0-9]{1,3})\s{0,2}[°º]\s{0,2}(?:(?<m>[0-9]{1,2}(?:[.,][0-9]{1,10})?)\s{0,2}['′’´]?)?\s{0,2}(?:(?<s>[0-9]{1,2}(?:[.,][0-9]{1,10})?)\s{0,2}(?:[""″”]|''|′′)?)?\s{0,2}(?<side>[NSEWnsew])?|(?<d>[0-9]{1,3})[ :-](?<m>[0-9]{1,2})[ :-](?<s>[0-9]{1,2}(?:[.,][0-9]{1,10})?)\s{0,2}(?<side>[NSEWnsew])\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"[0-9]{1,3}[ :-][0-9]{1,2}[ :-][0-9.,]{1,9}\s{0,2}[NSEWnsew]\b", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b[0-9bcdefghjkmnpqrstuvwxyzBCDEFGHJKMNPQRSTUVWXYZ]{6,12}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Geohash();
}
