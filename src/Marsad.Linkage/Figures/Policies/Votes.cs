using Marsad.Domain.Terms;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>How many independent sources give each number: sources under one command or owner are one voice.</summary>
internal static class Votes
{
    /// <summary>Each number with its voices, the most voices first, among equals the lower number first.</summary>
    /// <param name="given">The sources' figures; who gives a range speaks for its lower end.</param>
    public static IReadOnlyList<(long Number, int Voices)> Of(IReadOnlyList<GivenFigure> given) =>
        [.. given.SelectMany(static g => g.Counts, static (g, c) => (Root: ActorKin.Root(g.Line.Source), Number: c.Min ?? c.Max!.Value))
            .Distinct().GroupBy(static v => v.Number).Select(static g => (Number: g.Key, Voices: g.Count()))
            .OrderByDescending(static v => v.Voices).ThenBy(static v => v.Number)];

    /// <summary>How many independent sources speak.</summary>
    public static int Voices(IReadOnlyList<GivenFigure> given) => given.Select(static g => ActorKin.Root(g.Line.Source)).Distinct(StringComparer.Ordinal).Count();
}
