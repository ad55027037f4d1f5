using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Places.Import;

/// <summary>A row of a GeoNames dump: 19 columns parted by tabs.</summary>
internal readonly record struct GeoNamesLine
{
    private const int ColumnCount = 19;

    public uint Id { get; private init; }

    public string Name { get; private init; }

    public string AsciiName { get; private init; }

    public string[] Alternates { get; private init; }

    public double Lat { get; private init; }

    public double Lon { get; private init; }

    public string FeatureClass { get; private init; }

    public string FeatureCode { get; private init; }

    public PlaceKind Kind { get; private init; }

    public string Country { get; private init; }

    public string First { get; private init; }

    public string Second { get; private init; }

    public long Population { get; private init; }

    /// <summary>Reads a line, or says what is wrong with it.</summary>
    public static Parsed<GeoNamesLine> Parse(string line)
    {
        Span<Range> columns = stackalloc Range[ColumnCount + 1];
        var count = line.AsSpan().Split(columns, '\t');
        if (count != ColumnCount)
            return Failed(string.Create(CultureInfo.InvariantCulture, $"{(count > ColumnCount ? "more than 19" : count)} columns where a GeoNames dump has 19"));
        if (!uint.TryParse(line.AsSpan(columns[0]), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
            return Failed("the first column is no GeoNames id");
        if (!TryDegrees(line.AsSpan(columns[4]), 90, out var lat))
            return Failed("the latitude is no number from -90 to 90");
        if (!TryDegrees(line.AsSpan(columns[5]), 180, out var lon))
            return Failed("the longitude is no number from -180 to 180");
        var name = line[columns[1]].Trim();
        if (name.Length == 0)
            return Failed("the name is empty");
        if (line.Contains('\uFFFD'))
            return Failed("the line is not UTF-8");
        var country = line[columns[8]].Trim();
        if (country.Length is not (0 or 2))
            return Failed("the country is no code of two letters");
        _ = long.TryParse(line.AsSpan(columns[14]), NumberStyles.None, CultureInfo.InvariantCulture, out var population);
        var code = line[columns[7]];
        return Parsed<GeoNamesLine>.Of(new GeoNamesLine
        {
            Id = id,
            Name = name,
            AsciiName = line[columns[2]],
            Alternates = line[columns[3]].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Lat = lat,
            Lon = lon,
            FeatureClass = line[columns[6]],
            FeatureCode = code,
            Kind = FeatureCodes.Kind(line.AsSpan(columns[6]), code),
            Country = country.ToUpperInvariant(),
            First = Code(line[columns[10]]),
            Second = Code(line[columns[11]]),
            Population = population,
        });
    }

    // "00" and "0" stand for "not known".
    private static string Code(string text) => text is "00" or "0" ? "" : text.Trim();

    private static bool TryDegrees(ReadOnlySpan<char> text, double limit, out double degrees) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit;

    private static Parsed<GeoNamesLine> Failed(string reason) => Parsed<GeoNamesLine>.Failed(reason);
}
