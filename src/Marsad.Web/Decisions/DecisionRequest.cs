using Marsad.Desk.Decisions;
using Marsad.Domain.Values;

namespace Marsad.Web.Decisions;

/// <summary>A decision that a person makes in the browser.</summary>
public sealed record DecisionRequest
{
    private const int MostName = 80;
    private const int MostReason = 500;

    /// <summary>What.</summary>
    public required WishKind Kind { get; init; }

    /// <summary>Who; recorded with the decision for ever.</summary>
    public required string By { get; init; }

    /// <summary>The incidents: two for same and not-same, none for an undo, else one.</summary>
    public ValueList<string> Incidents { get; init; }

    /// <summary>The versions of these incidents that the person saw: if another stands by now, nothing is recorded.</summary>
    public ValueList<long> On { get; init; }

    /// <summary>Of a split: the claims (ids) or reports (hashes) that do not belong to the incident.</summary>
    public ValueList<string> Claims { get; init; }

    /// <summary>Of an edit: the slot.</summary>
    public string? Slot { get; init; }

    /// <summary>Of an edit, a grade or a status: the value in words.</summary>
    public string? Value { get; init; }

    /// <summary>Of an accepted zero: words of the source's name.</summary>
    public string? Source { get; init; }

    /// <summary>Of an undo: the number of the decision.</summary>
    public long? Undoes { get; init; }

    /// <summary>In the role of a reviewer.</summary>
    public bool AsReviewer { get; init; }

    /// <summary>Why; at most one sentence or two.</summary>
    public string? Reason { get; init; }

    /// <summary>What cannot be taken of it, as a sentence; null where all is well.</summary>
    internal string? Fault() =>
        string.IsNullOrWhiteSpace(By) || By.Length > MostName || By.Any(char.IsControl) ? $"by: the name of who decides, at most {MostName} letters"
        : Reason is { Length: > MostReason } ? $"reason: at most {MostReason} letters"
        : Incidents.Distinct(StringComparer.Ordinal).Count() < Incidents.Count ? "incidents: one is named twice"
        : Kind != WishKind.Undo && On.IsEmpty ? "on: the version of each incident that you saw (it is given with the incident)"
        : null;

    /// <summary>What is wanted.</summary>
    internal DecisionWish Wish() => new()
    {
        Kind = Kind,
        By = By.Trim(),
        Claims = Claims,
        Slot = Slot,
        Value = Value,
        Source = Source,
        Undoes = Undoes,
        AsReviewer = AsReviewer,
        Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(),
    };
}
