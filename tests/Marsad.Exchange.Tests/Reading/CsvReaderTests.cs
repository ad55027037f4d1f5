using System.Text;
using CsCheck;
using Marsad.Exchange.Tables;
using Xunit;

namespace Marsad.Exchange.Tests.Reading;

public class CsvReaderTests
{
    private static List<TableRow> Rows(string text) => Rows(Encoding.UTF8.GetBytes(text));

    private static List<TableRow> Rows(byte[] bytes)
    {
        using var reader = new CsvReader(new MemoryStream(bytes));
        return [.. reader.Rows()];
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\r\n1;2")]
    [InlineData("a\tb\r1\t2\r")]
    [InlineData("\uFEFFa,b\n\n1,2")]
    public void comma_semicolon_and_tab_are_told_by_the_first_line(string text) => Assert.Equal([["a", "b"], ["1", "2"]], Rows(text).Select(static r => r.Cells!.ToArray()));

    [Fact]
    public void utf16_is_told_by_its_mark() => Assert.Equal(["سراقب", "b"], Rows([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("سراقب,b\n")])[0].Cells!);

    [Fact]
    public void a_cell_may_hold_lines_quotes_and_signs() => Assert.Equal(["one\ntwo", "say \"x\"", "a,b"], Rows("\"one\r\ntwo\",\"say \"\"x\"\"\",\"a,b\"\n")[0].Cells!);

    [Fact]
    public void a_quote_that_is_not_closed_costs_its_own_line_only()
    {
        var rows = Rows("id,name\n1,\"open\n2,b\n3,\"c\"\n4,d\n");
        Assert.Equal("the quote that opens column 2 is not closed", Assert.Single(rows, static r => r.Problem is not null).Problem);
        Assert.Equal(2, rows.Single(static r => r.Problem is not null).Line);
        Assert.Contains(rows, static r => r.Line == 5 && r.Cells![1] == "d");
    }

    [Fact]
    public void an_unclosed_quote_at_the_end_leaves_the_lines_behind_it_readable()
    {
        var rows = Rows("id,name\n1,a\n2,\"open\n3,c\n4,d");
        Assert.Equal(["1", "3", "4"], rows.Skip(1).Where(static r => r.Cells is not null).Select(static r => r.Cells![0]));
        Assert.Equal([3], rows.Where(static r => r.Cells is null).Select(static r => (int)r.Line));
    }

    [Fact]
    public void two_million_columns_are_no_table() => Assert.Contains("columns", Assert.Throws<ImportException>(() => Rows(new string(',', 2_000_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void a_line_without_end_cannot_fill_the_memory() => Assert.Contains("longer than", Assert.Throws<ImportException>(() => Rows(new string('x', BoundedLines.Longest + 70_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void what_the_writer_writes_the_reader_reads() => Invented.Word.Array[1, 6].Array[1, 5].Sample(static table =>
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvWriter(stream))
        {
            foreach (var row in table)
            {
                foreach (var word in row)
                    writer.Write(word);
                writer.EndLine();
            }
        }

        using var reader = new CsvReader(new MemoryStream(stream.ToArray()), ',');
        Assert.Equal(table, reader.Rows().Select(static r => r.Cells!.Select(Formulas.Bare).ToArray()));
    });
}
