using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Exchange;

/// <summary>What is exported. The sequences are read once, as they are written.</summary>
public sealed record ExportContent
{
    /// <summary>The incidents, their figures drawn by the policy asked for.</summary>
    public required IEnumerable<Incident> Incidents { get; init; }

    /// <summary>The claims, for the format that writes them.</summary>
    public IEnumerable<StoredClaim> Claims { get; init; } = [];

    /// <summary>The agreements, for the format that writes them.</summary>
    public IEnumerable<Agreement> Agreements { get; init; } = [];

    /// <summary>When an incident was last changed and whether that was its first version; null where not known.</summary>
    public Func<string, IncidentChange?> ChangeOf { get; init; } = static _ => null;

    /// <summary>What the file says of itself.</summary>
    public required ExportMark Mark { get; init; }

    /// <summary>Hears of every incident, claim or agreement taken, by their number so far.</summary>
    public Action<long> Progress { get; init; } = static _ => { };

    /// <summary>Stops the writing.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>A sequence that tells of its progress and stops when asked.</summary>
    public IEnumerable<T> Counted<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var count = 0L;
        foreach (var item in items)
        {
            Stop.ThrowIfCancellationRequested();
            yield return item;
            Progress(++count);
        }
    }
}

/// <summary>The last change of an incident.</summary>
/// <param name="Order">Later changes have higher numbers.</param>
/// <param name="Recorded">When (UTC, ISO 8601).</param>
/// <param name="IsFirst">True where it was new then.</param>
public sealed record IncidentChange(long Order, string Recorded, bool IsFirst);
