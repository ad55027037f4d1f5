using Marsad.Analysis.Decisions;
using Marsad.Desk.Decisions;
using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Web.Decisions;

/// <summary>How an incident came to stand as it does, and what stands near it.</summary>
internal static class IncidentHistory
{
    /// <summary>Its versions; null where there never was such an incident.</summary>
    public static HistoryAnswer? Of(IRegisterReader register, string id, IReadOnlyList<LoggedDecision> log)
    {
        var versions = register.Versions(id).ToList();
        if (versions.Count == 0)
            return null;
        var (steps, before) = (new List<HistoryStep>(versions.Count), (Incident?)null);
        foreach (var version in versions)
        {
            steps.Add(new HistoryStep
            {
                Version = version.Seq,
                Recorded = version.Recorded,
                Command = version.Command,
                Decision = version.Decision is { } number && log.FirstOrDefault(d => d.Decision.Number == number) is { } logged ? DecisionEntry.Of(logged) : null,
                Withdrawn = version.Incident is null,
                First = before is null,
                Changes = version.Incident is null ? [] : IncidentDifference.Of(before, version.Incident).ToValueList(),
            });
            before = version.Incident ?? before;
        }

        steps.Reverse();
        var stands = versions[^1].Incident is not null;
        return new HistoryAnswer
        {
            Incident = id,
            Version = stands ? versions[^1].Seq : null,
            NowIn = stands || before is null ? [] : Successors.Of(register, versions.FindLast(static v => v.Incident is not null)!).ToValueList(),
            Steps = steps.ToValueList(),
            Decisions = log.Where(d => d.Incidents.Contains(id, StringComparer.Ordinal)).Reverse().Select(DecisionEntry.Of).ToValueList(),
        };
    }

    /// <summary>The incidents that may be the same as one; of several pairs of accounts the likeliest speaks.</summary>
    public static NearAnswer Near(IRegisterReader register, Incident incident)
    {
        var own = incident.Claims.ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, NearMiss>(StringComparer.Ordinal);
        foreach (var miss in register.NearMissesOf([.. own]))
        {
            if (register.IncidentOf(own.Contains(miss.First) ? miss.Second : miss.First) is { } other && other != incident.Id && (!found.TryGetValue(other, out var known) || known.Score < miss.Score))
                found[other] = miss;
        }

        return new NearAnswer(found.OrderByDescending(static f => f.Value.Score).ThenBy(static f => f.Key, StringComparer.Ordinal)
            .Select(f => (Other: register.Incident(f.Key), Version: register.VersionOf(f.Key), Miss: f.Value))
            .Where(static f => f.Other is not null && f.Version is not null)
            .Select(static f => new NearIncident(f.Other!, f.Version!.Value, f.Miss.Score, Math.Round(JoinChance.Of(f.Miss.Score), 2), f.Miss.Reasons)).ToValueList());
    }
}
