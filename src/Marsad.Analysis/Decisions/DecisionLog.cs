using Marsad.Domain.Decisions;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Decisions;

/// <summary>Every decision of a register with what became of it: nothing is dropped, and what does not stand says why.</summary>
public static class DecisionLog
{
    /// <summary>The decisions by number.</summary>
    public static IEnumerable<LoggedDecision> Of(IRegisterReader register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var ever = register.DecisionsEver().ToList();
        var undone = InForce.Undone(ever);
        var now = register.Decisions().ToDictionary(static d => d.Number);
        var places = new ClaimPlaces(register, now.Values.SelectMany(static d => d.Anchors).Select(static a => a.Claim));
        string? RecordOf(ClaimAnchor anchor) => places.IncidentOf(anchor.Claim) ?? places.AgreementOf(anchor.Claim);
        var aside = new Settlement(now.Values, places.AccountOf).SetAside.ToLookup(static s => s.Decision.Number);
        var newest = now.Values.Where(static d => d.DecidedSlot is not null && !d.First.IsEmpty).GroupBy(d => (Record: RecordOf(d.First[0]), d.Kind, d.DecidedSlot))
            .Where(static g => g.Key.Record is not null).SelectMany(static g => g.Select(d => (d.Number, Newest: g.Max(static x => x.Number)))).ToDictionary(static p => p.Number, static p => p.Newest);
        foreach (var decision in ever)
        {
            var about = now.GetValueOrDefault(decision.Number);
            List<string> where = [.. (about is null ? [] : about.IsPair ? about.Anchors : about.First.Take(1)).Select(static a => a.Claim)];
            var (state, why) = State(decision, about, undone, aside[decision.Number].ToList(), newest);
            yield return new LoggedDecision(decision, state, why, Named(where.Select(places.IncidentOf)), Named(where.Select(places.AgreementOf)));
        }
    }

    private static ValueList<string> Named(IEnumerable<string?> ids) => ids.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();

    private static (DecisionState State, string? Why) State(Decision decision, Decision? now, IReadOnlyDictionary<long, long> undone, List<SetAside> aside, Dictionary<long, long> newest)
    {
        if (undone.TryGetValue(decision.Number, out var undo))
            return (DecisionState.Undone, $"undone by decision {undo}");
        if (decision.Kind == DecisionKind.Undo)
            return (DecisionState.Stands, null);
        if (now is null || now.First.IsEmpty || (decision.IsPair && now.Second.IsEmpty))
            return (DecisionState.Waiting, "waiting: its sentence is no longer read as a claim");
        if (aside.Count > 0)
            return (DecisionState.SetAside, string.Join("; ", aside.Select(static s => s.Why).Distinct(StringComparer.Ordinal)));
        return newest.TryGetValue(decision.Number, out var later) && later != decision.Number ? (DecisionState.Replaced, $"decision {later}, which is later, stands") : (DecisionState.Stands, null);
    }
}
