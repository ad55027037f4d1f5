using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>What happened to the people counted.</summary>
[JsonConverter(typeof(KebabCase<HarmMeasure>))]
public enum HarmMeasure
{
    /// <summary>Direct deaths, from wounds too.</summary>
    Killed,

    /// <summary>Deaths from hunger, disease or cold.</summary>
    DiedIndirect,

    /// <summary>Wounded or hurt.</summary>
    Injured,

    /// <summary>Not found; never added to the killed.</summary>
    Missing,

    /// <summary>Held by an authority or a group.</summary>
    Detained,

    /// <summary>Taken away by force.</summary>
    Abducted,

    /// <summary>Driven from home.</summary>
    Displaced,
}

/// <summary>One figure of people harmed: one entry for each measure and category; the entry without a category is the total. "12 people, among them three children" is two entries: total 12, children 3 (a part, never on top).</summary>
public sealed record CasualtyFigure
{
    /// <summary>Makes one from its flat interchange fields.</summary>
    [JsonConstructor]
    public CasualtyFigure(HarmMeasure measure, long? min = null, long? max = null, string? qualifier = null)
        : this(measure, new CountRange(min, max, qualifier))
    {
    }

    /// <summary>A figure of a measure; category, scope and the rest by <c>with</c> or initialiser.</summary>
    public CasualtyFigure(HarmMeasure measure, CountRange count)
    {
        ArgumentNullException.ThrowIfNull(count);
        (Measure, Count) = (measure, count);
    }

    /// <summary>What happened to them.</summary>
    public HarmMeasure Measure { get; init; }

    /// <summary>How many, as the source gave it.</summary>
    [JsonIgnore]
    public CountRange Count { get; init; }

    /// <summary>Lower end, inclusive; null: not given.</summary>
    public long? Min => Count.Min;

    /// <summary>Upper end, inclusive; null: not given.</summary>
    public long? Max => Count.Max;

    /// <summary>Words that qualify the number.</summary>
    public string? Qualifier => Count.Qualifier;

    /// <summary>A code of vocab/categories.tsv or the words used; null for the total.</summary>
    public string? Category { get; init; }

    /// <summary>The affiliation of the victims.</summary>
    public string? Side { get; init; }

    /// <summary>Who caused it, where the figure itself says so.</summary>
    public string? By { get; init; }

    /// <summary>The facility or team whose count it is ("received five bodies").</summary>
    public string? Scope { get; init; }

    /// <summary>True when it adds to the source's earlier figure ("three more").</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Increment { get; init; }

    /// <summary>True when the words mark that it replaces the source's earlier figure ("now stands at", "revised").</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Revision { get; init; }
}
