using Marsad.Exchange.Flat;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;
using Parquet;
using Parquet.Schema;

namespace Marsad.Exchange.Columnar;

/// <summary>Apache Parquet of Marsad's own table; with geometry as well-known binary it is GeoParquet 1.1. One group of rows is in memory at a time.</summary>
internal sealed class ParquetFormat(bool withGeometry, ITableLayout? table = null) : IExportFormat
{
    private const int RowsInAGroup = 20_000;

    // GeoParquet 1.1: WKB points in degrees east and north on WGS 84, which is what no "crs" means (OGC:CRS84).
    private const string GeoMetadata = """{"version":"1.1.0","primary_column":"geometry","columns":{"geometry":{"encoding":"WKB","geometry_types":["Point"]}}}""";

    private readonly ITableLayout layout = table ?? new FlatLayout();

    public string Name => withGeometry ? "geoparquet" : "parquet";

    public string Extension => ".parquet";

    public string Says => withGeometry ? "GeoParquet 1.1 of Marsad's own table, points as well-known binary." : "Apache Parquet of Marsad's own table.";

    public IReadOnlyList<string> Columns => withGeometry ? [.. layout.Names, "geometry"] : layout.Names;

    public LossSet Keeps => FlatLayout.Kept;

    public bool CarriesMark => true;

    public bool IsSequential => false;

    public void Write(Stream to, ExportContent content, LossReport losses) => WriteAsync(to, content, losses).GetAwaiter().GetResult();

    private async Task WriteAsync(Stream to, ExportContent content, LossReport losses)
    {
        var columns = layout.Names.Zip(layout.Kinds, static (name, kind) => ColumnBuffer.Of(name, kind, RowsInAGroup)).ToList();
        var points = withGeometry ? new PointBuffer(RowsInAGroup, layout) : null;
        var schema = new ParquetSchema([.. columns.Select(static c => c.Field), .. points is null ? [] : (DataField[])[points.Field]]);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["marking"] = content.Mark.Sentence, ["made"] = content.Mark.MadeText };
        if (points is not null)
            metadata["geo"] = GeoMetadata;
        await using var writer = await ParquetWriter.CreateAsync(schema, to, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy });
        writer.CustomMetadata = metadata;
        var count = 0;
        foreach (var row in layout.Rows(content, losses))
        {
            for (var i = 0; i < row.Length; i++)
                columns[i].Set(count, row[i]);
            points?.Set(count, row);
            if (++count < RowsInAGroup)
                continue;
            await Group(writer, columns, points, count);
            count = 0;
        }

        if (count > 0 || losses.Written == 0)
            await Group(writer, columns, points, count);
    }

    private static async Task Group(ParquetWriter writer, List<ColumnBuffer> columns, PointBuffer? points, int count)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.Write(group, count);
        if (points is not null)
            await points.Write(group, count);
    }
}
