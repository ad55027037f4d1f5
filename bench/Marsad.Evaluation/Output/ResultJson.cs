using System.Text;
using System.Text.Json;

namespace Marsad.Evaluation.Output;

/// <summary>A run as JSON: one flat object for one part; for several parts one object with the mean of each figure over the parts that have it, and the parts below <c>parts</c>.</summary>
internal static class ResultJson
{
    public static string Write(TaskRun run)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            if (run.Results.Count == 1)
                Write(json, run.Task.Name, run.Results[0]);
            else
                Write(json, run);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>One part as one object on one line.</summary>
    public static string Write(string task, EvaluationResult result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            Write(json, task, result);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, TaskRun run)
    {
        json.WriteStartObject();
        json.WriteString("task", run.Task.Name);
        foreach (var figures in run.Results.SelectMany(static r => r.Figures).GroupBy(static f => f.Key, StringComparer.Ordinal))
            json.WriteNumber(figures.Key, Rounded(figures.Average(static f => f.Value)));
        json.WriteStartArray("parts");
        foreach (var result in run.Results)
            Write(json, run.Task.Name, result);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string task, EvaluationResult result)
    {
        json.WriteStartObject();
        json.WriteString("task", task);
        json.WriteString("part", result.Part);
        json.WriteString("role", result.Role);
        json.WriteNumber("documents", result.Documents);
        foreach (var figure in result.Figures)
            json.WriteNumber(figure.Key, Rounded(figure.Value));
        foreach (var figure in result.Figures)
        {
            if (figure is { Low: { } low, High: { } high })
            {
                json.WriteNumber(figure.Key + "_low", Rounded(low));
                json.WriteNumber(figure.Key + "_high", Rounded(high));
            }
        }

        if (result.Missing.Count > 0)
        {
            json.WriteStartArray("missing");
            foreach (var sentence in result.Missing)
                json.WriteStringValue(sentence);
            json.WriteEndArray();
        }

        if (result.Wrong.Count > 0)
        {
            json.WriteStartArray("wrong");
            foreach (var wrong in result.Wrong)
            {
                json.WriteStartObject();
                json.WriteString("document", wrong.Document);
                json.WriteString("text", wrong.Text);
                json.WriteString("expected", wrong.Expected);
                json.WriteString("given", wrong.Given);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // JSON knows no infinity: a figure that could not be formed (nothing to divide by) is 0.
    private static double Rounded(double value) => double.IsFinite(value) ? Math.Round(value, 4) : 0;
}
