using System.Globalization;
using System.Text.Json;
using Marsad.Domain.Values;

namespace Marsad.Evaluation.Tolls;

/// <summary>A day of a file of daily tolls: its columns, nested ones with a dot between.</summary>
/// <param name="Day">The day.</param>
/// <param name="Source">Whose figures these are, as the file codes it; null where it says nothing.</param>
/// <param name="Hours">How many hours the day's own counts cover; null where the file does not say.</param>
/// <param name="Columns">The numbers.</param>
internal sealed record TollDay(DateOnly Day, string? Source, int? Hours, IReadOnlyDictionary<string, long> Columns)
{
    /// <summary>The days of a file, or why it is none.</summary>
    public static Parsed<IReadOnlyList<TollDay>> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Parsed<IReadOnlyList<TollDay>>.Of([.. json.RootElement.EnumerateArray().Select(Of).OrderBy(static d => d.Day)]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or IOException)
        {
            return Parsed<IReadOnlyList<TollDay>>.Failed($"{path} is no list of days with a report_date and numbers: {e.Message}");
        }
    }

    private static TollDay Of(JsonElement row)
    {
        var columns = new Dictionary<string, long>(StringComparer.Ordinal);
        Collect(row, "", columns);
        return new TollDay(
            DateOnly.ParseExact(row.GetProperty("report_date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            (row.TryGetProperty("report_source", out var source) || row.TryGetProperty("flash_source", out source)) ? source.GetString() : null,
            columns.TryGetValue("report_period", out var hours) ? (int)hours : null,
            columns);
    }

    private static void Collect(JsonElement row, string before, Dictionary<string, long> columns)
    {
        foreach (var field in row.EnumerateObject())
        {
            if (field.Value.ValueKind == JsonValueKind.Object)
                Collect(field.Value, before + field.Name + ".", columns);
            else if (field.Value.ValueKind == JsonValueKind.Number)
                columns[before + field.Name] = field.Value.GetInt64();
        }
    }
}
