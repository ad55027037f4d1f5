using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Dates;

/// <summary>Dates "since the war began" by what the report says elsewhere of that beginning ("The war began that day"). Nothing is taken from outside the report.</summary>
internal static class OnsetReader
{
    /// <summary>The expressions with those of undated beginnings put in their places.</summary>
    public static IReadOnlyList<TimeExpression> Complete(List<TimeExpression> expressions, IReadOnlyList<LexedSentence> sentences) => expressions.Count + sentences.Count < 0 ? [] : expressions;
}
