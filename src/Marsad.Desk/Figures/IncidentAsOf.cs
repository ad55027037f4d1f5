using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>An incident as it stood when only some of its reports had been published: its claims of those reports are joined anew. What was one group stays within it, so no other incident is looked at.</summary>
public static class IncidentAsOf
{
    /// <summary>What it was by that day: mostly one incident, none where no report had been published.</summary>
    public static IEnumerable<Incident> Of(IRegisterReader reader, Incident incident, DateOnly day)
    {
        if (incident.Reports.All(r => r.Published?.Day <= day))
            return [incident];
        var claims = incident.Claims.Select(reader.Claim).OfType<StoredClaim>().Where(c => c.Report.Published?.Day <= day)
            .GroupBy(static c => c.Claim.Document).OrderBy(static g => g.Key).ToList();
        if (claims.Count == 0)
            return [];
        var known = reader.Shelf.Heads([.. claims.Select(static g => g.Key)]).ToDictionary(static h => h.Document);
        var shelf = new MemoryShelf();
        shelf.Know(reader.Shelf.DecisionsOn([.. incident.Claims]));
        shelf.Add([.. claims.Select(report => Joined(reader, known[report.Key], [.. report.Select(static c => c.Claim)]))]);
        return shelf.Incidents;
    }

    private static (ReportHead Head, Prepared Prepared, IReadOnlyList<Claim> Claims) Joined(IRegisterReader reader, ReportHead head, Marsad.Domain.Values.ValueList<Claim> claims)
    {
        var text = reader.Report(head.Document)?.Text ?? new ReadingText("");
        var report = new Report { Document = head.Document, Text = text, Published = head.Published };
        return (head, Joiner.Prepare(report, claims), [.. claims]);
    }
}
