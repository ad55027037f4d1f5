using Marsad.Domain.Values;

namespace Marsad.Evaluation;

/// <summary>A measure of the reader against a corpus marked by hand.</summary>
internal interface IEvaluationTask
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>What it measures, in one sentence without a full stop.</summary>
    string What { get; }

    /// <summary>The parts that are run where none is asked for.</summary>
    IReadOnlyList<string> Parts { get; }

    /// <summary>Measures one part: a named one, or any file or folder laid out like one. A corpus that is not there is a refusal with the path that is missing.</summary>
    Parsed<EvaluationResult> Run(EvaluationOptions options, string part);
}
