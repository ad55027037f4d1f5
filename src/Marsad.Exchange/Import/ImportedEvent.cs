using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Import;

/// <summary>What a row of an imported file tells.</summary>
internal sealed record ImportedEvent
{
    /// <summary>The row's own id.</summary>
    public required string Id { get; init; }

    /// <summary>A code of vocab/event-types.tsv.</summary>
    public required string Type { get; init; }

    /// <summary>When.</summary>
    public required DateWindow Date { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <summary>When its makers published the row; null where it does not say.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who did it, according to the row.</summary>
    public IReadOnlyList<string> Perpetrators { get; init; } = [];

    /// <summary>At whom.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Who stands behind.</summary>
    public IReadOnlyList<string> Backers { get; init; } = [];

    /// <summary>Who was harmed.</summary>
    public IReadOnlyList<CasualtyFigure> Casualties { get; init; } = [];

    /// <summary>What was hit.</summary>
    public IReadOnlyList<FacilityHit> Facilities { get; init; } = [];

    /// <summary>How many strikes.</summary>
    public CountRange? Strikes { get; init; }

    /// <summary>With what.</summary>
    public string? Weapon { get; init; }

    /// <summary>Whom the row itself cites.</summary>
    public IReadOnlyList<string> Cited { get; init; } = [];

    /// <summary>False where the row says that it did not happen (a discounted record).</summary>
    public bool Happened { get; init; } = true;
}
