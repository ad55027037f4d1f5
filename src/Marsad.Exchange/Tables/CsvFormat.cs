using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;

namespace Marsad.Exchange.Tables;

/// <summary>A table as a file of comma-separated values.</summary>
internal sealed class CsvFormat(string name, string says, ITableLayout layout, LossSet keeps, FigurePolicy policy = FigurePolicy.Range, bool carriesMark = false) : IExportFormat
{
    public string Name => name;

    public string Extension => ".csv";

    public string Says => says;

    public IReadOnlyList<string> Columns => layout.Names;

    public FigurePolicy Policy => policy;

    public LossSet Keeps => keeps;

    public bool CarriesMark => carriesMark;

    /// <summary>The table.</summary>
    public ITableLayout Layout => layout;

    public byte[] Descriptor(string file, ExportMark mark) => Schemas.DataPackage.Of(layout, name, file, mark);

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        using var csv = new CsvWriter(to);
        Line(csv, layout.Names);
        if (layout.Tags is { } tags)
            Line(csv, tags);
        foreach (var row in layout.Rows(content, losses))
        {
            foreach (ref readonly var cell in row.AsSpan())
                csv.Write(cell);
            csv.EndLine();
        }
    }

    private static void Line(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            csv.Write(cell);
        csv.EndLine();
    }
}
