using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Vocabulary;

/// <summary>The codes that questions can be asked with.</summary>
public sealed record VocabularyAnswer
{
    /// <summary>What a tally counts.</summary>
    public required ValueList<string> Measures { get; init; }

    /// <summary>Categories of people.</summary>
    public required ValueList<string> Categories { get; init; }

    /// <summary>Types of incident, each with its wider type and its label.</summary>
    public required ValueList<TypeWord> Types { get; init; }

    /// <summary>Types of facility.</summary>
    public required ValueList<string> Facilities { get; init; }

    /// <summary>Grades.</summary>
    public required ValueList<string> Grades { get; init; }

    /// <summary>Policies by which figures are drawn.</summary>
    public required ValueList<string> Policies { get; init; }

    /// <summary>By what a tally can be split; those that split the figures themselves cannot be crossed with each other.</summary>
    public required ValueList<GroupingWord> Groupings { get; init; }
}

/// <summary>A type of incident.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Parent">The wider type; null for the widest.</param>
/// <param name="Label">Its name.</param>
public sealed record TypeWord(string Code, string? Parent, string Label);

/// <summary>A split of a tally.</summary>
/// <param name="Code">Its word.</param>
/// <param name="SplitsFigures">True where an incident's figure is itself split among rows.</param>
public sealed record GroupingWord(string Code, bool SplitsFigures);

/// <summary>A place that can be asked for.</summary>
/// <param name="Ask">The words that ask for it.</param>
/// <param name="Place">What they mean.</param>
/// <param name="Incidents">In how many incidents of this register its name stands; 0 where only the gazetteer knows it.</param>
public sealed record PlaceWord(string Ask, Place Place, int Incidents);

/// <summary>Places that begin so or are called so.</summary>
/// <param name="Items">The places, those of this register first.</param>
public sealed record PlaceWords(ValueList<PlaceWord> Items);

/// <summary>The words with which questions are asked.</summary>
internal static class VocabularyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/vocabulary", All).WithName("vocabulary").WithSummary("The codes that questions can be asked with");
        api.MapGet("/places", Places).WithName("places").WithSummary("Places whose name begins with these letters in this register, or is this in the gazetteer");
    }

    private static Ok<VocabularyAnswer> All() => TypedResults.Ok(Words);

    private static async Task<Ok<PlaceWords>> Places(string q, RegisterMemory memory, CancellationToken cancellation)
    {
        var names = await memory.Of("names of places", PlaceNames.Of, cancellation);
        return TypedResults.Ok(new PlaceWords(names.Like(q).ToValueList()));
    }

    private static readonly VocabularyAnswer Words = new()
    {
        Measures = Codes<TallyMeasure>(),
        Categories = Table("categories", "code").Append(Measured.Combatants).ToValueList(),
        Types = VocabularyTable.Load("event-types").Rows.DistinctBy(static r => r["code"], StringComparer.Ordinal).Select(static r => new TypeWord(r["code"], r["parent"].Length == 0 ? null : r["parent"], r["label"])).ToValueList(),
        Facilities = Table("facilities", "type").Where(static t => t != "other").Order(StringComparer.Ordinal).ToValueList(),
        Grades = Codes<Grade>(),
        Policies = Codes<FigurePolicy>(),
        Groupings = Enum.GetValues<TallyGrouping>().Select(static g => new GroupingWord(g.Word(), g.SplitsFigures())).ToValueList(),
    };

    private static ValueList<string> Codes<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(static v => v.Word()).ToValueList();

    private static IEnumerable<string> Table(string table, string column) => VocabularyTable.Load(table).Rows.Select(r => r[column]).Where(static c => c.Length > 0).Distinct(StringComparer.Ordinal);
}
