using System.Globalization;
using Marsad.Analysis.Decisions;
using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>An incident before and after a decision; null where it did not or does not stand.</summary>
public sealed record ChangedIncident(string Id, Incident? Before, Incident? After);

/// <summary>A decision that was made, and what it changed.</summary>
public sealed record MadeDecision(Decision Decision, IReadOnlyList<ChangedIncident> Changes);

/// <summary>Where decisions are made: the incidents are looked up, the decision is recorded and what it touches is joined anew, all in one transaction.</summary>
public sealed class DecisionDesk(IRegisterWriter register)
{
    /// <summary>The register.</summary>
    public IRegisterReader Register => register;

    /// <summary>The incident of an id; where it no longer stands, the sentence says what became of it.</summary>
    public Incident Incident(string id) => register.Incident(id) ?? throw new RegisterException(Successors.WhyNot(register, id));

    /// <summary>Refuses a decision that was made on a version that no longer stands: says who changed it, and what. An incident of which no version was named is not checked.</summary>
    public void Check(IReadOnlyList<Incident> about, IReadOnlyCollection<long> seen)
    {
        var left = seen.ToHashSet();
        foreach (var incident in seen.Count == 0 ? [] : about)
        {
            var versions = register.Versions(incident.Id).ToList();
            var before = versions.FindLast(v => left.Contains(v.Seq));
            left.ExceptWith(versions.Select(static v => v.Seq));
            var now = versions[^1];
            if (before is null || before.Seq == now.Seq)
                continue;
            var changes = string.Join("; ", IncidentDifference.Of(before.Incident, incident).Select(DecisionWords.Change));
            throw new RegisterException(string.Create(CultureInfo.InvariantCulture, $"{incident.Id} has changed since version {before.Seq}: {changes} (version {now.Seq}, {DecisionWords.Cause(register, now)}). Nothing was recorded; look at it and decide with --on {now.Seq}"));
        }

        if (left.Count > 0)
            throw new RegisterException($"version {string.Join(", ", left.Order())} is none of {string.Join(" or ", about.Select(static i => i.Id))}: 'marsad history {about[0].Id}' lists its versions");
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
        var ids = before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new MadeDecision(stored, [.. ids.Select(id => new ChangedIncident(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id))).Where(static c => c.Before != c.After)]);
    });

    // The decision itself, of an undo the one that it is about in the end, with its claims as they are read now.
    private Decision Base(Decision decision)
    {
        while (decision.Undoes is { } number)
            decision = register.DecisionsEver().FirstOrDefault(d => d.Number == number) ?? throw new RegisterException($"there is no decision {number} here: 'marsad decisions' lists them");
        return register.Decisions().FirstOrDefault(d => d.Number == decision.Number && d.Number > 0) ?? decision;
    }

    private Dictionary<string, Incident> Around(Decision decision) =>
        new ClaimPlaces(register, decision.Anchors.Select(static a => a.Claim)).Incidents.ToDictionary(static i => i.Id, StringComparer.Ordinal);
}
