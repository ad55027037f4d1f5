using System.Text.Json;
using CsvHelper;
using Marsad.Capture.Encodings;
using Marsad.Domain.Values;

namespace Marsad.Capture.Tables;

/// <summary>A row of a table, or why it cannot be read (the reason names no cell's content).</summary>
/// <param name="Number">From 1, without the header.</param>
/// <param name="Cells">The cells by column, in small letters; null where the row cannot be read.</param>
/// <param name="Reason">Why it cannot be read.</param>
public sealed record TableRow(long Number, IReadOnlyDictionary<string, string>? Cells, string? Reason = null);

/// <summary>A table that somebody hands over: CSV with a header (parted by commas, semicolons or tabs), or one JSON object a line.</summary>
public sealed class TableFile
{
    private const long MostBytes = 512L << 20;

    private TableFile(IReadOnlyList<string> columns, IEnumerable<TableRow> rows) => (Columns, Rows) = (columns, rows);

    /// <summary>The columns, in small letters, of CSV; of JSON lines those of the first row.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, one after the other.</summary>
    public IEnumerable<TableRow> Rows { get; }

    /// <summary>Opens a table, or says why it cannot be read.</summary>
    public static Parsed<TableFile> Open(string path)
    {
        if (!File.Exists(path))
            return Parsed<TableFile>.Failed($"{path} is not there; check the path");
        if (new FileInfo(path).Length > MostBytes)
            return Parsed<TableFile>.Failed($"{path} is larger than 512 MiB: split it");
        var text = TextDecoder.Decode(File.ReadAllBytes(path)).Text;
        return text.AsSpan().TrimStart() is ['{', ..] ? Lines(text, path) : Csv(text, path);
    }

    private static Parsed<TableFile> Lines(string text, string path)
    {
        var rows = Objects(text);
        return rows.FirstOrDefault(static r => r.Cells is not null)?.Cells is { } first
            ? Parsed<TableFile>.Of(new TableFile([.. first.Keys], rows))
            : Parsed<TableFile>.Failed($"{path} has no line that is a JSON object");
    }

    private static IEnumerable<TableRow> Objects(string text)
    {
        using var lines = new StringReader(text);
        var number = 0L;
        while (lines.ReadLine() is { } line)
        {
            if (line.AsSpan().Trim().IsEmpty)
                continue;
            yield return Object(line, ++number);
        }
    }

    private static TableRow Object(string line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new TableRow(number, null, "is not a JSON object");
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in json.RootElement.EnumerateObject())
                cells[member.Name.ToLowerInvariant()] = Text(member.Value);
            return new TableRow(number, cells);
        }
        catch (JsonException)
        {
            return new TableRow(number, null, "is not a JSON object");
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };

    private static Parsed<TableFile> Csv(string text, string path)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var reading = new CsvReaderOptions { Separator = header.Contains(',') ? ',' : header.Contains(';') ? ';' : header.Contains('\t') ? '\t' : ',', HasHeader = false, TrackLineNumbers = true, TrimWhitespace = true };
        using var csv = CsvReader.FromText(text, reading);
        string[] columns;
        try
        {
            if (!csv.Read())
                return Parsed<TableFile>.Failed($"{path} is empty");
            columns = Array.ConvertAll(csv.Current.ToArray(), static h => h.Trim().ToLowerInvariant());
        }
        catch (CsvFormatException e)
        {
            return Parsed<TableFile>.Failed(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path} cannot be read from line {e.LineNumber} on: check its quotation marks"));
        }

        return columns.Where(static c => c.Length > 0).GroupBy(static c => c, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice
            ? Parsed<TableFile>.Failed($"{path} has the column '{twice.Key}' twice")
            : Parsed<TableFile>.Of(new TableFile([.. columns.Where(static c => c.Length > 0)], Records(text, reading, columns)));
    }

    private static IEnumerable<TableRow> Records(string text, CsvReaderOptions reading, string[] columns)
    {
        using var csv = CsvReader.FromText(text, reading);
        csv.Read();
        for (var number = 1L; ; number++)
        {
            string[]? record = null;
            TableRow? broken = null;
            try
            {
                if (!csv.Read())
                    yield break;
                record = csv.Current.ToArray();
            }
            catch (CsvFormatException e)
            {
                broken = new TableRow(number, null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cannot be read, nor what follows (line {e.LineNumber}): check its quotation marks"));
            }

            if (broken is not null)
            {
                yield return broken;
                yield break;
            }

            yield return record!.Length > columns.Length
                ? new TableRow(number, null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"has {record.Length} fields where the header has {columns.Length}"))
                : new TableRow(number, columns.Zip(record).Where(static c => c.First.Length > 0).ToDictionary(static c => c.First, static c => c.Second, StringComparer.Ordinal));
        }
    }
}
