using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>Applies what people decided about an incident to what the machine made of it. Of two decisions about one slot the later stands; the result does not depend on the order in which they come.</summary>
public static class IncidentEdits
{
    /// <summary>The flag of an incident with a decision whose value this program cannot read.</summary>
    public const string NotApplied = "decision-not-applied";

    // The slots that a policy for figures works out anew.
    private static readonly string[] DrawnSlots = ["killed", "killed_civilians", "killed_combatants", "injured"];

    /// <summary>The machine's incident with the decisions on it.</summary>
    /// <param name="machine">As the machine made it.</param>
    /// <param name="decisions">The decisions that hold about it; those of other kinds are left out.</param>
    public static Incident Apply(Incident machine, IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var newest = decisions.Where(static d => d.DecidedSlot is not null).GroupBy(static d => d.DecidedSlot!, StringComparer.Ordinal)
            .Select(static g => g.MaxBy(static d => d.Number)!).Select(static d => new IncidentEdit(d.DecidedSlot!, d.Value!, d.By, d.Number, Reason: d.Reason));
        return Apply(machine, [.. newest]);
    }

    /// <summary>An incident whose figures were worked out anew (by another policy): a figure that a person decided stays as it was decided, with the new one beside it.</summary>
    public static Incident KeepFigures(Incident drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        var (incident, edits) = (drawn, new List<IncidentEdit>(drawn.Edits.Count));
        foreach (var edit in drawn.Edits)
        {
            var read = DrawnSlots.Contains(edit.Slot, StringComparer.Ordinal) ? DecidedSlot.Named(edit.Slot)?.Read(edit.Value) : null;
            if (read is { Success: true })
                incident = read.Value.Value(incident, edit.By);
            edits.Add(read is null ? edit : edit with { Machine = DecidedSlot.Named(edit.Slot)!.Of(drawn) });
        }

        return incident with { Edits = edits.ToValueList() };
    }

    /// <summary>Applies edits to the machine's incident.</summary>
    /// <param name="machine">As the machine made it.</param>
    /// <param name="edits">The edits; their machine's values are replaced.</param>
    public static Incident Apply(Incident machine, IReadOnlyCollection<IncidentEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Count == 0)
            return machine;
        var (incident, made, flags) = (machine, new List<IncidentEdit>(), machine.Flags);
        foreach (var slot in DecidedSlot.All)
        {
            if (edits.FirstOrDefault(e => string.Equals(e.Slot, slot.Name, StringComparison.Ordinal)) is not { } edit)
                continue;
            var read = slot.Read(edit.Value);
            if (read.Success)
                incident = read.Value(incident, edit.By);
            made.Add(edit with { Machine = slot.Of(machine) });
        }

        if (edits.Any(e => DecidedSlot.Named(e.Slot)?.Read(e.Value).Success != true))
            flags = flags.Append(NotApplied).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();
        return incident with { Edits = made.Concat(edits.Where(static e => DecidedSlot.Named(e.Slot) is null)).ToValueList(), Flags = flags };
    }
}
