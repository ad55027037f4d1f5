namespace Marsad.Domain.Decisions;

/// <summary>A slot of an incident or an agreement that a person decided, with the machine's value beside it.</summary>
/// <param name="Slot">The slot's interchange name.</param>
/// <param name="Value">What the person decided, written alike.</param>
/// <param name="By">Who decided.</param>
/// <param name="Decision">The number of the decision.</param>
/// <param name="Machine">What the machine had, as <see cref="DecidedSlot"/> writes it; null where it had nothing.</param>
/// <param name="Reason">Why.</param>
public sealed record IncidentEdit(string Slot, string Value, string By, long Decision, string? Machine = null, string? Reason = null);
