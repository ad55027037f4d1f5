namespace Marsad.Analysis.Tallies;

/// <summary>For how many incidents a category is given, and how many further people are of unstated status.</summary>
/// <param name="Given">In how many incidents a source gives it.</param>
/// <param name="Of">How many give the measure at all.</param>
/// <param name="Min">Further people, at least.</param>
/// <param name="Max">Further people, at most.</param>
internal readonly record struct CategoryCount(int Given, int Of, long Min, long Max)
{
    /// <summary>With one more incident that gives the measure.</summary>
    public CategoryCount With(bool given, Drawn unstated, bool wholly) => new(Given + (given ? 1 : 0), Of + 1, Min + (unstated.IsGiven && wholly ? unstated.Range.Min : 0), Max + (unstated.IsGiven ? unstated.Range.Max : 0));

    /// <summary>Those of an answer.</summary>
    public static CategoryCount In(TallyAnswer answer) => new(answer.CategoryGiven ?? 0, answer.CategoryOf ?? 0, answer.UnstatedMin ?? 0, answer.UnstatedMax ?? 0);

    /// <summary>Both together.</summary>
    public CategoryCount Plus(CategoryCount other) => new(Given + other.Given, Of + other.Of, Min + other.Min, Max + other.Max);

    /// <summary>Without another.</summary>
    public CategoryCount Less(CategoryCount other) => new(Given - other.Given, Of - other.Of, Min - other.Min, Max - other.Max);
}
