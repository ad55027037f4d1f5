using System.Globalization;

namespace Marsad.Evaluation.Output;

/// <summary>A dated table among the results; wrong cases never go there.</summary>
internal static class SavedResult
{
    /// <summary>Writes <c>DIR/yyyy-mm-dd-evaluate-TASK.md</c> and gives its path.</summary>
    public static string Write(string folder, DateOnly day, TaskRun run, string? part)
    {
        Directory.CreateDirectory(folder);
        var date = day.ToString("O", CultureInfo.InvariantCulture);
        var ending = part is null ? "" : "-" + Path.GetFileNameWithoutExtension(FigureTable.PartName(part)).Replace('/', '-').ToLowerInvariant();
        var path = Path.Combine(folder, $"{date}-evaluate-{run.Task.Name}{ending}.md");
        using var output = new StreamWriter(path);
        output.WriteLine($"# {run.Task.Name}, {date}");
        output.WriteLine();
        output.WriteLine($"{run.Task.What}. Command: `./marsad evaluate {run.Task.Name} --corpora DIR{(part is null ? "" : " --part " + FigureTable.PartName(part))}`.");
        output.WriteLine();
        FigureTable.Write(output, run);
        return path;
    }
}
