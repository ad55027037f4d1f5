using System.Globalization;
using Marsad.Analysis.Decisions;
using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>An incident before and after a decision; null where it did not or does not stand.</summary>
public sealed record ChangedIncident(string Id, Incident? Before, Incident? After);

/// <summary>An agreement before and after a decision; null where it did not or does not stand.</summary>
public sealed record ChangedAgreement(string Id, Agreement? Before, Agreement? After);

/// <summary>A decision that was made, and what it changed.</summary>
public sealed record MadeDecision(Decision Decision, IReadOnlyList<ChangedIncident> Changes, IReadOnlyList<ChangedAgreement> Agreements);

/// <summary>Where decisions are made: the incidents are looked up, the decision is recorded and what it touches is joined anew, all in one transaction.</summary>
public sealed class DecisionDesk(IRegisterWriter register)
{
    /// <summary>The register.</summary>
    public IRegisterReader Register => register;

    /// <summary>The incident of an id; where it no longer stands, the sentence says what became of it.</summary>
    public Incident Incident(string id) => register.Incident(id) ?? throw new RegisterException(Successors.WhyNot(register, id));

    /// <summary>Which of these incidents stand in another version than the one that was seen; an incident of which no version was named is not checked.</summary>
    /// <param name="about">The incidents.</param>
    /// <param name="seen">Numbers of versions, of whichever of them.</param>
    /// <param name="strangers">The numbers that are a version of none of them.</param>
    public IReadOnlyList<VersionConflict> Conflicts(IReadOnlyList<string> about, IReadOnlyCollection<long> seen, out IReadOnlyList<long> strangers)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(seen);
        var (left, conflicts) = (seen.ToHashSet(), new List<VersionConflict>());
        foreach (var id in seen.Count == 0 ? [] : about)
        {
            var versions = register.Versions(id).ToList();
            var before = versions.FindLast(v => left.Contains(v.Seq));
            left.ExceptWith(versions.Select(static v => v.Seq));
            if (before is null || before.Seq == versions[^1].Seq)
                continue;
            var now = versions[^1];
            conflicts.Add(new VersionConflict
            {
                Incident = id,
                Seen = before.Seq,
                Now = now,
                Decision = now.Decision is { } number ? register.DecisionsEver().FirstOrDefault(d => d.Number == number) : null,
                Differences = now.Incident is null ? [] : [.. IncidentDifference.Of(before.Incident, now.Incident)],
            });
        }

        strangers = [.. left.Order()];
        return conflicts;
    }

    /// <summary>Refuses a decision that was made on a version that no longer stands: says who changed it, and what.</summary>
    public void Check(IReadOnlyList<Incident> about, IReadOnlyCollection<long> seen)
    {
        ArgumentNullException.ThrowIfNull(about);
        if (Conflicts([.. about.Select(static i => i.Id)], seen, out var strangers) is [var first, ..])
        {
            var changes = string.Join("; ", first.Differences.Select(DecisionWords.Change));
            throw new RegisterException(string.Create(CultureInfo.InvariantCulture, $"{first.Incident} has changed since version {first.Seen}: {changes} (version {first.Now.Seq}, {DecisionWords.Cause(register, first.Now)}). Nothing was recorded; look at it and decide with --on {first.Now.Seq}"));
        }

        if (strangers.Count > 0)
            throw new RegisterException($"version {string.Join(", ", strangers)} is none of {string.Join(" or ", about.Select(static i => i.Id))}: 'marsad history {about[0].Id}' lists its versions");
    }

    /// <summary>Records a decision and joins anew what it touches.</summary>
    public MadeDecision Make(string command, Decision decision) => register.Atomically(() =>
    {
        var about = Base(decision);
        var before = Around(about);
        var run = register.Begin(command, "a person");
        var stored = register.Decide(run, decision);
        var touched = about.Anchors.Concat(Base(stored).Anchors).Select(static a => a.Claim).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();
        register.Save(run, Joiner.Apply(new JoinRequest { Touch = touched }, register.Shelf));
        register.End(run, 0, 0, 0);
        var after = Around(about);
        return new MadeDecision(
            stored,
            [.. Ids(before.Incidents, after.Incidents).Select(id => new ChangedIncident(id, before.Incidents.GetValueOrDefault(id), after.Incidents.GetValueOrDefault(id))).Where(static c => c.Before != c.After)],
            [.. Ids(before.Agreements, after.Agreements).Select(id => new ChangedAgreement(id, before.Agreements.GetValueOrDefault(id), after.Agreements.GetValueOrDefault(id))).Where(static c => c.Before != c.After)]);
    });

    // The decision itself, of an undo the one that it is about in the end, with its claims as they are read now.
    private Decision Base(Decision decision)
    {
        while (decision.Undoes is { } number)
            decision = register.DecisionsEver().FirstOrDefault(d => d.Number == number) ?? throw new RegisterException($"there is no decision {number} here: 'marsad decisions' lists them");
        return register.Decisions().FirstOrDefault(d => d.Number == decision.Number && d.Number > 0) ?? decision;
    }

    private (Dictionary<string, Incident> Incidents, Dictionary<string, Agreement> Agreements) Around(Decision decision)
    {
        var places = new ClaimPlaces(register, decision.Anchors.Select(static a => a.Claim));
        return (places.Incidents.ToDictionary(static i => i.Id, StringComparer.Ordinal), places.Agreements.ToDictionary(static a => a.Id, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Ids<T>(Dictionary<string, T> before, Dictionary<string, T> after) => before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
