using Marsad.Analysis.Areas;
using Marsad.Analysis.Tallies;

namespace Marsad.Desk.Questions;

/// <summary>A tally's question as it was asked, with who judges its area.</summary>
/// <param name="Question">The question.</param>
/// <param name="Areas">Judges its area; null: administration and distance.</param>
/// <param name="Words">What was given, name by name, in the order of <see cref="TallyWords.Names"/>.</param>
public sealed record AskedTally(TallyQuestion Question, IAreaJudge? Areas, IReadOnlyList<(string Name, string Value)> Words)
{
    /// <summary>The options of the command line that ask the same.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Options => [.. Words.Select(static w => (IReadOnlyList<string>)(w.Name == TallyWords.SeriesName ? ["--" + w.Name] : ["--" + w.Name, w.Value]))];

    /// <summary>The command line that gives the same answer, for a POSIX shell: nothing in a word is taken for more than a word.</summary>
    public string Command => string.Join(' ', Options.SelectMany(static o => o).Select(Quoted).Prepend("marsad tally"));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ',' or ':') ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
