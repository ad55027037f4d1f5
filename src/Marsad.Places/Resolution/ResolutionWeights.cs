using System.Globalization;
using Marsad.Domain.Terms;

namespace Marsad.Places.Resolution;

/// <summary>How much each kind of evidence counts when names are resolved; from vocab/place-weights.tsv.</summary>
internal sealed record ResolutionWeights
{
    private static readonly Lazy<ResolutionWeights> Table = new(static () => Of(VocabularyTable.Load("place-weights").Rows.ToDictionary(
        static r => r["weight"],
        static r => double.Parse(r["value"], CultureInfo.InvariantCulture),
        StringComparer.Ordinal)));

    /// <summary>The weights of the table.</summary>
    public static ResolutionWeights Default => Table.Value;

    /// <summary>The name asked for is the row's main one.</summary>
    public required double MainName { get; init; }

    /// <summary>The row is a country.</summary>
    public required double CountryKind { get; init; }

    /// <summary>The country shares its name with a first-level area of another ("Georgia").</summary>
    public required double ContestedCountry { get; init; }

    /// <summary>The row is a capital.</summary>
    public required double CapitalKind { get; init; }

    /// <summary>The row is a first-level area.</summary>
    public required double ProvinceKind { get; init; }

    /// <summary>For each power of ten of the population.</summary>
    public required double PopulationScale { get; init; }

    /// <summary>Other names lie in the same country.</summary>
    public required double Country { get; init; }

    /// <summary>Other names lie in the same first-level area.</summary>
    public required double Area { get; init; }

    /// <summary>The same, where the meaning is that area itself.</summary>
    public required double OwnArea { get; init; }

    /// <summary>Other names lie in the same second-level area, or are it.</summary>
    public required double SecondArea { get; init; }

    /// <summary>The text speaks of countries.</summary>
    public required double CountryTalk { get; init; }

    /// <summary>The same, for capitals.</summary>
    public required double CapitalTalk { get; init; }

    /// <summary>Other names lie within 250 km.</summary>
    public required double Near { get; init; }

    /// <summary>Other names lie within 50 km.</summary>
    public required double Close { get; init; }

    /// <summary>It lies in the area that the words put it in.</summary>
    public required double Within { get; init; }

    /// <summary>It does not.</summary>
    public required double Outside { get; init; }

    /// <summary>The words around the name are those of such a kind of place ("the mayor of").</summary>
    public required double Setting { get; init; }

    /// <summary>Words of the text belong to the country ("the naira").</summary>
    public required double Cue { get; init; }

    /// <summary>Weights by their names in the table.</summary>
    public static ResolutionWeights Of(IReadOnlyDictionary<string, double> named) => new()
    {
        MainName = named["main-name"],
        CountryKind = named["country-kind"],
        ContestedCountry = named["contested-country"],
        CapitalKind = named["capital-kind"],
        ProvinceKind = named["province-kind"],
        PopulationScale = named["population-scale"],
        Country = named["country"],
        Area = named["area"],
        OwnArea = named["own-area"],
        SecondArea = named["second-area"],
        CountryTalk = named["country-talk"],
        CapitalTalk = named["capital-talk"],
        Near = named["near"],
        Close = named["close"],
        Within = named["within"],
        Outside = named["outside"],
        Setting = named["setting"],
        Cue = named["cue"],
    };
}
