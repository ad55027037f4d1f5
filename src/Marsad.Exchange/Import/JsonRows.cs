using System.Text.Json;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Import;

/// <summary>Flat JSON objects as rows of a table: an array of them, alone or under a name. One object is in memory at a time.</summary>
internal static class JsonRows
{
    /// <summary>The header row (the names given), then a row an object; other fields are left out of the cells and kept in the raw row.</summary>
    /// <param name="from">The file.</param>
    /// <param name="under">The name of the array where it does not stand alone.</param>
    /// <param name="columns">The fields that become cells.</param>
    public static IEnumerable<TableRow> Read(Stream from, string under, string[] columns)
    {
        yield return new TableRow(1, columns, "");
        var number = 0L;
        foreach (var item in JsonArrays.Items(from, under))
        {
            number++;
            yield return item.Problem is { } problem ? new TableRow(number, null, item.Raw, problem, "record") : new TableRow(number, [.. columns.Select(c => Cell(item.Value, c))], item.Raw, Unit: "record");
        }
    }

    private static string Cell(JsonElement item, string column) => item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(column, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
