namespace Marsad.Evaluation;

/// <summary>The figures of one part of a task.</summary>
internal sealed record EvaluationResult
{
    /// <summary>A part that may be looked at and tuned on.</summary>
    public const string Development = "development";

    /// <summary>A part that nothing is tuned on.</summary>
    public const string Test = "test";

    /// <summary>The part, as asked for.</summary>
    public required string Part { get; init; }

    /// <summary><see cref="Development"/> or <see cref="Test"/>.</summary>
    public required string Role { get; init; }

    /// <summary>How many documents were read.</summary>
    public required int Documents { get; init; }

    /// <summary>The figures, the headline ones first.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>What was asked for and is not there, a sentence each: the figures are those of the rest.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Wrong cases, at most as many as asked for.</summary>
    public IReadOnlyList<WrongCase> Wrong { get; init; } = [];
}

/// <summary>A wrong case, for a person to learn from.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Text">The words it is about.</param>
/// <param name="Expected">What stands in the corpus.</param>
/// <param name="Given">What was read.</param>
internal sealed record WrongCase(string Document, string Text, string Expected, string Given);
