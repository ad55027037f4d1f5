namespace Marsad.Domain.Decisions;

/// <summary>Which decisions hold: those that no undo names which itself holds. An undone undo brings the decision back.</summary>
public static class InForce
{
    /// <summary>The decisions that hold, without the undos, by number.</summary>
    public static IEnumerable<Decision> Of(IReadOnlyCollection<Decision> decisions)
    {
        var undone = Undone(decisions);
        return decisions.Where(d => d.Kind != DecisionKind.Undo && !undone.ContainsKey(d.Number)).OrderBy(static d => d.Number);
    }

    /// <summary>The numbers of the decisions that do not hold (undos among them), each with the newest undo that holds and names it.</summary>
    public static IReadOnlyDictionary<long, long> Undone(IEnumerable<Decision> decisions)
    {
        // An undo names an earlier decision, so from the newest on each undo's own fate is settled before its word counts.
        var undone = new Dictionary<long, long>();
        foreach (var undo in decisions.Where(static d => d.Kind == DecisionKind.Undo).OrderByDescending(static d => d.Number))
        {
            if (!undone.ContainsKey(undo.Number))
                undone.TryAdd(undo.Undoes!.Value, undo.Number);
        }

        return undone;
    }
}
