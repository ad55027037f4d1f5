using Marsad.Domain.Agreements;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>Applies what people decided about an agreement to what the machine made of it. Of two decisions about one slot the later stands, in whatever order they come.</summary>
public static class AgreementEdits
{
    /// <summary>The machine's agreement with the decisions on it; its flags are the machine's still, but for a value that this program cannot read.</summary>
    /// <param name="machine">As the machine made it.</param>
    /// <param name="decisions">The decisions that hold about it; those of other kinds are left out.</param>
    public static Agreement Apply(Agreement machine, IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var newest = decisions.Where(static d => AgreementSlot.Of(d) is not null).GroupBy(static d => AgreementSlot.Of(d)!, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.MaxBy(static d => d.Number)!, StringComparer.Ordinal);
        var (agreement, made, unread) = (machine, new List<IncidentEdit>(newest.Count), newest.Keys.Any(static k => AgreementSlot.Named(k) is null));
        foreach (var slot in AgreementSlot.All)
        {
            if (!newest.TryGetValue(slot.Name, out var decision))
                continue;
            var read = slot.Read(decision.Value!);
            unread |= !read.Success;
            if (read.Success)
                agreement = read.Value(agreement, decision.By);
            made.Add(new IncidentEdit(slot.Name, decision.Value!, decision.By, decision.Number, slot.Of(machine), decision.Reason));
        }

        if (newest.Count == 0)
            return machine;
        return agreement with { Edits = made.ToValueList(), Flags = unread ? agreement.Flags.Append(IncidentEdits.NotApplied).Order(StringComparer.Ordinal).ToValueList() : agreement.Flags };
    }
}
