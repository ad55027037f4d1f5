using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>A figure of one incident by the policy of a question, as numbers.</summary>
/// <param name="Range">Its range.</param>
/// <param name="Best">Its best estimate; <see cref="NoBest"/>: the policy gives none.</param>
internal readonly record struct Drawn(PackedRange Range, int Best = Drawn.NoBest)
{
    public const int NoBest = -1;

    /// <summary>No figure.</summary>
    public static readonly Drawn None = new(PackedRange.None);

    /// <summary>True where there is a figure.</summary>
    public bool IsGiven => Range.IsGiven;

    /// <summary>A figure of which a policy other than a hierarchy takes its numbers.</summary>
    public static Drawn Of(FigurePolicy policy, Grade grade, PackedRange range, DetailNumbers numbers) => policy switch
    {
        FigurePolicy.Best => new Drawn(range, numbers.Best),
        FigurePolicy.Conservative => Exactly(numbers.Conservative),
        FigurePolicy.Majority => Exactly(numbers.Majority),
        FigurePolicy.Grades when grade is Grade.Weak or Grade.Contested => new Drawn(range with { Min = 0 }),
        _ => new Drawn(range),
    };

    /// <summary>Both together; a lower end speaks where only one has a best estimate.</summary>
    public Drawn Plus(Drawn other) => !IsGiven ? other : !other.IsGiven ? this : new Drawn(
        new PackedRange(Range.Min + other.Range.Min, Range.Max + other.Range.Max, Range.Open || other.Range.Open),
        Best == NoBest && other.Best == NoBest ? NoBest : (Best == NoBest ? Range.Min : Best) + (other.Best == NoBest ? other.Range.Min : other.Best));

    private static Drawn Exactly(int number) => new(new PackedRange(number, number, false));
}
