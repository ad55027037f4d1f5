using Marsad.Analysis.Decisions;
using Marsad.Desk.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>What a re-read does to an incident.</summary>
/// <param name="What"><c>new</c>, <c>gone</c>, <c>renumbered</c> or <c>changed</c>.</param>
/// <param name="Id">The incident.</param>
/// <param name="Now">Under which number its claims stand afterwards, where that is another.</param>
/// <param name="Changes">The slots that differ.</param>
/// <param name="Before">Before; null where it is new.</param>
/// <param name="After">Afterwards; null where it is gone.</param>
public sealed record RereadChange(string What, string Id, string? Now, IReadOnlyList<SlotDifference> Changes, Incident? Before, Incident? After)
{
    /// <summary>True where the dead or the injured differ.</summary>
    public bool InFigures => Changes.Any(static c => c.Slot is "killed" or "injured" or "killed_civilians" or "killed_combatants");
}

/// <summary>Compares a register before and after a re-read. Incidents stream through.</summary>
public static class RereadComparison
{
    /// <summary>The incidents that differ in anything that matters to a person: gone and changed ones by day, then new ones.</summary>
    public static IEnumerable<RereadChange> Incidents(IRegisterReader before, IRegisterReader after)
    {
        var renumbered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var incident in before.Incidents(new IncidentFilter()))
        {
            if (after.Incident(incident.Id) is { } same)
            {
                var changes = IncidentDifference.Of(incident, same).ToList();
                if (changes.Count > 0)
                    yield return new RereadChange("changed", incident.Id, null, changes, incident, same);
                continue;
            }

            // The number of an incident follows from its first claim, which a newer reader may cut otherwise.
            var version = new IncidentVersion { Seq = 1, Run = 1, Command = "", Recorded = "", Incident = incident };
            var now = Successors.Of(after, version).FirstOrDefault(id => before.Incident(id) is null && !renumbered.Contains(id)) is { } found ? after.Incident(found) : null;
            if (now is not null)
                renumbered.Add(now.Id);
            yield return now is null
                ? new RereadChange("gone", incident.Id, Successors.Of(after, version).FirstOrDefault(), [], incident, null)
                : new RereadChange("renumbered", incident.Id, now.Id, [.. IncidentDifference.Of(incident, now)], incident, now);
        }

        foreach (var incident in after.Incidents(new IncidentFilter()))
        {
            if (before.VersionOf(incident.Id) is null && !renumbered.Contains(incident.Id))
                yield return new RereadChange("new", incident.Id, null, [.. IncidentDifference.Of(null, incident)], null, incident);
        }
    }

    /// <summary>The decisions that wait for their sentence afterwards and did not before.</summary>
    public static IEnumerable<LoggedDecision> Waiting(IRegisterReader before, IRegisterReader after)
    {
        var waited = DecisionLog.Of(before).Where(static d => d.State == DecisionState.Waiting).Select(static d => d.Decision.Number).ToHashSet();
        return DecisionLog.Of(after).Where(d => d.State == DecisionState.Waiting && !waited.Contains(d.Decision.Number));
    }
}
