using System.Globalization;

namespace Marsad.Evaluation.Output;

/// <summary>The figures as comma-separated values, a figure a line.</summary>
internal static class FigureCsv
{
    public static void Write(TextWriter output, TaskRun run)
    {
        output.Write("task,part,role,documents,measure,value,low,high,baseline,published,pass,aim\r\n");
        foreach (var result in run.Results)
        {
            foreach (var f in result.Figures)
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{run.Task.Name},{Cell(FigureTable.PartName(result.Part))},{result.Role},{result.Documents},{f.Key},{f.Value:0.####},{f.Low:0.####},{f.High:0.####},{f.Baseline},{f.Published},{f.Pass},{f.Aim}\r\n"));
        }
    }

    private static string Cell(string value) => value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
