using Marsad.Exchange.Flat;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Xlsx;

/// <summary>A workbook: what it is and what the columns mean on the first sheet, the incidents on the next (and on further ones beyond what a sheet holds).</summary>
internal sealed class XlsxFormat(ITableLayout? table = null) : IExportFormat
{
    /// <summary>The most characters that a cell takes.</summary>
    public const int MostInACell = 32_767;

    // Of 1,048,576 rows of a sheet, the header takes one.
    private const int RowsInASheet = 1_048_575;

    private readonly ITableLayout layout = table ?? new FlatLayout();

    public string Name => "xlsx";

    public string Extension => ".xlsx";

    public string Says => "Workbook with a sheet of definitions and one of incidents.";

    public IReadOnlyList<string> Columns => layout.Names;

    public LossSet Keeps => FlatLayout.Kept;

    public bool CarriesMark => true;

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        using var book = new XlsxWriter(to);
        using (var sheet = book.Sheet("About"))
        {
            foreach (var line in About(content.Mark))
                sheet.Row(line);
        }

        using var rows = layout.Rows(content, losses).GetEnumerator();
        var more = rows.MoveNext();
        var number = 1;
        do
        {
            using var sheet = book.Sheet(number == 1 ? "Incidents" : $"Incidents {number}");
            sheet.Row([.. layout.Names.Select(static n => (Cell)n)]);
            for (var row = 0; more && row < RowsInASheet; row++)
            {
                Cut(rows.Current, losses);
                sheet.Row(rows.Current);
                more = rows.MoveNext();
            }

            number++;
        }
        while (more);
    }

    private IEnumerable<Cell[]> About(ExportMark mark)
    {
        yield return [mark.Sentence];
        yield return ["Made", mark.MadeText];
        yield return ["Of", mark.Question ?? "the whole register"];
        yield return [];
        yield return ["Column", "Meaning"];
        for (var i = 0; i < layout.Names.Count; i++)
            yield return [layout.Names[i], layout.Meanings[i]];
    }

    private static void Cut(Cell[] row, LossReport losses)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Text is not { Length: > MostInACell } text)
                continue;
            losses.Add(Loss.Cut, row[0].Text);
            row[i] = text[..(MostInACell - (char.IsHighSurrogate(text[MostInACell - 1]) ? 1 : 0))];
        }
    }
}
