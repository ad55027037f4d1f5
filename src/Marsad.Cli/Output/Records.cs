using Marsad.Desk.Words;
using Spectre.Console;

namespace Marsad.Cli.Output;

/// <summary>Prints records in the format asked for; everything but the table for people is streamed.</summary>
internal static class Records
{
    /// <summary>Prints <paramref name="records"/>; the result is how many there were.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="format">How.</param>
    /// <param name="records">What.</param>
    /// <param name="json">A record as one JSON object on one line.</param>
    /// <param name="columns">Its columns for CSV and the table.</param>
    /// <param name="terminal">Width and abilities of the terminal, for the table.</param>
    public static int Write<T>(TextWriter output, OutputFormat format, IEnumerable<T> records, Func<T, string> json, IReadOnlyList<Column<T>> columns, TerminalShape terminal) => format switch
    {
        OutputFormat.Jsonl => Lines(output, records, json),
        OutputFormat.Json => Array(output, records, json),
        OutputFormat.Csv => Values(output, records, columns),
        _ => Table(output, records, columns, terminal),
    };

    private static int Lines<T>(TextWriter output, IEnumerable<T> records, Func<T, string> json)
    {
        var count = 0;
        foreach (var record in records)
        {
            output.Write(json(record));
            output.Write('\n');
            count++;
        }

        return count;
    }

    private static int Array<T>(TextWriter output, IEnumerable<T> records, Func<T, string> json)
    {
        var count = 0;
        output.Write('[');
        foreach (var record in records)
        {
            output.Write(count++ == 0 ? "\n" : ",\n");
            output.Write(json(record));
        }

        output.Write(count == 0 ? "]\n" : "\n]\n");
        return count;
    }

    private static int Values<T>(TextWriter output, IEnumerable<T> records, IReadOnlyList<Column<T>> columns)
    {
        var count = 0;
        var written = columns.Where(static c => c.InCsv).ToList();
        output.Write(Csv.Line(written.Select(static c => c.Name)) + "\r\n");
        foreach (var record in records)
        {
            output.Write(Csv.Line(written.Select(c => c.Value(record))) + "\r\n");
            count++;
        }

        return count;
    }

    private static int Table<T>(TextWriter output, IEnumerable<T> records, IReadOnlyList<Column<T>> columns, TerminalShape terminal)
    {
        var shown = columns.Where(c => c.InTable && c.FromWidth <= terminal.Width).ToList();
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in shown)
        {
            var head = new TableColumn(new Markup("[bold]" + Markup.Escape(column.Name) + "[/]")) { NoWrap = !column.Wraps, Padding = new Padding(0, 0, 1, 0) };
            table.AddColumn(column.AtRight ? head.RightAligned() : head);
        }

        var count = 0;
        foreach (var record in records)
        {
            table.AddRow(shown.Select(c => (Spectre.Console.Rendering.IRenderable)new Text(c.Value(record) ?? "")).ToArray());
            count++;
        }

        if (count > 0)
            terminal.Render(output, table);
        return count;
    }
}
