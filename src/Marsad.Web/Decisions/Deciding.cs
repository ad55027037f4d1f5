using System.Globalization;
using Marsad.Analysis.Decisions;
using Marsad.Desk.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Web.Decisions;

/// <summary>What became of a decision that was asked for.</summary>
internal abstract record Decided
{
    /// <summary>It is recorded.</summary>
    public sealed record Made(DecisionAnswer Answer) : Decided;

    /// <summary>It cannot be decided so.</summary>
    public sealed record Refused(string Reason) : Decided;

    /// <summary>There is no such thing.</summary>
    public sealed record Missing(string Reason) : Decided;

    /// <summary>Somebody else was first.</summary>
    public sealed record TooLate(ConflictProblem Problem) : Decided;
}

/// <summary>Makes a decision as it was asked for, or says why not; by one writer, so that two people never overwrite each other.</summary>
internal static class Deciding
{
    public static Decided Make(IRegisterWriter writer, DecisionRequest request)
    {
        if (request.Fault() is { } fault)
            return new Decided.Refused(fault);
        var desk = new DecisionDesk(writer);
        if (request.Incidents.FirstOrDefault(i => !writer.Versions(i).Any()) is { } stranger)
            return new Decided.Missing($"there never was an incident '{stranger}' in this register");
        var conflicts = Conflicts(desk, request, out var strangers);
        if (conflicts.Count > 0)
            return new Decided.TooLate(Problem(writer, conflicts));
        if (strangers.Count > 0)
            return new Decided.Refused($"on: version {string.Join(", ", strangers)} is none of {string.Join(" or ", request.Incidents)}");
        if (request.Incidents.FirstOrDefault(i => !request.On.Contains(writer.VersionOf(i) ?? 0)) is { } unseen)
            return new Decided.Refused($"on: no version of {unseen} is named");
        List<Incident> about = [.. request.Incidents.Select(desk.Incident)];
        if (request.Kind == WishKind.Undo && Undone(writer, request.Undoes) is { } undo)
            return new Decided.TooLate(undo);
        var draft = new DecisionDraft(writer).Of(request.Wish(), about);
        return draft.Success ? new Decided.Made(Record(writer, desk, draft.Value with { On = request.On }, request.Incidents)) : new Decided.Refused(draft.Reason);
    }

    private static DecisionAnswer Record(IRegisterWriter writer, DecisionDesk desk, Decision decision, ValueList<string> about)
    {
        var stood = DecisionLog.Of(writer).Where(static d => d.State == DecisionState.Stands).Select(static d => d.Decision.Number).ToHashSet();
        var made = desk.Make($"decide {decision.Kind.Word()} {string.Join(' ', about)} (in the browser)".Replace("  ", " ", StringComparison.Ordinal), decision);
        var log = DecisionLog.Of(writer).ToList();
        return new DecisionAnswer(
            DecisionEntry.Of(log.Find(d => d.Decision.Number == made.Decision.Number)!),
            made.Changes.Select(c => new IncidentChange(c.Id, c.After is not null, writer.VersionOf(c.Id), c.After is null ? [] : IncidentDifference.Of(c.Before, c.After).ToValueList())).ToValueList(),
            log.Where(d => stood.Contains(d.Decision.Number) && d.State is (DecisionState.SetAside or DecisionState.Replaced)).Select(DecisionEntry.Of).ToValueList());
    }

    // An incident that no longer stands is a conflict whatever version was seen.
    private static List<VersionConflict> Conflicts(DecisionDesk desk, DecisionRequest request, out IReadOnlyList<long> strangers)
    {
        var conflicts = desk.Conflicts([.. request.Incidents], [.. request.On], out strangers).ToList();
        foreach (var gone in request.Incidents.Where(i => conflicts.TrueForAll(c => c.Incident != i) && desk.Register.VersionOf(i) is null))
        {
            var now = desk.Register.Versions(gone).Last();
            conflicts.Add(new VersionConflict { Incident = gone, Seen = 0, Now = now, Decision = now.Decision is { } number ? desk.Register.DecisionsEver().FirstOrDefault(d => d.Number == number) : null });
        }

        return conflicts;
    }

    private static ConflictProblem Problem(IRegisterReader register, List<VersionConflict> conflicts) => new()
    {
        Title = "Somebody was first",
        Detail = string.Join("; ", conflicts.Select(c => c.Now.Incident is null
            ? $"{c.Incident} is no longer an incident of its own ({DecisionWords.Cause(register, c.Now)})"
            : $"{c.Incident} has changed since you opened it: {string.Join("; ", c.Differences.Select(DecisionWords.Change))} ({DecisionWords.Cause(register, c.Now)})")) + ". Nothing was recorded; look at it and decide again.",
        Conflicts = conflicts.Select(c => ConflictEntry.Of(register, c)).ToValueList(),
    };

    private static ConflictProblem? Undone(IRegisterReader register, long? undoes)
    {
        var ever = register.DecisionsEver().ToList();
        if (undoes is not { } number || !InForce.Undone(ever).TryGetValue(number, out var by) || ever.Find(d => d.Number == by) is not { } undo)
            return null;
        return new ConflictProblem
        {
            Title = "Somebody was first",
            Detail = string.Create(CultureInfo.InvariantCulture, $"decision {number} is undone already, by decision {by} of {undo.By}{(undo.Reason is null ? "" : ": " + undo.Reason)}, at {DecisionWords.At(undo.Recorded ?? "")}. Nothing was recorded."),
            UndoneBy = by,
        };
    }
}
