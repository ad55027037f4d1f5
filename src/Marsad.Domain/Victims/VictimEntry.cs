using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Victims;

/// <summary>The sex of a person on a list.</summary>
[JsonConverter(typeof(KebabCase<VictimSex>))]
public enum VictimSex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

/// <summary>One entry of a list of victims, as its makers wrote it. Only lists that people made are imported; no name is ever taken from a report by machine.</summary>
public sealed record VictimEntry
{
    /// <summary>The oldest age that is believed.</summary>
    public const int MostYears = 125;

    /// <summary>The list's name.</summary>
    public required string List { get; init => field = Guard.Text(value, "A list's name"); }

    /// <summary>The row of the list, from 1, or its own number.</summary>
    public required string Row { get; init => field = Guard.Text(value, "A row's number"); }

    /// <summary>The person's name.</summary>
    public required string Name { get; init => field = Guard.Text(value, "A victim's name"); }

    /// <summary>Other spellings or forms of the name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Variants { get; init; }

    /// <summary>The father's name.</summary>
    public string? Father { get; init; }

    /// <summary>The sex; null where the list does not say.</summary>
    public VictimSex? Sex { get; init; }

    /// <summary>The age in years at death, 0 to 125.</summary>
    public int? Age { get; init => field = value is < 0 or > MostYears ? throw new ArgumentOutOfRangeException(nameof(value), value, $"An age lies between 0 and {MostYears}.") : value; }

    /// <summary>When the person was born.</summary>
    public PartialDate? Born { get; init; }

    /// <summary>When the person died.</summary>
    public PartialDate? Died { get; init; }

    /// <summary>Where the person died, in the list's words.</summary>
    public string? Place { get; init; }

    /// <summary>Civilian, fighter …, in the list's words.</summary>
    public string? Status { get; init; }

    /// <summary>Killed, missing, detained …, in the list's words.</summary>
    public string? Fate { get; init; }

    /// <summary>What the list gives as its source.</summary>
    public string? Source { get; init; }

    /// <summary>What the family consented to, in the list's words.</summary>
    public string? Consent { get; init; }

    /// <summary>How a person names the entry: <c>list:row</c>.</summary>
    [JsonIgnore]
    public string Id => List + ":" + Row;

    /// <summary>The age, also worked out from the years of birth and death (then it may be a year off).</summary>
    [JsonIgnore]
    public int? Years => Age ?? (Born is { } born && Died is { } died && died.Year >= born.Year ? died.Year - born.Year - (born.Month > died.Month ? 1 : 0) : null);
}
