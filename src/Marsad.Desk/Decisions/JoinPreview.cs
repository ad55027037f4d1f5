using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>What two incidents would be if a person said that they are one: joined in memory by the very lines that join them in the register.</summary>
public static class JoinPreview
{
    /// <summary>Incidents of more claims are not joined for a look.</summary>
    public const int MostClaims = 120;

    /// <summary>The one incident; null where it would be too long to try, or where other decisions keep them apart.</summary>
    public static Incident? Of(IRegisterReader reader, Incident one, Incident other)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Claims.Count + other.Claims.Count > MostClaims)
            return null;
        var (first, second) = (Stored(reader, one), Stored(reader, other));
        if (first.Count == 0 || second.Count == 0)
            return null;
        List<StoredClaim> all = [.. first, .. second];
        var heads = reader.Shelf.Heads([.. all.Select(static c => c.Claim.Document).Distinct()]).ToDictionary(static h => h.Document);
        var known = reader.Shelf.DecisionsOn([.. all.Select(static c => c.Claim.Id)]);
        var shelf = new MemoryShelf();
        shelf.Know(known);
        shelf.Know([new Decision(DecisionKind.Same, "-", [.. first.Select(static c => ClaimAnchor.Of(c.Claim))], [.. second.Select(static c => ClaimAnchor.Of(c.Claim))]) { Number = known.Select(static d => d.Number).DefaultIfEmpty().Max() + 1 }]);
        shelf.Add([.. all.GroupBy(static c => c.Claim.Document).OrderBy(static g => g.Key).Where(g => heads.ContainsKey(g.Key)).Select(g => Read(reader, heads[g.Key], [.. g.Select(static c => c.Claim)]))]);
        return shelf.Incidents.FirstOrDefault(i => i.Claims.Contains(first[0].Claim.Id, StringComparer.Ordinal) && i.Claims.Contains(second[0].Claim.Id, StringComparer.Ordinal));
    }

    private static List<StoredClaim> Stored(IRegisterReader reader, Incident incident) => [.. incident.Claims.Select(reader.Claim).OfType<StoredClaim>()];

    private static (ReportHead Head, Prepared Prepared, IReadOnlyList<Claim> Claims) Read(IRegisterReader reader, ReportHead head, Domain.Values.ValueList<Claim> claims)
    {
        var report = new Report { Document = head.Document, Text = reader.Report(head.Document)?.Text ?? new ReadingText(""), Published = head.Published };
        return (head, Joiner.Prepare(report, claims), [.. claims]);
    }
}
