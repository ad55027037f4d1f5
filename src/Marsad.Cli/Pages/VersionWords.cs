using Marsad.Desk.Words;
using Marsad.Linkage.Copies;

namespace Marsad.Cli.Pages;

/// <summary>What changed between two versions, in words.</summary>
internal static class VersionWords
{
    /// <summary>The figures that were replaced, came and went: "killed 18 → 24 (Civil Defence)".</summary>
    public static IEnumerable<string> Figures(VersionChange change)
    {
        foreach (var (earlier, later) in change.Replaced)
            yield return $"{Counted(later)} {Phrases.Count(earlier.Count)} → {Phrases.Count(later.Count)} {By(later)}";
        foreach (var figure in change.New)
            yield return "new: " + Whole(figure);
        foreach (var figure in change.Gone)
            yield return "no longer given: " + Whole(figure);
    }

    /// <summary>A sentence that fits a line, its end left off where it must be.</summary>
    public static string Cut(string sentence, int width)
    {
        if (sentence.Length <= width)
            return sentence;
        var end = Math.Max(1, width - 2);
        var blank = sentence.LastIndexOf(' ', end);
        end = blank > end / 2 ? blank : end;
        if (char.IsHighSurrogate(sentence[end - 1]))
            end--;
        return sentence[..end] + " …";
    }

    private static string Whole(VersionFigure figure) => $"{Counted(figure)} {Phrases.Count(figure.Count)} {By(figure)}";

    private static string Counted(VersionFigure figure) =>
        (figure.RunningTotal ? "running total, " : "") + (figure.Category is null ? "" : figure.Category + " ") + Phrases.Words(figure.Measure) + (figure.Increment ? " in addition" : "");

    private static string By(VersionFigure figure) => "(" + string.Join(", ", new[] { figure.Source, figure.Scope, figure.Place }.Where(static p => p is not null)) + ")";
}
