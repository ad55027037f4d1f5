using System.Text.Json;
using System.Xml;
using Marsad.Domain.Values;

namespace Marsad.Evaluation;

/// <summary>A task run over its parts.</summary>
/// <param name="Task">The task.</param>
/// <param name="Results">A result a part.</param>
internal sealed record TaskRun(IEvaluationTask Task, IReadOnlyList<EvaluationResult> Results)
{
    /// <summary>Runs the part asked for, or all of the task's own; the first that cannot be run is the reason of the refusal.</summary>
    public static Parsed<TaskRun> Of(IEvaluationTask task, EvaluationOptions options)
    {
        var results = new List<EvaluationResult>();
        foreach (var part in options.Part is { } one ? [one] : task.Parts)
        {
            var result = RunPart(task, options, part);
            if (!result.Success)
                return Parsed<TaskRun>.Failed($"{task.Name}: {result.Reason}");
            results.Add(result.Value);
        }

        return Parsed<TaskRun>.Of(new TaskRun(task, results));
    }

    // A file of another layout is bad input, not a fault of the program.
    private static Parsed<EvaluationResult> RunPart(IEvaluationTask task, EvaluationOptions options, string part)
    {
        try
        {
            return task.Run(options, part);
        }
        catch (Exception e) when (e is XmlException or JsonException or FormatException or InvalidDataException or KeyNotFoundException)
        {
            return Parsed<EvaluationResult>.Failed($"{part} is not laid out as this task's corpus is: {e.Message}");
        }
    }
}
