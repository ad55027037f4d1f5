namespace Marsad.Exchange.Release.Public;

/// <summary>What was made coarser or left out of an incident: the words of the column <c>coarsened</c>.</summary>
public static class Coarsened
{
    /// <summary>Its point or the name of its place.</summary>
    public const string Place = "place";

    /// <summary>Its date.</summary>
    public const string Date = "date";

    /// <summary>A count of few people.</summary>
    public const string Counts = "counts";

    /// <summary>Parts of a total from which a count of few people could be worked out.</summary>
    public const string Parts = "parts";

    /// <summary>The name of a source.</summary>
    public const string Sources = "sources";

    /// <summary>The name of an actor.</summary>
    public const string Actors = "actors";

    /// <summary>It is of a sensitive kind.</summary>
    public const string Sensitive = "sensitive";

    /// <summary>All of them with their meaning.</summary>
    public static IReadOnlyList<(string Word, string Means)> All { get; } =
    [
        (Place, "the point or the name of the place is coarser than recorded"), (Date, "the date is coarser than recorded"),
        (Counts, "a count of few people is given as a range or left out"), (Parts, "parts of a total are left out, because a small count could be worked out from them"),
        (Sources, "a source is given as a category"), (Actors, "an actor's name is left out"), (Sensitive, "it is of a sensitive kind and coarser throughout"),
    ];
}
