using System.Text.Json;

namespace Marsad.Evaluation;

/// <summary>Prints a task's figures as one JSON object.</summary>
internal static class Scores
{
    public static void Print(string task, string part, params (string Key, double Value)[] figures)
    {
        using var stream = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("task", task);
            json.WriteString("part", part);
            foreach (var (key, value) in figures)
                json.WriteNumber(key, Math.Round(value, 4));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The harmonic mean of precision and recall.</summary>
    public static double F(int right, int given, int wanted) => right == 0 ? 0 : 2.0 * right / (given + wanted);
}
