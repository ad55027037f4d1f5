namespace Marsad.Evaluation;

/// <summary>What a run of a task is given.</summary>
internal sealed record EvaluationOptions
{
    /// <summary>The folder of the unpacked corpora; may be empty where <see cref="Part"/> is a path.</summary>
    public required string Corpora { get; init; }

    /// <summary>The part asked for; null for the task's own parts.</summary>
    public string? Part { get; init; }

    /// <summary>A file that keeps what was read from the reports of a measure of joining between runs; null: everything is read anew.</summary>
    public string? Readings { get; init; }

    /// <summary>How many wrong cases to list.</summary>
    public int Wrong { get; init; }
}
