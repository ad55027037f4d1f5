using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>Which figures of one version stand in place of which of another.</summary>
/// <param name="Replaced">Same source, measure and category, another number.</param>
/// <param name="New">Only in the later.</param>
/// <param name="Gone">Only in the earlier.</param>
internal sealed record FigureChange(ValueList<ReplacedFigure> Replaced, ValueList<VersionFigure> New, ValueList<VersionFigure> Gone)
{
    /// <summary>Matches the figures of two versions, each at most once: first those of one number, then those nearest to each other in the order of telling. The rule is the same read from either side.</summary>
    public static FigureChange Between(IEnumerable<Claim> earlier, IEnumerable<Claim> later)
    {
        var (before, after) = (ByKey(earlier), ByKey(later));
        var (replaced, added, gone) = (new List<ReplacedFigure>(), new List<VersionFigure>(), new List<VersionFigure>());
        foreach (var key in before.Select(static g => g.Key).Union(after.Select(static g => g.Key)))
        {
            List<GivenFigure> old = [.. before[key]];
            List<GivenFigure> now = [.. after[key]];
            var (oldTaken, nowTaken) = (new bool[old.Count], new bool[now.Count]);
            foreach (var (i, j) in Pairs(old, now))
            {
                if (oldTaken[i] || nowTaken[j])
                    continue;
                (oldTaken[i], nowTaken[j]) = (true, true);
                if (!old[i].SaysAs(now[j]))
                    replaced.Add(new ReplacedFigure(old[i].Shown, now[j].Shown));
            }

            gone.AddRange(old.Where((_, i) => !oldTaken[i]).Select(static f => f.Shown));
            added.AddRange(now.Where((_, j) => !nowTaken[j]).Select(static f => f.Shown));
        }

        return new FigureChange(replaced.ToValueList(), added.ToValueList(), gone.ToValueList());
    }

    private static ILookup<(string Source, bool Total, string Measure, string? Category, string? Scope, string? Side, string? By, bool Increment, string? Area), GivenFigure> ByKey(IEnumerable<Claim> claims) =>
        GivenFigures.Of(claims).ToLookup(static f => f.Key);

    // Two pairs of one rank, (i, j) and (j, i), share no figure, so that neither stands in the other's way and the order between them tells nothing.
    private static IEnumerable<(int Old, int Now)> Pairs(List<GivenFigure> old, List<GivenFigure> now) =>
        from i in Enumerable.Range(0, old.Count)
        from j in Enumerable.Range(0, now.Count)
        where old[i].CanBe(now[j])
        orderby old[i].SaysAs(now[j]) ? 0 : 1, old[i].Where is null || now[j].Where is null ? 1 : 0, Math.Abs(i - j), i + j
        select (i, j);
}
