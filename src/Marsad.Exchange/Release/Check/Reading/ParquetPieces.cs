using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>A Parquet file as pieces: its metadata, the names of its columns, and its rows, a group at a time; bytes are searched for points.</summary>
internal static class ParquetPieces
{
    /// <summary>The pieces.</summary>
    public static IEnumerable<Piece> Of(string file, Stream stream)
    {
        var reader = ParquetReader.CreateAsync(stream, leaveStreamOpen: true).GetAwaiter().GetResult();
        try
        {
            foreach (var (key, value) in reader.CustomMetadata)
                yield return new Piece(file, "metadata", key + ": " + value);
            var fields = reader.Schema.GetDataFields();
            string[] header = [.. fields.Select(static f => f.Name)];
            yield return new Piece(file, "columns", string.Join(" ; ", header));
            for (var i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = reader.OpenRowGroupReader(i);
                var columns = fields.Select(f => Values(group, f)).ToList();
                for (var row = 0; row < columns.Max(static c => c.Length); row++)
                {
                    var cells = columns.Select(c => row < c.Length ? Words(c.GetValue(row)) : "").ToArray();
                    yield return new Piece(file, string.Create(CultureInfo.InvariantCulture, $"group {i + 1}, row {row + 1}"), string.Join(" ; ", cells)) { Header = header, Cells = cells };
                }
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static Array Values(ParquetRowGroupReader group, DataField field) => ParquetColumn.Read(group, field);

    private static string Words(object? value) => value switch
    {
        null => "",
        byte[] bytes => string.Join(" ", TextPieces.Bytes(bytes)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
