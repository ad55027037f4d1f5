using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures;

/// <summary>The figures that one source gave of one measure and category, in the order in which it said them, and which of them stand.</summary>
internal static class SourceSeries
{
    /// <summary>A lower figure was given later without a word that it corrects the earlier one: both stand.</summary>
    public const string LowerUnmarked = "lower-unmarked";

    /// <summary>A figure ten times another of the same people.</summary>
    public const string Tenfold = "tenfold";

    /// <summary>"Three more" on one day, "three more" on another: taken for one addition told twice.</summary>
    public const string IncrementRepeated = "increment-repeated";

    /// <summary>Goes through the figures; repeats of one figure keep the day on which it was first reported.</summary>
    /// <param name="lines">The figures of one source, measure, category and scope.</param>
    /// <param name="flags">Where oddities are noted.</param>
    public static List<FigureLine> Of(IEnumerable<FigureLine> lines, ISet<string> flags)
    {
        var result = new List<FigureLine>();
        var standing = new List<int>();
        foreach (var line in lines.OrderBy(static l => l.Said ?? DateOnly.MaxValue).ThenBy(static l => l.Order))
        {
            if (line.Figure.Increment && standing.Count > 0)
            {
                if (result.Find(r => r.Figure.Increment && r.Figure.Count == line.Figure.Count) is { } told)
                {
                    if (told.Said != line.Said)
                        flags.Add(IncrementRepeated);
                    continue;
                }

                Replace(line with { Count = Sum(result[standing[^1]].Count, line.Figure.Count), WithoutBase = result[standing[^1]].WithoutBase }, result, standing);
                continue;
            }

            if (Says(result, line))
                continue;
            var lower = standing.Exists(i => line.High < (result[i].Low ?? result[i].High));
            if (standing.Exists(i => IsTenfold(result[i], line)))
                flags.Add(Tenfold);
            if (lower && !line.Figure.Revision)
            {
                flags.Add(LowerUnmarked);
                standing.Add(result.Count);
                result.Add(line);
            }
            else
            {
                Replace(line with { WithoutBase = line.Figure.Increment }, result, standing);
            }
        }

        return result;
    }

    internal static bool IsTenfold(FigureLine first, FigureLine second) =>
        Math.Min(first.High, second.High) > 0 && Math.Max(first.High, second.High) / 10 >= Math.Min(first.High, second.High);

    // The same number told again with a qualifier dropped or gained ("some 40", "40") is no new figure; an earlier number to which the source comes back in so many words is.
    private static bool Says(List<FigureLine> result, FigureLine line) =>
        result.Exists(r => (r.Current || !line.Figure.Revision) && r.Count.Min == line.Count.Min && r.Count.Max == line.Count.Max && !line.Figure.Increment);

    private static CountRange Sum(CountRange first, CountRange second) => first.Min is null && first.Max is null ? second : first.Plus(second);

    private static void Replace(FigureLine line, List<FigureLine> result, List<int> standing)
    {
        foreach (var i in standing)
            result[i] = result[i] with { Current = false };
        standing.Clear();
        standing.Add(result.Count);
        result.Add(line);
    }
}
