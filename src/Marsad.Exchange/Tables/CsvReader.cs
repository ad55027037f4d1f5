using System.Text;

namespace Marsad.Exchange.Tables;

/// <summary>Reads delimited text after RFC 4180, a row at a time. A quote that is opened and not closed costs its own line, not the rest of the file.</summary>
internal sealed class CsvReader : IDisposable
{
    /// <summary>The most columns that a table may have.</summary>
    public const int MostColumns = 10_000;

    // A cell may hold so many lines; beyond, its quote was never closed.
    private const int MostLines = 200;

    private static readonly char[] Signs = [',', ';', '\t'];

    private readonly BoundedLines lines;
    private readonly Queue<(long Number, string Line)> again = new();
    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private char? sign;

    public CsvReader(Stream from, char? delimiter = null, Encoding? encoding = null) => (lines, sign) = (new BoundedLines(from, encoding), delimiter);

    /// <summary>The sign between cells: the one given, else of comma, semicolon and tab the one that the first line has most of.</summary>
    public char Delimiter => sign ?? ',';

    /// <summary>The rows, the header among them; empty lines are passed over.</summary>
    /// <exception cref="ImportException">A line without end, or a row with too many columns.</exception>
    public IEnumerable<TableRow> Rows()
    {
        while (Line() is var (number, line))
        {
            sign ??= Guess(line);
            if (line.Length == 0)
                continue;
            yield return Row(number, line);
        }
    }

    public void Dispose() => lines.Dispose();

    private (long Number, string Line)? Line() => again.TryDequeue(out var waiting) ? waiting : lines.Next() is { } line ? (lines.Number, line) : null;

    private TableRow Row(long number, string line)
    {
        cells.Clear();
        cell.Clear();
        if (line.AsSpan().IndexOfAny(BoundedLines.Broken, '\0') is >= 0 and var at)
        {
            return new TableRow(number, null, line.Replace(BoundedLines.Broken, '\ufffd'), line[at] == '\0'
                ? "it holds the sign NUL, which no text has: say --encoding utf-16, or save the file as UTF-8"
                : "it holds bytes that are no UTF-8: say --encoding windows-1252 (western), windows-1251 (Cyrillic) or windows-1256 (Arabic), or save the file as UTF-8");
        }

        if (!line.Contains('"', StringComparison.Ordinal))
        {
            Split(line, number);
            return new TableRow(number, [.. cells], line);
        }

        var taken = new List<(long Number, string Line)>();
        var (raw, quoted, opened) = (line, false, 0);
        while (true)
        {
            var whole = Quoted(taken.Count == 0 ? line : taken[^1].Line, ref quoted, ref opened, number);
            // A cell over several lines that ends in the middle of words ends at the opening quote of another cell.
            if (taken.Count > 0 && !whole)
                return Unclosed(number, line, opened, taken);
            if (!quoted)
                break;
            if (taken.Count >= MostLines || Line() is not { } next)
                return Unclosed(number, line, opened, taken);
            taken.Add(next);
            raw += "\n" + next.Line;
            cell.Append('\n');
        }

        cells.Add(cell.ToString());
        Check(number);
        return new TableRow(number, [.. cells], raw);
    }

    // The lines behind the first are read again as rows of their own.
    private TableRow Unclosed(long number, string line, int opened, List<(long Number, string Line)> taken)
    {
        var rest = again.ToArray();
        again.Clear();
        foreach (var item in taken.Concat(rest))
            again.Enqueue(item);
        return new TableRow(number, null, line, $"the quote that opens column {opened} is not closed");
    }

    private void Split(string line, long number)
    {
        var rest = line.AsSpan();
        for (int at; (at = rest.IndexOf(Delimiter)) >= 0; rest = rest[(at + 1)..])
            Add(rest[..at], number);
        Add(rest, number);
    }

    private void Add(ReadOnlySpan<char> words, long number)
    {
        cells.Add(words.Length == 0 ? "" : words.ToString());
        Check(number);
    }

    // False where a quote closes in front of anything but the end of its cell.
    private bool Quoted(string line, ref bool quoted, ref int opened, long number)
    {
        var (whole, at) = (true, 0);
        while (at < line.Length)
        {
            var rest = line.AsSpan(at);
            if (quoted)
            {
                var end = rest.IndexOf('"');
                cell.Append(end < 0 ? rest : rest[..end]);
                if (end < 0)
                    break;
                at += end + 1;
                if (at < line.Length && line[at] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                    whole &= at == line.Length || line[at] == Delimiter;
                }
            }
            else if (rest[0] == '"' && cell.Length == 0)
            {
                // Most cells close on their own line, without a quote inside.
                var close = rest[1..].IndexOf('"') + 1;
                if (close > 0 && close + 1 < rest.Length && rest[close + 1] == Delimiter)
                {
                    cells.Add(line.Substring(at + 1, close - 1));
                    Check(number);
                    at += close + 2;
                    continue;
                }

                (quoted, opened) = (true, cells.Count + 1);
                at++;
            }
            else
            {
                var end = rest.IndexOf(Delimiter);
                if (end < 0 || cell.Length > 0)
                    cell.Append(end < 0 ? rest : rest[..end]);
                if (end < 0)
                    break;
                cells.Add(cell.Length == 0 ? rest[..end].ToString() : cell.ToString());
                cell.Clear();
                Check(number);
                at += end + 1;
            }
        }

        return whole;
    }

    private void Check(long number)
    {
        if (cells.Count > MostColumns)
            throw new ImportException($"line {number} has more than {MostColumns:#,0} columns: this is no table of incidents");
    }

    private static char Guess(string line)
    {
        var head = line.Length > 10_000 ? line[..10_000] : line;
        return Signs.MaxBy(c => head.Count(x => x == c));
    }
}
