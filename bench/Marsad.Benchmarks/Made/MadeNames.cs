namespace Marsad.Benchmarks.Made;

/// <summary>Invented names: no outlet, body or person here exists.</summary>
internal static class MadeNames
{
    private static readonly string[] Openings = ["Bar", "Del", "Gor", "Han", "Jal", "Kem", "Lor", "Mar", "Nas", "Os", "Pel", "Qan", "Ras", "Sel", "Tar", "Ul", "Ver", "Yam", "Zan", "Dur"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ala", "eri", "imo", "oru", "uba"];
    private static readonly string[] Ends = ["n", "sh", "d", "k", "l", "m", "r", "th", "ba", "di", "ma", "ra", "ti", "van", "zo"];
    private static readonly string[] Kinds = ["Post", "Desk", "Wire", "Courier", "Herald", "Radio"];

    private const int Flat = 1500;
    private static readonly string[] Words = [.. Enumerable.Range(0, 12_000).Select(static i => Word((ulong)i + 1_000_000).ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    /// <summary>The outlets.</summary>
    public static IReadOnlyList<string> Outlets { get; } = [.. Enumerable.Range(0, 72).Select(static i => $"{Word((ulong)i + 1)} {Kinds[i % Kinds.Length]}")];

    /// <summary>A name that follows from a number.</summary>
    public static string Word(ulong number)
    {
        var chance = new Chance(number);
        return chance.Of(Openings) + chance.Of(Middles) + chance.Of(Ends) + (chance.In100(40) ? chance.Of(Middles) + chance.Of(Ends) : "");
    }

    /// <summary>A person's name that follows from a number.</summary>
    public static string Person(ulong number) => $"{Word((number % 300) + 40_000)} {Word(number + 60_000)}";

    /// <summary>A word of which a report may tell: one of some thousands, the first ones more often.</summary>
    public static string Common(Chance chance) => chance.Skewed(Words, Flat);

    /// <summary>The armed bodies of a country.</summary>
    public static IReadOnlyList<string> Actors(string country)
    {
        var seed = (ulong)(country[0] * 256) + country[^1];
        return [$"{Word(seed)} government", $"{Word(seed + 7)} Front", $"{Word(seed + 13)} Brigade", $"{Word(seed + 29)} Guard"];
    }
}
