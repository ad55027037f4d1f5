using Marsad.Domain.Values;

namespace Marsad.Domain.Terms;

/// <summary>An actor of vocab/actors.tsv.</summary>
public sealed record ActorEntry
{
    /// <summary>The name that Marsad prints.</summary>
    public required string Canonical { get; init; }

    /// <summary>Other names and spellings in Latin letters.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>Names in Arabic.</summary>
    public ValueList<string> Arabic { get; init; }

    /// <summary>Short forms, matched with exact case.</summary>
    public ValueList<string> Abbreviations { get; init; }

    /// <summary>What it is: the interchange word of its kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>ISO code of the country it acts or sits in; null where several.</summary>
    public string? Country { get; init; }

    /// <summary>Who commands or owns it; null where nobody or not known.</summary>
    public string? Parent { get; init; }

    /// <summary>What it is, in a line.</summary>
    public string Definition { get; init; } = "";

    /// <summary>All names but the short forms, the canonical one first.</summary>
    public IEnumerable<string> Names => Aliases.Concat(Arabic).Prepend(Canonical);
}
