using System.Globalization;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Import;

/// <summary>The cells of a row as values; the first that cannot be read is the row's problem, and with it the row is rejected.</summary>
internal sealed class RowReading(TableHeader header, ImportSettings settings)
{
    // Columns are named by constants, so that one is found by its reference.
    private readonly Dictionary<string, int> places = new(ReferenceEqualityComparer.Instance);
    private string[] cells = [];

    /// <summary>The header.</summary>
    public TableHeader Header => header;

    /// <summary>What is wrong with the row in hand; null while nothing is.</summary>
    public (string? Column, string Reason)? Problem { get; private set; }

    /// <summary>Takes the next row in hand.</summary>
    public void Take(string[] row) => (cells, Problem) = (row, null);

    /// <summary>Notes a problem, unless there is one already.</summary>
    public void Wrong(string? column, string reason) => Problem ??= (column, reason);

    /// <summary>The words of the first of these columns that has any; null where none has.</summary>
    public string? Text(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!places.TryGetValue(column, out var at))
                places[column] = at = header[column];
            if (at >= 0 && at < cells.Length && cells[at].AsSpan().Trim() is { Length: > 0 } words)
                return Formulas.Bare(words.Length == cells[at].Length ? cells[at] : words.ToString());
        }

        return null;
    }

    /// <summary>The words of a column that must have some.</summary>
    public string Needed(params ReadOnlySpan<string> columns)
    {
        if (Text(columns) is { } words)
            return words;
        Wrong(columns[0], "is empty, and a record is nothing without it");
        return "";
    }

    /// <summary>A whole number from 0 on.</summary>
    public long? Count(params ReadOnlySpan<string> columns)
    {
        if (Text(columns) is not { } words)
            return null;
        if (long.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return whole;
        if (double.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction) && fraction >= 0 && Math.Floor(fraction) == fraction && fraction < 1e15)
            return (long)fraction;
        Wrong(columns[0], $"'{words}' is no number of people" + (words.AsSpan().IndexOfAny(",.' ") > 0 && words.All(static c => char.IsAsciiDigit(c) || c is ',' or '.' or '\'' or ' ') ? ": write a whole number, without signs between thousands" : ""));
        return null;
    }

    /// <summary>A point; both or none.</summary>
    /// <param name="latitude">The column of the latitude.</param>
    /// <param name="longitude">The column of the longitude.</param>
    /// <param name="country">Where it must lie, as far as the row says: swapped numbers are told by it.</param>
    public (double Lat, double Lon)? Point(string latitude, string longitude, CountryCodes? country = null)
    {
        var (lat, lon) = (Fraction(latitude), Fraction(longitude));
        if (Problem is not null || (lat is null && lon is null))
            return null;
        if (lat is null || lon is null)
            Wrong(lat is null ? latitude : longitude, "is empty where the other coordinate is given");
        else if (lat is < -90 or > 90)
            Wrong(latitude, string.Create(CultureInfo.InvariantCulture, $"{lat} is no latitude (-90 to 90)") + (lon is >= -90 and <= 90 && lat is >= -180 and <= 180 ? ": latitude and longitude seem to be swapped" : ""));
        else if (lon is < -180 or > 180)
            Wrong(longitude, string.Create(CultureInfo.InvariantCulture, $"{lon} is no longitude (-180 to 180)"));
        else if (country is { Box: { } box } && box.IsSwapped(lat.Value, lon.Value))
            Wrong(latitude, string.Create(CultureInfo.InvariantCulture, $"{lat} north, {lon} east is far from {country.Name} and the other way round is there: latitude and longitude seem to be swapped"));
        else
            return (lat.Value, lon.Value);
        return null;
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(params ReadOnlySpan<string> columns)
    {
        if (Text(columns) is not { } words)
            return null;
        var day = DateWords.Read(words, settings.Dates);
        if (day.Success)
            return day.Value;
        Wrong(columns[0], day.Reason);
        return null;
    }

    /// <summary>A number with a fraction.</summary>
    public double? Fraction(string column)
    {
        if (Text(column) is not { } words)
            return null;
        var comma = words.Contains(',', StringComparison.Ordinal);
        if (comma && !settings.DecimalComma)
            Wrong(column, $"'{words}' has a decimal comma: write a point, or say --decimal comma");
        else if (double.TryParse(comma ? words.Replace(',', '.') : words, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        else
            Wrong(column, $"'{words}' is no number");
        return null;
    }
}
