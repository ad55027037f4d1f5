using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Breaches;

/// <summary>The casualties laid to a party since an agreement began to hold.</summary>
public sealed record PartyToll
{
    /// <summary>The party.</summary>
    public required string Party { get; init; }

    /// <summary>In how many incidents in scope it is an alleged perpetrator.</summary>
    public int Incidents { get; init; }

    /// <summary>Deaths in them; null where no source speaks of any.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>Injured in them.</summary>
    public FigureRange? Injured { get; init; }

    /// <summary>In how many further incidents, in scope only by some source's reading and in none of these sums.</summary>
    public int ByReading { get; init; }
}

/// <summary>An incident with a party that is not counted, and why.</summary>
/// <param name="Incident">Its id.</param>
/// <param name="Reason">Why, in words: it may lie outside the area or the time, or a source leaves it out.</param>
public sealed record NotCounted(string Incident, string Reason);

/// <summary>The incidents in the scope of an agreement, and the tolls by party.</summary>
public sealed record BreachAnswer
{
    /// <summary>The agreement's id.</summary>
    public required string Agreement { get; init; }

    /// <summary>From which day it holds; null where it never held.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The incidents, by id.</summary>
    public ValueList<Breach> Breaches { get; init; }

    /// <summary>The tolls, a row a party in the agreement's order, the same rules for each.</summary>
    public ValueList<PartyToll> Tolls { get; init; }

    /// <summary>All incidents in the scope of the text since it began to hold, each once, whoever they are laid to; <c>party</c> is empty.</summary>
    public PartyToll? All { get; init; }

    /// <summary>Incidents with a party that may be in scope or were left out.</summary>
    public ValueList<NotCounted> NotCounted { get; init; }
}
