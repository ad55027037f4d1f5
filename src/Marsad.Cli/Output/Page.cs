using Marsad.Cli.Shell;

namespace Marsad.Cli.Output;

/// <summary>A page for people: headings, paragraphs and tables that fit the terminal, plain where it goes to a file.</summary>
internal sealed class Page(TextWriter output, TerminalShape terminal)
{
    private bool begun;

    /// <summary>The page of a session's output.</summary>
    public static Page Of(Session session) => new(session.Out, TerminalShape.Of(session));

    /// <summary>Columns.</summary>
    public int Width => terminal.Width;

    /// <summary>A heading, with an empty line above it.</summary>
    public void Heading(string words)
    {
        if (begun)
            output.WriteLine();
        begun = true;
        var margin = words.Length - words.TrimStart().Length;
        foreach (var line in Wrapping.Lines(words.TrimStart(), Width - margin))
            output.WriteLine(new string(' ', margin) + (terminal.Colour ? "\u001b[1m" + line + "\u001b[0m" : line));
    }

    /// <summary>A paragraph, broken at blanks.</summary>
    public void Say(string words, int indent = 0, int? hanging = null)
    {
        begun = true;
        var margin = new string(' ', indent);
        var first = true;
        foreach (var line in Wrapping.Lines(words, Width - (hanging ?? indent)))
        {
            output.WriteLine((first ? margin : new string(' ', hanging ?? indent)) + line);
            first = false;
        }
    }

    /// <summary>A line as it is, such as a command to copy.</summary>
    public void Line(string line) => output.WriteLine(line);

    /// <summary>A table.</summary>
    public int Table<T>(IEnumerable<T> records, params IReadOnlyList<Column<T>> columns) =>
        Records.Write(output, OutputFormat.Text, records, static _ => "", columns, terminal);

    /// <summary>Bars of a small chart, one a row: the label, the number, and a bar of its length.</summary>
    public void Bars(IReadOnlyList<(string Label, string Number, double Length)> rows)
    {
        var label = rows.Max(static r => r.Label.Length);
        var number = rows.Max(static r => r.Number.Length);
        var longest = rows.Max(static r => r.Length);
        var room = Math.Max(8, Width - label - number - 8);
        foreach (var row in rows)
        {
            var cells = longest > 0 ? (int)Math.Round(room * row.Length / longest) : 0;
            output.WriteLine($"  {row.Label.PadRight(label)}  {row.Number.PadLeft(number)}  {new string('█', cells)}".TrimEnd());
        }
    }
}
