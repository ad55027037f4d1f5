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
}

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
}
