using System.Globalization;

namespace Marsad.Evaluation.Output;

/// <summary>The figures of a part as a table that reads well in a terminal and as Markdown.</summary>
internal static class FigureTable
{
    private static readonly string[] Heads = ["measure", "ours", "95 % interval", "baseline", "best published", "pass", "aim", "reached"];

    /// <summary>Writes heading, table and notes of each part.</summary>
    public static void Write(TextWriter output, TaskRun run)
    {
        foreach (var result in run.Results)
        {
            output.WriteLine($"## {run.Task.Name} {PartName(result.Part)} ({result.Role}, {result.Documents.ToString(CultureInfo.InvariantCulture)} documents)");
            output.WriteLine();
            Write(output, result);
        }
    }

    /// <summary>Writes the wrong cases of each part.</summary>
    public static void WriteWrong(TextWriter output, TaskRun run)
    {
        foreach (var result in run.Results.Where(static r => r.Wrong.Count > 0))
        {
            output.WriteLine($"## Wrong cases of {run.Task.Name} {PartName(result.Part)}");
            output.WriteLine();
            foreach (var wrong in result.Wrong)
            {
                output.WriteLine($"{wrong.Document}: expected {Shown(wrong.Expected)}, given {Shown(wrong.Given)}");
                output.WriteLine($"    {wrong.Text.ReplaceLineEndings(" ")}");
            }

            output.WriteLine();
        }
    }

    /// <summary>A part's name: of a path only its end, which is the reader's own business.</summary>
    public static string PartName(string part) => Path.IsPathRooted(part) ? Path.GetFileName(part.TrimEnd('/')) : part;

    private static void Write(TextWriter output, EvaluationResult result)
    {
        var rows = result.Figures.Select(static f => new[]
        {
            f.Key, Number(f.Value), f is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : "", Number(f.Baseline), Number(f.Published), Number(f.Pass), Number(f.Aim), f.Reached,
        }).ToList();
        var widths = Enumerable.Range(0, Heads.Length).Select(c => Math.Max(Heads[c].Length, rows.Select(r => r[c].Length).DefaultIfEmpty(0).Max())).ToList();
        output.WriteLine(Line(Heads, widths));
        output.WriteLine("|" + string.Concat(widths.Select((w, c) => new string('-', w + (c == 0 ? 2 : 1)) + (c == 0 ? "|" : ":|"))));
        foreach (var row in rows)
            output.WriteLine(Line(row, widths));
        output.WriteLine();
        foreach (var sentence in result.Missing)
            output.WriteLine("* missing: " + sentence);
        foreach (var figure in result.Figures.Where(static f => f.Note.Length > 0))
            output.WriteLine($"* `{figure.Key}`: {figure.Note}");
        if (result.Missing.Count > 0 || result.Figures.Any(static f => f.Note.Length > 0))
            output.WriteLine();
    }

    private static string Line(string[] cells, List<int> widths) =>
        "|" + string.Concat(cells.Select((cell, c) => " " + (c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c])) + " |"));

    private static string Number(double? number) => number switch
    {
        null => "",
        { } n when n == Math.Floor(n) && Math.Abs(n) >= 2 => n.ToString("0", CultureInfo.InvariantCulture),
        { } n when Math.Abs(n) >= 10 => n.ToString("0.00", CultureInfo.InvariantCulture),
        { } n => n.ToString("0.000", CultureInfo.InvariantCulture),
    };

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value;
}
